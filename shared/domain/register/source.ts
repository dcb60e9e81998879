// What a register must know of the books before a row is added: asked for piece by piece, the document at hand left out.
import type { Calendar } from '../calendar/working-days.ts'
import type { DutyHolderChange, DutyRole } from '../duty/duty.ts'
import type { ConcurrentRule, LeaderMeasure, LeaderRank, LeaderRole, Leading } from '../leaders/figures.ts'
import type { PositionClass, PositionMeasure } from '../leaders/positions.ts'
import type { RequestDeadlines, RequestRecord } from '../request/request.ts'
import type { Holder, LineageRow, Successors } from './successors.ts'

export interface LeaderKey extends Holder {
  readonly leading: Leading
  readonly rank: LeaderRank
  readonly role: LeaderRole
  readonly measure: LeaderMeasure
}

export interface PositionKey extends Holder {
  readonly class: PositionClass
  readonly title: string
  readonly measure: PositionMeasure
}

/** Tables whose rows are referred to before they are written. */
export type NumberedRegister = 'useRequest' | 'duty' | 'secondment'

/** What the registers hold of a unit or body: positions of leaders and in classes, duties, people away, open requests. */
export interface RegistersLeft {
  readonly leaders: number
  readonly positions: number
  readonly duties: number
  readonly secondments: number
  readonly requests: number
}

export interface RegisterSource {
  /** The id that the next row of the table gets. */
  readonly nextId: (table: NumberedRegister) => number
  /** Number that stands on the date, merged holders' included. */
  readonly leaders: (key: LeaderKey, date: string) => number
  readonly positions: (key: PositionKey, date: string) => number
  /** Day after the date on which the holder itself was entered anew; null where none. */
  readonly nextLeaders: (key: LeaderKey, date: string) => string | null
  readonly nextPositions: (key: PositionKey, date: string) => string | null
  readonly request: (number: string) => RequestRecord | null
  /** Requests whose number begins with the text. */
  readonly requestsLike: (prefix: string) => number
  /** Usable vacancy of a unit as a whole, or of one body. */
  readonly usable: (holder: Holder, postType: string, date: string) => number
  readonly duty: (number: string) => { readonly id: number } | null
  /** Every change of who holds the duty up to the date, oldest first. */
  readonly dutyHolderChanges: (duty: number, date: string) => readonly DutyHolderChange[]
  /** Day after the date on which the unit's bodies of the role were entered anew; null where none. */
  readonly nextDutyHolders: (duty: number, unit: number, role: DutyRole, date: string) => string | null
  /** The lineage up to the date, and who holds on the date, by it, what was held before. */
  readonly lineage: (date: string) => readonly LineageRow[]
  readonly successors: (date: string) => Successors
  /** What a unit or body itself still holds on the date. */
  readonly left: (holder: Holder, date: string) => RegistersLeft
  readonly concurrentRule: () => ConcurrentRule
  readonly hasPerson: (id: number) => boolean
  readonly calendar: () => Calendar
  readonly deadlines: () => RequestDeadlines
}
