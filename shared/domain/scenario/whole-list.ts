// Whole numbers from 0 up by place: in doubles that hold them exactly where they can, else of any size.

export interface WholeList {
  readonly length: number
  /** The same numbers in doubles that hold them exactly; null where one might not. */
  readonly plain: Float64Array | null
  readonly at: (place: number) => bigint
}

/** Of safe integers. */
export function inDoubles(plain: Float64Array): WholeList {
  return { length: plain.length, plain, at: (place) => BigInt(plain[place] as number) }
}

export function inBigInts(list: readonly bigint[]): WholeList {
  return { length: list.length, plain: null, at: (place) => list[place] as bigint }
}

/** The sum of all, or of those at the places, exact whatever its size. */
export function sumOf({ length, plain, at }: WholeList, places?: readonly number[]): bigint {
  const count = places?.length ?? length
  let [sum, rest] = [0n, 0]
  for (let index = 0; index < count; index++) {
    const place = places === undefined ? index : (places[index] as number)
    if (plain === null) {
      sum += at(place)
      continue
    }
    const next = rest + (plain[place] as number)
    // Both are safe integers: their sum in doubles is exact as long as it is one too.
    if (next <= Number.MAX_SAFE_INTEGER) rest = next
    else {
      sum += BigInt(rest) + at(place)
      rest = 0
    }
  }
  return sum + BigInt(rest)
}
