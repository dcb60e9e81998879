// The difference that an import would make, row by row: what preview shows and commit writes.
import type { BodyKind } from '../../region/body.ts'
import type { Unit } from '../../region/region.ts'
import type { ImportIssue } from '../issue.ts'
import type { County } from './match-units.ts'

export interface DifferenceRow {
  cell: string
  status: 'added' | 'changed' | 'unchanged' | 'rejected'
  unitCode: string | null
  unitName: string
  countyName: string
  matchedBy: 'code' | 'name' | 'new' | null
  /** Field → [present value, value in the sheet]; null = none. */
  values: Record<string, [string | null, string | null]>
  issues: ImportIssue[]
  /** Id of the unit that the row means; null for a new one or a rejected row. */
  unit: number | null
  /** The unit to add. */
  newUnit: Omit<Unit, 'id'> | null
}

export interface Difference {
  rows: DifferenceRow[]
  fields: string[]
  issues: ImportIssue[]
}

/** What the project holds before the import. */
export interface Present {
  readonly units: readonly Unit[]
  readonly counties: readonly County[]
  readonly indicators: readonly { readonly id: string; readonly measure: string }[]
  /** Values at the sheet's date, by unit id and indicator. */
  readonly values: ReadonlyMap<number, ReadonlyMap<string, string>>
  /** Latest value of each indicator at any date, by unit id; '' = undated. */
  readonly latest: ReadonlyMap<number, ReadonlyMap<string, { readonly date: string; readonly value: string }>>
  /** Kinds of bodies by unit id and body name. */
  readonly bodies: ReadonlyMap<number, ReadonlyMap<string, BodyKind>>
}

export function statusOf(values: DifferenceRow['values']): 'added' | 'changed' | 'unchanged' {
  const pairs = Object.values(values)
  if (pairs.some(([present, next]) => present !== null && next !== null && present !== next)) return 'changed'
  return pairs.some(([present, next]) => present === null && next !== null) ? 'added' : 'unchanged'
}
