// The difference of a table of any kind.
import { diffAssessments } from '../entries/diff-assessments.ts'
import { diffDuties } from '../entries/diff-duties.ts'
import { diffLeaders } from '../entries/diff-leaders.ts'
import { diffMovements } from '../entries/diff-movements.ts'
import { diffPending } from '../entries/diff-pending.ts'
import { diffQuotas } from '../entries/diff-quotas.ts'
import { diffRoster } from '../entries/diff-roster.ts'
import { diffSecondments } from '../entries/diff-secondments.ts'
import type { ImportKind, ParsedTable } from '../table.ts'
import { diffBodies } from './diff-bodies.ts'
import { diffIndicators } from './diff-indicators.ts'
import { diffUnits } from './diff-units.ts'
import type { Difference, Present } from './difference.ts'

const DIFFS: Readonly<
  Record<ImportKind, (table: ParsedTable, present: Present, date: string) => Difference>
> = {
  units: diffUnits,
  bodies: diffBodies,
  indicators: diffIndicators,
  quotas: diffQuotas,
  roster: diffRoster,
  movements: diffMovements,
  leaders: diffLeaders,
  pending: diffPending,
  secondments: diffSecondments,
  duties: diffDuties,
  assessments: diffAssessments,
}

/** `date` is the one the rows hold for, '' where none is known. */
export function diffTable(table: ParsedTable, present: Present, date: string): Difference {
  return DIFFS[table.kind](table, present, date)
}
