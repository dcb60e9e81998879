// What every view of a comparison is given.
import type { ColumnComparison } from '#shared/contract/compare'

export interface ViewProps {
  readonly comparison: ColumnComparison
  /** What the columns are called, in their order. */
  readonly titles: readonly string[]
}
