// What is entered into the registers: the commands' inputs, and the movements by which a document books the same.
import { z } from 'zod'
import { DUTY_LISTS, DUTY_MODES, DUTY_STATUSES } from '#shared/domain/duty/duty'
import { LEADER_RANKS, LEADER_ROLES, LEADINGS } from '#shared/domain/leaders/figures'
import { POSITION_CLASSES } from '#shared/domain/leaders/positions'
import { APPOINTMENT_MATTERS, CONSENT_MATTERS } from '#shared/domain/register/filing'
import { SECONDMENT_KINDS, SECONDMENT_LEVELS } from '#shared/domain/secondment/record-secondment'
import { LedgerName } from './ledger-movements.ts'
import { PostTypeField } from './table.ts'

const Count = z.int().min(0).max(1_000_000_000)
const IsoDate = z.iso.date()
const Text = z.string().max(2000)
const Name = LedgerName
/** A unit by code or name, or unit/body. */
const HolderText = z.string().min(1).max(500)
const Year = z.int().min(1949).max(2999)

const leaders = {
  unit: HolderText,
  leading: z.enum(LEADINGS),
  rank: z.enum(LEADER_RANKS).default('unranked'),
  role: z.enum(LEADER_ROLES),
  approved: Count.optional(),
  filled: Count.optional(),
  concurrent: Count.optional(),
}
const positions = {
  unit: HolderText,
  class: z.enum(POSITION_CLASSES),
  title: Text.optional(),
  approved: Count.optional(),
  filled: Count.optional(),
}
const admission = z.strictObject({
  level: z.enum(['city', 'county']),
  opinion: Text.optional(),
  opinionDate: IsoDate.optional(),
  authority: Text.optional(),
  document: Text.optional(),
  money: Count.optional(),
  posts: Count.optional(),
  postType: PostTypeField.optional(),
  technology: Text.optional(),
})
const duty = {
  number: Name,
  list: z.enum(DUTY_LISTS).optional(),
  name: Name.optional(),
  field: Text.optional(),
  basis: Text.optional(),
  source: Text.optional(),
  mode: z.enum(DUTY_MODES).optional(),
  unit: HolderText.optional(),
  status: z.enum(DUTY_STATUSES).optional(),
  batch: Text.optional(),
  note: Text.optional(),
  lead: z.string().max(200).optional(),
  cooperating: z.array(z.string().max(200)).max(200).optional(),
  admission: admission.optional(),
}
const request = {
  unit: HolderText,
  postType: PostTypeField,
  posts: z.int().min(1).max(1_000_000),
  way: Text.optional(),
  reason: Text.optional(),
  number: Name.optional(),
}
const notice = {
  request: Name,
  notice: Name,
  posts: z.int().min(1).optional(),
  meeting: Text.optional(),
  waiver: Text.optional(),
  elsewhere: z.boolean().optional(),
}
/** Somebody in the register of people, or a name with a number that is looked up there and added if need be. */
export const PersonField = z.union([
  z.int().min(1),
  z.strictObject({ name: Name, idNumber: z.string().max(40).default('') }),
])
const secondment = {
  person: PersonField,
  secondment: z.enum(SECONDMENT_KINDS),
  unit: HolderText,
  to: Name,
  toLevel: z.enum(SECONDMENT_LEVELS).optional(),
  post: Text.optional(),
  from: IsoDate.optional(),
  until: IsoDate.optional(),
  cause: Text.optional(),
  consent: Text.optional(),
  consentDate: IsoDate.optional(),
  approval: Text.optional(),
  approvalDate: IsoDate.optional(),
}

const kind = <K extends string, S extends z.ZodRawShape>(name: K, shape: S) =>
  z.strictObject({ kind: z.literal(name), ...shape })

/** Movements that a document may carry for the registers; a document names a person by id or by name. */
export const REGISTER_MOVEMENTS = [
  kind('leaders', { ...leaders, postType: PostTypeField.optional() }),
  kind('positions', positions),
  kind('duty', duty),
  kind('request', request),
  kind('notice', notice),
  kind('second', secondment),
] as const

const list = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject({ date: IsoDate, rows: z.array(z.strictObject(shape)).min(1).max(100_000) })

export const LeadersInput = list(leaders)
export const PositionsInput = list(positions)
export const DutiesInput = list(duty)
export const SecondmentsInput = list(secondment)
export const RequestInput = z.strictObject({ date: IsoDate, ...request })
export const RequestStepInput = z.strictObject({
  date: IsoDate,
  request: Name,
  step: z.enum(['reviewed', 'decided', 'withdrawn']),
  posts: Count.optional(),
  organ: Text.optional(),
  meeting: Text.optional(),
  opinion: Text.optional(),
  waiver: Text.optional(),
})
export const UsePlanInput = z.strictObject({
  year: Year,
  date: IsoDate,
  document: Text.default(''),
  meeting: Text.default(''),
  rows: z
    .array(z.strictObject({ unit: HolderText, postType: PostTypeField, posts: Count }))
    .min(1)
    .max(100_000),
})
export const SecondmentEndInput = z.strictObject({
  id: z.int(),
  date: IsoDate,
  until: IsoDate,
  approval: Text.default(''),
})
export const FilingInput = z.strictObject({
  unit: HolderText,
  matter: Name,
  organ: Text.default(''),
  /** Number of the document that waits for it. */
  document: z.string().max(200).default(''),
  date: IsoDate,
  due: IsoDate,
})
export const FilingStepInput = z.strictObject({
  id: z.int(),
  date: IsoDate,
  step: z.enum(['filed', 'returned', 'effective']),
  opinion: Text.default(''),
})
export const ConsentInput = z.strictObject({
  number: Name,
  unit: HolderText,
  matter: z.enum(CONSENT_MATTERS),
  subject: Text.default(''),
  asked: IsoDate,
})
export const ConsentAnswerInput = z.strictObject({
  number: Name,
  answered: IsoDate,
  answer: z.enum(['agreed', 'refused']),
  document: Text.default(''),
})
export const AppointmentInput = z.strictObject({
  unit: HolderText,
  matter: z.enum(APPOINTMENT_MATTERS),
  date: IsoDate,
  document: Text.default(''),
  /** Number of the consent that it rests on. */
  consent: z.string().max(200).default(''),
})
export const AssessmentsInput = z.strictObject({
  year: Year,
  sheet: Name,
  date: IsoDate,
  rows: z
    .array(
      z.strictObject({
        /** A unit of the project, or any organ. */
        assessor: Name,
        unit: HolderText,
        score: z
          .string()
          .regex(/^-?\d{1,12}(\.\d{1,12})?$/)
          .optional(),
        rank: z.int().min(1).optional(),
      }),
    )
    .min(1)
    .max(100_000),
})
export const UseAssessmentInput = z.strictObject({
  year: Year,
  sheet: Name,
  indicator: z.string().min(1).max(60),
  take: z.enum(['score', 'rank']),
  date: IsoDate,
})
export const HolidaysInput = z.strictObject({
  days: z
    .array(
      z.strictObject({
        date: IsoDate,
        /** Null goes back to the bundled calendar. */
        kind: z.enum(['rest', 'work']).nullable(),
        name: Text.default(''),
      }),
    )
    .min(1)
    .max(1000),
})
export const ClearPeopleInput = z.strictObject({
  /** Ids of people, or null for all. */
  people: z.array(z.int()).min(1).max(1_000_000).nullable(),
  date: IsoDate,
  reason: Name,
})
