// Blocks of texts: fill them from their first row or column, and lay a small one out over a larger place.
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
