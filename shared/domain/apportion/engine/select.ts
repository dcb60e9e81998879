// Picking the largest of many: quickly by doubles, finally and exactly by comparison.

/**
 * The k-th largest (k = 1 … length) of `values`, which are reordered. Hoare's quickselect.
 * @throws Error for another k: the caller's proposal was wrong.
 */
export function nthLargest(values: Float64Array, k: number): number {
  if (!(k >= 1 && k <= values.length)) throw new Error(`no ${k}-th of ${values.length} values`)
  let left = 0
  let right = values.length - 1
  while (left < right) {
    const [i, j] = partition(values, left, right)
    if (k - 1 <= j) right = j
    else if (k - 1 >= i) left = i
    else break
  }
  return values[k - 1] as number
}

/** Reorders left … right so that left … j are no smaller and i … right no larger than what lies between. */
function partition(values: Float64Array, left: number, right: number): [i: number, j: number] {
  const pivot = values[(left + right) >> 1] as number
  let [i, j] = [left, right]
  while (i <= j) {
    while ((values[i] as number) > pivot) i++
    while ((values[j] as number) < pivot) j--
    if (i > j) break
    const held = values[i] as number
    values[i++] = values[j] as number
    values[j--] = held
  }
  return [i, j]
}

/** Exact comparison of two claims: positive when `a` is the stronger. */
export type CompareClaims = (a: number, b: number) => number

export interface Settlement {
  /** The claims that are met. */
  readonly taken: number[]
  /** Equal claims at the cut, when not all of them could be met; winners are also in `taken`. */
  readonly tie: { readonly winners: number[]; readonly losers: number[] } | null
}

/**
 * Meets the `take` strongest of the claims 0 … size − 1, exactly. Equal claims at the cut go by `rank`, lowest
 * first. Quickselect by thirds, so that large groups of equals cost nothing extra.
 * @throws Error when there are fewer claims than that: the caller's proposal was wrong.
 */
export function settle(
  size: number,
  take: number,
  compare: CompareClaims,
  rank: (claim: number) => number,
): Settlement {
  if (!(take >= 0 && take <= size)) throw new Error(`cannot meet ${take} of ${size} claims`)
  const taken: number[] = []
  let pool = Array.from({ length: size }, (_, claim) => claim)
  for (;;) {
    const need = take - taken.length
    if (need === 0) return { taken, tie: null }
    const { above, equal, below } = splitBy(pool, compare)
    if (need < above.length) {
      pool = above
      continue
    }
    append(taken, above)
    const rest = need - above.length
    if (rest === 0) continue
    if (rest < equal.length) return settleEquals(taken, equal, rest, rank)
    append(taken, equal)
    pool = below
  }
}

function splitBy(pool: number[], compare: CompareClaims) {
  const pivot = pool[pool.length >> 1] as number
  const above: number[] = []
  const equal: number[] = []
  const below: number[] = []
  for (const claim of pool) {
    const order = compare(claim, pivot)
    if (order > 0) above.push(claim)
    else if (order < 0) below.push(claim)
    else equal.push(claim)
  }
  return { above, equal, below }
}

function settleEquals(
  taken: number[],
  equal: number[],
  rest: number,
  rank: (claim: number) => number,
): Settlement {
  const ordered = equal.toSorted((a, b) => rank(a) - rank(b))
  const winners = ordered.slice(0, rest)
  append(taken, winners)
  return { taken, tie: { winners, losers: ordered.slice(rest) } }
}

function append(list: number[], more: number[]): void {
  for (const item of more) list.push(item)
}
