// The office's settings for the registers, each with what the program ships with.
import { z } from 'zod'
import { CONCURRENT_RULES } from '#shared/domain/leaders/figures'
import { LEADER_STANDARDS } from '#shared/domain/leaders/standards'
import { POST_TYPES } from '#shared/domain/quota/post-type'
import { REQUEST_DEADLINES } from '#shared/domain/request/request'
import { AGE_BANDS, areAgeBands } from '#shared/domain/roster/age-bands'
import { RETIREMENT_2025 } from '#shared/domain/roster/retirement'
import { SECONDMENT_LIMITS } from '#shared/domain/secondment/months-used'

const Term = z.int().min(0).max(1000).nullable()
const Age = z.int().min(30).max(100)

export const RetirementTableField = z.strictObject({
  from: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  decided: z.iso.date(),
  classes: z
    .array(
      z
        .strictObject({
          key: z.string().min(1).max(60),
          sex: z.enum(['male', 'female']),
          postTypes: z.array(z.enum(POST_TYPES)),
          ranks: z.array(z.string().max(40)),
          age: Age,
          risesTo: Age,
          everyMonths: z.int().min(1).max(120),
        })
        .refine(({ age, risesTo }) => age <= risesTo, 'age <= risesTo'),
    )
    .min(1)
    .max(50),
})

/** Every setting by its key: the shape of its value, and the value that holds until the office sets one. */
export const REGISTER_SETTINGS = {
  'leaders.concurrent': { shape: z.enum(CONCURRENT_RULES), shipped: 'both' },
  'leaders.standard': { shape: z.enum(LEADER_STANDARDS.map(({ rule }) => rule)).nullable(), shipped: null },
  'requests.deadlines': {
    shape: z.strictObject({
      review: Term,
      decide: Term,
      notice: Term,
      enter: Term,
      enterElsewhere: Term,
      leaveElsewhere: Term,
    }),
    shipped: REQUEST_DEADLINES,
  },
  'secondments.limit': { shape: z.enum(SECONDMENT_LIMITS.map(({ key }) => key)), shipped: 'xuzhou-2020' },
  'secondments.per': { shape: z.enum(['person', 'post']), shipped: 'person' },
  'roster.ageBands': {
    shape: z
      .array(z.strictObject({ from: z.int().nullable(), to: z.int().nullable() }))
      .min(1)
      .max(20)
      .refine(areAgeBands, 'from = to + 1'),
    shipped: AGE_BANDS,
  },
  'roster.sharePlaces': { shape: z.union([z.literal(0), z.literal(1)]), shipped: 0 },
  'roster.retirement': { shape: RetirementTableField, shipped: RETIREMENT_2025 },
} as const

export type RegisterSetting = keyof typeof REGISTER_SETTINGS

const key = z.enum(Object.keys(REGISTER_SETTINGS) as RegisterSetting[])

export const SettingInput = z
  .strictObject({ key, value: z.unknown() })
  .check(({ value: { key: named, value }, issues }) => {
    if (value === null) return
    const parsed = REGISTER_SETTINGS[named].shape.safeParse(value)
    if (parsed.success) return
    for (const issue of parsed.error.issues) {
      issues.push({
        code: 'custom',
        path: ['value', ...issue.path],
        message: issue.message,
        input: value,
      })
    }
  })

/** Settings of one form: changed together, undone together. */
export const SettingsInput = z.strictObject({ settings: z.array(SettingInput).min(1).max(20) })

export const SettingRow = z.object({ key: z.string(), value: z.unknown(), isShipped: z.boolean() })
