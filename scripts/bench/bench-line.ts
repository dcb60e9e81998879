// One measured figure beside its yardstick from the same run, as `npm run bench` prints it.

export interface BenchLine {
  readonly name: string
  /** Median, in milliseconds unless a unit is named. */
  readonly ms: number
  /** What is counted where it is not time; '' for pieces. */
  readonly unit?: string
  /** What was measured beside it in the same run. */
  readonly against: { readonly name: string; readonly ms: number }
  /** ms / against.ms */
  readonly ratio: number
  /** The goal in words, for the reader to compare. */
  readonly goal: string
}

/** Median wall time of `runs` calls after one warm-up call, with the last call's result. */
export function measure<T>(runs: number, work: () => T): { ms: number; result: T } {
  let result = work()
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    result = work()
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  return { ms: times[times.length >> 1] as number, result }
}

/** Wall time of a single call, for yardsticks that take seconds. */
export function measureOnce<T>(work: () => T): { ms: number; result: T } {
  const start = performance.now()
  const result = work()
  return { ms: performance.now() - start, result }
}

/** A line from a measurement and its yardstick. */
export function benchLine(
  name: string,
  ms: number,
  against: { readonly name: string; readonly ms: number },
  goal: string,
): BenchLine {
  return { name, ms, against, ratio: ms / against.ms, goal }
}
