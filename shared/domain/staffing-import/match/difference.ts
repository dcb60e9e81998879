// The difference that an import would make, row by row: what preview shows and commit writes.
import type { PostFigures } from '../../quota/vacancy.ts'
import type { BodyKind } from '../../region/body.ts'
import type { Unit } from '../../region/region.ts'
import type { RosterPerson } from '../../roster/person.ts'
import type { RowEntry } from '../entries/entry.ts'
import type { ImportIssue } from '../issue.ts'
import type { County, OtherNames, UnitMatch } from './match-units.ts'

/** Whom a value is of: a unit, a body of it by name, or a county by code. */
export type ValueHolder =
  | { readonly unit: number; readonly body: string | null }
  | { readonly county: string }

export interface DifferenceRow {
  cell: string
  status: 'added' | 'changed' | 'unchanged' | 'rejected'
  unitCode: string | null
  unitName: string
  countyName: string
  /** The body of the unit that the row is of, as the sheet calls it. */
  bodyName?: string
  matchedBy: UnitMatch['by'] | 'new'
  /** Field → [present value, value in the sheet]; null = none. */
  values: Record<string, [string | null, string | null]>
  issues: ImportIssue[]
  /** Id of the unit that the row means; null for a new one or a rejected row. */
  unit: number | null
  /** The unit to add. */
  newUnit: Omit<Unit, 'id'> | null
  /** Whom the row's indicator values are of; absent where it brings none or is rejected. */
  holder?: ValueHolder
  /** What the row books or records. */
  entry?: RowEntry
}

export interface Difference {
  rows: DifferenceRow[]
  fields: string[]
  issues: ImportIssue[]
  /** People of the sheet's units whom it no longer names. */
  gone?: number
  /** Of a roster: everybody whom its rows name, in the sheet's order. */
  people?: Iterable<RosterEntry>
}

export interface RosterEntry {
  readonly person: RosterPerson
  readonly row: DifferenceRow
}

/** What the project holds before the import; each kind reads the parts that it compares. */
export interface Present {
  readonly units: readonly Unit[]
  readonly counties: readonly County[]
  readonly otherNames: OtherNames
  /** Code of the project's region; null for none. */
  readonly region: string | null
  /** Its name, as tables of sums by county call what is in no county. */
  readonly regionName?: string | undefined
  readonly indicators: readonly { readonly id: string; readonly measure: string }[]
  /** Values at the sheet's date, by valueKey and indicator. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** Latest value of each indicator at any date, by valueKey; '' = undated. */
  readonly latest: ReadonlyMap<string, ReadonlyMap<string, { readonly date: string; readonly value: string }>>
  /** Kinds of bodies by unit id and body name. */
  readonly bodies: ReadonlyMap<number, ReadonlyMap<string, BodyKind>>
  /** Ids of bodies by holderKey. */
  readonly bodyIds: ReadonlyMap<string, number>
  /** Figures of the books on the date, by holderKey and post type. */
  readonly figures: ReadonlyMap<string, ReadonlyMap<string, PostFigures>>
  /** Holder and post type of every account that was ever opened, as typeKey. */
  readonly opened: ReadonlySet<string>
  /** Numbers of open pending entries by typeKey, the oldest first. */
  readonly pending: ReadonlyMap<string, readonly string[]>
  /** What the registers and books hold of the kind of thing that the sheet lists, by a key of the kind's own. */
  readonly records: ReadonlyMap<string, Readonly<Record<string, string>>>
}

/** Key of a unit, or of a body of it. */
export function holderKey(unit: number, body: string | null): string {
  return `${unit}/${body ?? ''}`
}

/** Key of whom a value is of: a county's code, which has no stroke in it, or the holder's key. */
export function valueKey(holder: ValueHolder): string {
  return 'county' in holder ? holder.county : holderKey(holder.unit, holder.body)
}

export function typeKey(unit: number, body: string | null, postType: string): string {
  return `${holderKey(unit, body)} ${postType}`
}

export function statusOf(values: DifferenceRow['values']): 'added' | 'changed' | 'unchanged' {
  const pairs = Object.values(values)
  if (pairs.some(([present, next]) => present !== null && next !== null && present !== next)) return 'changed'
  return pairs.some(([present, next]) => present === null && next !== null) ? 'added' : 'unchanged'
}
