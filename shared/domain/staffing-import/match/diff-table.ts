// The difference of a table of any kind.
import type { ParsedTable } from '../table.ts'
import { diffBodies } from './diff-bodies.ts'
import { diffIndicators } from './diff-indicators.ts'
import { diffUnits } from './diff-units.ts'
import type { Difference, Present } from './difference.ts'

/** `date` is the one the values hold for, '' where none is known. */
export function diffTable(table: ParsedTable, present: Present, date: string): Difference {
  switch (table.kind) {
    case 'indicators':
      return diffIndicators(table, present, date)
    case 'units':
      return diffUnits(table, present)
    case 'bodies':
      return diffBodies(table, present)
  }
}
