// The registers as of a date: leaders, positions, requests, secondments, duties, filings, assessments and the roster.
import { z } from 'zod'
import { DUTY_LISTS, DUTY_MODES, DUTY_STATUSES } from '#shared/domain/duty/duty'
import { CONCURRENT_RULES, LEADER_RANKS, LEADER_ROLES, LEADINGS } from '#shared/domain/leaders/figures'
import { POSITION_CLASSES } from '#shared/domain/leaders/positions'
import { LEADER_STANDARDS } from '#shared/domain/leaders/standards'
import { ENTRY_REGISTERS } from '#shared/domain/register/entry'
import { APPOINTMENT_MATTERS, CONSENT_MATTERS } from '#shared/domain/register/filing'
import { SECONDMENT_ALARMS } from '#shared/domain/secondment/alarms'
import { SECONDMENT_KINDS, SECONDMENT_LEVELS } from '#shared/domain/secondment/record-secondment'
import { AsOf, PostTypeField, tableOf } from './table.ts'

const counts = z.record(z.string(), z.int())
const place = {
  unitId: z.int(),
  unit: z.string(),
  code: z.string().nullable(),
  county: z.string(),
  bodyId: z.int().nullable(),
  body: z.string().nullable(),
}

/** An entry dated after the date; `document` null for what a command entered, which may be withdrawn. */
export const EntryAhead = z.object({
  /** As the command line names it: register:id. */
  entry: z.string(),
  register: z.enum(ENTRY_REGISTERS),
  id: z.int(),
  date: z.string(),
  ...place,
  /** Masked person, number, matter, title or duty; '' where the register has none. */
  subject: z.string(),
  document: z.string().nullable(),
})
export type EntryAhead = z.output<typeof EntryAhead>
export const EntriesAhead = tableOf(EntryAhead, z.object({ entries: z.int() }))

export const WithdrawInput = z.strictObject({ register: z.enum(ENTRY_REGISTERS), id: z.int() })

export const Numbered = z.object({ id: z.int(), number: z.string() })
export const Recorded = z.object({ rows: z.int() })

const leaderFigures = {
  approved: z.int(),
  filled: z.int(),
  concurrent: z.int(),
  /** Filled as the rule for concurrent positions counts them. */
  counted: z.int(),
  vacant: z.int(),
  over: z.int(),
}
export const LeaderRow = z.object({
  ...place,
  leading: z.enum(LEADINGS),
  rank: z.enum(LEADER_RANKS),
  role: z.enum(LEADER_ROLES),
  ...leaderFigures,
})
export type LeaderRow = z.output<typeof LeaderRow>
/** A unit or body against the standard: `most` leaders for so many posts. */
export const LeaderStandardRow = z.object({
  ...place,
  leading: z.enum(LEADINGS),
  posts: z.int(),
  approved: z.int(),
  least: z.int(),
  most: z.int(),
  over: z.int(),
})
export type LeaderStandardRow = z.output<typeof LeaderStandardRow>
export const Leaders = tableOf(LeaderRow, counts).extend({
  concurrentRule: z.enum(CONCURRENT_RULES),
  standard: z.enum(LEADER_STANDARDS.map(({ rule }) => rule)).nullable(),
  standards: z.array(LeaderStandardRow),
})

export const PositionRow = z.object({
  ...place,
  class: z.enum(POSITION_CLASSES),
  title: z.string(),
  approved: z.int(),
  filled: z.int(),
})
export const Positions = tableOf(PositionRow, counts)

export const RequestStepRow = z.object({
  date: z.string(),
  step: z.string(),
  posts: z.int(),
  usable: z.int(),
  organ: z.string(),
  meeting: z.string(),
  opinion: z.string(),
  notice: z.string(),
  due: z.string(),
  waiver: z.string(),
})
export const RequestRow = z.object({
  number: z.string(),
  ...place,
  postType: PostTypeField,
  date: z.string(),
  asked: z.int(),
  /** Usable vacancy of the day it was asked for. */
  usableAsked: z.int(),
  suggested: z.int().nullable(),
  decided: z.int().nullable(),
  noticed: z.int(),
  entered: z.int(),
  cancelled: z.int(),
  pending: z.int(),
  /** Usable vacancy that the latest step met; `short`: by how much it did not suffice. */
  usable: z.int(),
  short: z.int(),
  state: z.enum(['asked', 'reviewed', 'decided', 'declined', 'noticed', 'entered', 'withdrawn']),
  due: z.string(),
  overdue: z.boolean(),
  way: z.string(),
  reason: z.string(),
  meeting: z.string(),
  notices: z.array(z.string()),
  steps: z.array(RequestStepRow),
})
export type RequestRow = z.output<typeof RequestRow>
export const Requests = tableOf(RequestRow, z.record(z.string(), counts))

export const UsePlanQuery = z.strictObject({
  /** Null: that of the date. */
  year: z.int().min(1949).max(2999).nullable().default(null),
  asOf: AsOf,
})
export const UsePlanRow = z.object({
  ...place,
  postType: PostTypeField,
  /** Null where the plan of the year does not name it. */
  planned: z.int().nullable(),
  asked: z.int(),
  decided: z.int(),
  noticed: z.int(),
  entered: z.int(),
  /** planned − decided; negative where more was decided. */
  left: z.int(),
})
export const UsePlan = tableOf(UsePlanRow, counts).extend({ year: z.int() })

export const SecondmentRow = z.object({
  id: z.int(),
  person: z.int(),
  /** Null where the person was cleared. */
  name: z.string().nullable(),
  kind: z.enum(SECONDMENT_KINDS),
  ...place,
  to: z.string(),
  toLevel: z.enum(SECONDMENT_LEVELS),
  date: z.string(),
  until: z.string(),
  /** Why (借调事由); '' where nobody said. */
  cause: z.string(),
  consent: z.string(),
  consentDate: z.string(),
  approval: z.string(),
  approvalDate: z.string(),
  /** Used by the person (or post, as set) in the date's calendar year up to the date: whole months, and days beyond. */
  months: z.int(),
  days: z.int(),
  /** The same with what is booked to the end of the year. */
  bookedMonths: z.int(),
  bookedDays: z.int(),
  /** All secondments of the person up to the date. */
  totalMonths: z.int(),
  totalDays: z.int(),
  alarms: z.array(z.enum(SECONDMENT_ALARMS)),
})
export type SecondmentRow = z.output<typeof SecondmentRow>
export const Secondments = tableOf(SecondmentRow, counts).extend({
  limit: z.string(),
  per: z.enum(['person', 'post']),
})

export const DutyStatusEntry = z.object({
  date: z.string(),
  status: z.enum(DUTY_STATUSES),
  batch: z.string(),
  note: z.string(),
})
export const AdmissionEntry = z.object({
  date: z.string(),
  level: z.enum(['city', 'county']),
  opinion: z.string(),
  opinionDate: z.string(),
  authority: z.string(),
  document: z.string(),
  money: z.int(),
  posts: z.int(),
  postType: z.string(),
  technology: z.string(),
})
export const DutyQuery = z.strictObject({ asOf: AsOf, unit: z.int().nullable().default(null) })
export const DutyRow = z.object({
  number: z.string(),
  list: z.enum(DUTY_LISTS),
  name: z.string(),
  field: z.string(),
  basis: z.string(),
  source: z.string(),
  mode: z.enum(DUTY_MODES),
  /** Null for an item that no unit has yet. */
  unitId: z.int().nullable(),
  unit: z.string().nullable(),
  code: z.string().nullable(),
  status: z.enum(DUTY_STATUSES).nullable(),
  statusDate: z.string(),
  /** Names of bodies; '' is the unit itself. */
  lead: z.array(z.string()),
  cooperating: z.array(z.string()),
  /** Of a duty that the unit has: no body leads (gap), or several (double). */
  leadState: z.enum(['none', 'one', 'many']).nullable(),
  history: z.array(DutyStatusEntry),
  admissions: z.array(AdmissionEntry),
})
export type DutyRow = z.output<typeof DutyRow>
export const Duties = tableOf(DutyRow, counts)

export const FilingRow = z.object({
  /** Null, as the unit, for a document that says itself when it must be filed. */
  id: z.int().nullable(),
  unitId: z.int().nullable(),
  unit: z.string().nullable(),
  code: z.string().nullable(),
  matter: z.string(),
  document: z.string(),
  organ: z.string(),
  date: z.string(),
  due: z.string(),
  filed: z.string(),
  returned: z.string(),
  effective: z.string(),
  state: z.enum(['due', 'overdue', 'filed', 'returned', 'effective']),
  daysLate: z.int(),
})
export type FilingRow = z.output<typeof FilingRow>
export const Filings = tableOf(FilingRow, counts)

export const ConsentRow = z.object({
  number: z.string(),
  ...place,
  matter: z.enum(CONSENT_MATTERS),
  subject: z.string(),
  asked: z.string(),
  answered: z.string(),
  answer: z.enum(['', 'agreed', 'refused']),
  document: z.string(),
})
export type ConsentRow = z.output<typeof ConsentRow>
export const AppointmentRow = z.object({
  ...place,
  matter: z.enum(APPOINTMENT_MATTERS),
  date: z.string(),
  document: z.string(),
  consent: z.string(),
  /** What is wrong with its consent; '' where it is in order. */
  fault: z.enum(['', 'missing', 'other', 'open', 'refused', 'late']),
})
export type AppointmentRow = z.output<typeof AppointmentRow>
export const Consents = tableOf(ConsentRow, counts)
export const Appointments = tableOf(AppointmentRow, counts)

export const AssessmentQuery = z.strictObject({
  asOf: AsOf,
  year: z.int().nullable().default(null),
  sheet: z.string().nullable().default(null),
})
export const AssessmentRow = z.object({
  year: z.int(),
  sheet: z.string(),
  assessor: z.string(),
  ...place,
  score: z.string().nullable(),
  rank: z.int().nullable(),
  /** Mean of all assessors' scores on the sheet, and the place by it. */
  mean: z.string().nullable(),
  meanRank: z.int().nullable(),
})
export type AssessmentRow = z.output<typeof AssessmentRow>
export const Assessments = tableOf(AssessmentRow, counts)

export const DayRow = z.object({ date: z.string(), kind: z.enum(['rest', 'work']), name: z.string() })
export const WorkingDaysQuery = z.strictObject({ start: AsOf, days: z.int().min(0).max(1000) })
