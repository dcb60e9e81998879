// What reading a row of a table of posts takes, and sums over the types of the vacancy sum.
import { countsInVacancy, type PostFigures } from '../../quota/vacancy.ts'
import type { Present } from '../match/difference.ts'
import type { HolderIndex } from '../match/holder-index.ts'
import type { Places } from './places.ts'
import type { StatementReader } from './post-statement.ts'

export interface QuotaReader extends StatementReader {
  readonly present: Present
  readonly index: HolderIndex
  readonly places: Places
}

export function sumOf(figures: readonly (ReadonlyMap<string, PostFigures> | undefined)[]): {
  quota: number
  filled: number
  pendingEntry: number
} {
  const sum = { quota: 0, filled: 0, pendingEntry: 0 }
  for (const [type, one] of figures.flatMap((byType) => [...(byType ?? [])])) {
    if (!countsInVacancy(type)) continue
    sum.quota += one.quota
    sum.filled += one.filled
    sum.pendingEntry += one.pendingEntry
  }
  return sum
}
