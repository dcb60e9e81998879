// Rules: what each rests on and how the office set it, its waivers, and the rules that it added itself.
import { z } from 'zod'
import { POST_TYPES } from '#shared/domain/quota/post-type'
import { BODY_KINDS } from '#shared/domain/region/body'
import { UNIT_KINDS } from '#shared/domain/region/region'
import { LEVELS } from '#shared/domain/rules/establishment'
import { areParametersInOrder } from '#shared/domain/rules/kinds/limit'
import type { OwnRule } from '#shared/domain/rules/own-rule'
import { ScenarioDocumentField } from './scenario.ts'
import { AsOf } from './table.ts'

const Count = z.int().min(0).max(1_000_000_000)
const Line = z.string().trim().min(1).max(200)
const Confidence = z.enum(['A', 'B', 'C'])

/** A state on a date, or a scenario's outcome at its own date. */
export const CheckInput = z
  .strictObject({
    document: ScenarioDocumentField.optional(),
    /** Absent: national, office, and the project's own or the scenario's. */
    packs: z.array(z.string().max(60)).max(100).optional(),
    asOf: AsOf.optional(),
  })
  .refine(({ document, asOf }) => (document === undefined) !== (asOf === undefined), {
    message: 'document / asOf',
    path: ['asOf'],
  })

const Measure = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('bodies'), kinds: z.array(z.enum(BODY_KINDS)).min(1) }),
  z.strictObject({ of: z.enum(['quota', 'filled', 'vacant']), types: z.array(z.enum(POST_TYPES)).min(1) }),
  z.strictObject({ of: z.literal('indicator'), indicator: Line }),
  z.strictObject({
    of: z.literal('leaders'),
    group: z.enum(['leading', 'section']),
    count: z.enum(['approved', 'filled']),
  }),
])

const Scope = z.strictObject({
  unitKinds: z.array(z.enum(UNIT_KINDS)).min(1).exactOptional(),
  classes: z.array(Line).min(1).exactOptional(),
})

const Bounds = z
  .strictObject({
    least: Count.exactOptional(),
    usualLeast: Count.exactOptional(),
    usualMost: Count.exactOptional(),
    most: Count.exactOptional(),
  })
  .refine((bounds) => Object.keys(bounds).length > 0, 'least / usualLeast / usualMost / most')
  .refine(areParametersInOrder, 'least <= usualLeast <= usualMost <= most')

/** An exact decimal or fraction. */
const Ratio = z.string().regex(/^\d{1,9}(\.\d{1,9})?$|^\d{1,9}\/[1-9]\d{0,8}$/)
const Severity = z.enum(['error', 'warning'])
const head = {
  title: Line,
  /** May be empty only where the rule is given as unsourced (C). */
  document: z.string().trim().max(200),
  article: z.string().trim().max(500),
  confidence: Confidence,
}

export const OwnRuleInput = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('count'),
      ...head,
      of: Measure,
      scope: Scope.exactOptional(),
      bounds: Bounds,
    }),
    z
      .strictObject({
        kind: z.literal('ratio'),
        ...head,
        of: Measure,
        over: Measure,
        scope: Scope.exactOptional(),
        least: Ratio.exactOptional(),
        most: Ratio.exactOptional(),
        severity: Severity,
      })
      .refine(({ least, most }) => least !== undefined || most !== undefined, {
        message: 'least / most',
        path: ['most'],
      }),
    z.strictObject({
      kind: z.literal('sum'),
      ...head,
      of: Measure,
      over: z.enum(['county', 'all']),
      scope: Scope.exactOptional(),
      bounds: Bounds,
    }),
    z.strictObject({
      kind: z.literal('deadline'),
      ...head,
      of: z.enum(['loans', 'secondments', 'pending']),
      severity: Severity,
    }),
  ])
  .refine(({ document, confidence }) => document !== '' || confidence === 'C', {
    message: 'document',
    path: ['document'],
  }) satisfies z.ZodType<WithoutCode<OwnRule>>
export type OwnRuleInput = z.output<typeof OwnRuleInput>

type WithoutCode<T> = T extends unknown ? Omit<T, 'code'> : never

const Code = z.string().regex(/^[RU][1-9]\d{0,4}$/)

/** Null sets a parameter, or all of them, back to what is published. */
export const ConfigureRule = z.strictObject({
  code: Code,
  on: z.boolean().optional(),
  parameters: z.record(z.string().max(40), Count.nullable()).nullable().optional(),
})

export const FindingPlaceField = z.strictObject({
  rule: Code,
  unit: z.string().max(200).nullable(),
  body: z.string().max(200).nullable(),
  message: z.string().min(1).max(60),
  subject: z.string().max(1000),
})
export const WaiveInput = FindingPlaceField.extend({
  reason: z.string().trim().min(1).max(1000),
  who: Line,
  date: z.iso.date(),
})

const LevelTotal = z.strictObject({
  region: z.string().regex(/^\d{4}(\d\d)?$/),
  level: z.enum(LEVELS),
  posts: Count,
})
export type LevelTotalSetting = z.output<typeof LevelTotal>
const AssessmentShare = z.strictObject({ assessed: Line, dispatched: z.boolean(), streets: Ratio })
export type AssessmentShareSetting = z.output<typeof AssessmentShare>

/** What some rules need to know of the office. */
export const RuleOptions = z.strictObject({
  /** Packs of the place, beside the national ones and the office's practice. */
  packs: z.array(z.string().max(60)).max(50),
  /** A street may use all post types together (统筹使用各类编制), so R2 only informs. */
  combinedUse: z.boolean(),
  /** Whether posts that pass between county and street cross a level (R3). */
  streetIsLevel: z.boolean(),
  /** Totals of administrative posts that levels were given (R5); null where none are recorded. */
  levelTotals: z.array(LevelTotal).max(5000).nullable(),
  /** Share of the streets' score in the assessments of departments and dispatched bodies (R44). */
  assessmentShares: z.array(AssessmentShare).max(5000).nullable(),
})
export type RuleOptions = z.output<typeof RuleOptions>

/** What holds in a project of no template. */
export const SHIPPED_OPTIONS: RuleOptions = {
  packs: [],
  combinedUse: false,
  streetIsLevel: true,
  levelTotals: null,
  assessmentShares: null,
}

/** An option left out stays; null goes back to what the template ships with. */
export const SetRuleOptions = z.strictObject({
  packs: RuleOptions.shape.packs.nullable().optional(),
  combinedUse: z.boolean().nullable().optional(),
  streetIsLevel: z.boolean().nullable().optional(),
  levelTotals: RuleOptions.shape.levelTotals.optional(),
  assessmentShares: RuleOptions.shape.assessmentShares.optional(),
})

const Parameters = z.record(z.string(), z.number())
export const RuleRow = z.object({
  code: z.string(),
  /** Of a rule that the office added; the others are named by the locale files. */
  title: z.string().nullable(),
  pack: z.string(),
  document: z.string(),
  article: z.string(),
  /** C is shown as unsourced. */
  confidence: Confidence,
  published: Parameters,
  parameters: Parameters,
  on: z.boolean(),
  /** Whether a check that names no pack goes through it. */
  checked: z.boolean(),
})
export type RuleRow = z.output<typeof RuleRow>

export const RuleList = z.object({
  rules: z.array(RuleRow),
  /** Packs that the office may switch, and those that always hold. */
  packs: z.array(z.object({ pack: z.string(), on: z.boolean(), always: z.boolean() })),
  options: RuleOptions,
  waivers: z.array(WaiveInput),
})
export type RuleList = z.output<typeof RuleList>
