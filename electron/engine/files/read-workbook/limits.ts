// How much a workbook may hold before it is refused by name. Counted while reading, so that no lie in a header helps.
import { UserFailure } from '#shared/contract/errors'

export interface Limits {
  readonly fileBytes: number
  /** Of a file that is read whole: an .xls, or one that has to be decrypted. */
  readonly wholeBytes: number
  readonly entries: number
  /** Unpacked bytes of all parts that are read. */
  readonly inflatedBytes: number
  /** Above `bombBytes` unpacked, more than this many bytes out of one byte in is a bomb; honest sheets stay near 20. */
  readonly bombRatio: number
  readonly bombBytes: number
  readonly sheets: number
  readonly cells: number
  readonly merges: number
  /** Characters of one cell; Excel itself stops at 32,767. */
  readonly cellText: number
  /** Characters of all cells together: one long shared text may be used by a million cells. */
  readonly totalText: number
}

const MiB = 1024 * 1024

export const DEFAULT_LIMITS: Limits = {
  fileBytes: 512 * MiB,
  wholeBytes: 128 * MiB,
  entries: 10_000,
  inflatedBytes: 2048 * MiB,
  bombRatio: 150,
  bombBytes: 32 * MiB,
  sheets: 1000,
  cells: 30_000_000,
  merges: 500_000,
  cellText: 32_767,
  totalText: 400_000_000,
}

export type CountedLimit =
  | 'cells'
  | 'merges'
  | 'totalText'
  | 'entries'
  | 'sheets'
  | 'cellText'
  | 'fileBytes'
  | 'wholeBytes'

/** Refuses with TOO_LARGE, naming what there is too much of. */
export function refuseAbove(limits: Limits, what: CountedLimit, count: number): void {
  if (count > limits[what]) throw new UserFailure('TOO_LARGE', { what, limit: limits[what] })
}

/** Refuses with BOMB where unpacked bytes are out of all proportion to packed ones. */
export function refuseBomb(limits: Limits, inflated: number, packed: number): void {
  const bomb = inflated > limits.bombBytes && inflated > packed * limits.bombRatio
  if (bomb || inflated > limits.inflatedBytes) {
    throw new UserFailure('BOMB', { limit: `${Math.floor(inflated / MiB)} MiB` })
  }
}
