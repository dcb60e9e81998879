// Blocks of texts: fill them from their first row or column, carry them on, and lay a small one out over a larger place.
type Block = readonly (readonly string[])[]

/** Every row becomes the first. */
export function fillDown(block: Block): string[][] {
  const [first = []] = block
  return block.map(() => [...first])
}

/** Every column becomes the first. */
export function fillRight(block: Block): string[][] {
  return block.map((row) => row.map(() => row[0] ?? ''))
}

/** Rows for columns. */
export function turned(block: Block): string[][] {
  const whole = rectangle(block)
  return (whole[0] ?? []).map((_, at) => whole.map((row) => row[at] ?? ''))
}

/** The next `count` rows below a block, as Excel's handle fills: each column of whole numbers in equal steps goes on, any other repeats. */
export function fillOn(block: Block, count: number): string[][] {
  if (block.length === 0) return []
  const steps = turned(block).map(stepOf)
  const [first = []] = rectangle(block)
  return Array.from({ length: count }, (_, line) => {
    const at = block.length + line
    return first.map((start, column) => {
      const step = steps[column] ?? null
      if (step !== null) return String(BigInt(start) + step * BigInt(at))
      return block[at % block.length]?.[column] ?? ''
    })
  })
}

const WHOLE = /^-?\d+$/

/** What a number is more than the one before it; null where these are not two or more whole numbers in equal steps. */
function stepOf(texts: readonly string[]): bigint | null {
  if (texts.length < 2 || !texts.every((text) => WHOLE.test(text))) return null
  const numbers = texts.map(BigInt)
  const steps = numbers.slice(1).map((number, at) => number - (numbers[at] ?? 0n))
  return steps.every((step) => step === steps[0]) ? (steps[0] ?? null) : null
}

/** All rows as long as the longest, blanks at their end. */
export function rectangle(block: Block): string[][] {
  const width = Math.max(0, ...block.map((row) => row.length))
  return block.map((row) => [...row, ...new Array<string>(width - row.length).fill('')])
}

/** Repeats a block over a place whose sides are multiples of its own, as Excel pastes; elsewhere the block stays as it is. */
export function tile(block: Block, height: number, width: number): string[][] {
  const whole = rectangle(block)
  const columns = whole[0]?.length ?? 0
  if (whole.length === 0 || columns === 0) return []
  const down = height % whole.length === 0 ? height / whole.length : 1
  const across = width % columns === 0 ? width / columns : 1
  const wide = whole.map((row) => Array.from({ length: across }, () => row).flat())
  return Array.from({ length: down }, () => wide.map((row) => [...row])).flat()
}
