// What a part of the torture reports: how often it ran, what it found broken, and whether its control was found broken.

export interface Tally {
  runs: number
  /** Acknowledged and then gone. */
  lost: number
  /** Half of something. */
  partial: number
  /** Not to be opened, or refused by its own checks. */
  corrupt: number
}

export interface PartResult extends Tally {
  readonly part: string
  /** A way of working that must fail did fail: the part can see what it looks for. */
  readonly controlFailed: boolean
}

export type Part = (runs: number) => Promise<PartResult[]>

export type Verdict = 'sound' | 'lost' | 'partial' | 'corrupt'

export function emptyTally(): Tally {
  return { runs: 0, lost: 0, partial: 0, corrupt: 0 }
}

export function count(tally: Tally, verdict: Verdict): void {
  tally.runs += 1
  if (verdict !== 'sound') tally[verdict] += 1
}

export function line({ part, runs, lost, partial, corrupt, controlFailed }: PartResult): string {
  const control = controlFailed ? 'control failed as expected' : 'CONTROL DID NOT FAIL'
  return `${part}: ${runs} runs, ${lost} lost, ${partial} partial, ${corrupt} corrupt, ${control}`
}

/** Sound in everything, and the control was seen to fail. */
export function passed({ lost, partial, corrupt, controlFailed }: PartResult): boolean {
  return lost + partial + corrupt === 0 && controlFailed
}
