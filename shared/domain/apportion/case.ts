// One apportionment problem as a JSON document, and its answer as JSON: the form used by the command line.
import {
  type CaseError,
  CaseRefusal,
  noteKeys,
  parseJson,
  readAmount,
  readBoolean,
  readChoice,
  readCount,
  readFields,
  readList,
  readOnlyFields,
  readRequired,
  readText,
} from './case-fields.ts'
import { divFloor } from './divide.ts'
import { type FlowCase, readFlowCase } from './flow/flow-case.ts'
import {
  type BiproportionalCase,
  type ControlledRoundingCase,
  readBiproportionalCase,
  readControlledRoundingCase,
} from './matrix/matrix-case.ts'
import {
  type ApportionOutcome,
  type ApportionProblem,
  type Method,
  methods,
  type Threshold,
} from './problem.ts'
import {
  addQ,
  compareQ,
  divQ,
  formatQ,
  isIntegerQ,
  mulQ,
  oneQ,
  type Rational,
  sumQ,
  toDecimalString,
  zeroQ,
} from './rational.ts'

export type { CaseCode, CaseError } from './case-fields.ts'

/** A case that was read, or the first thing wrong with it. */
export type ParsedCase =
  | {
      readonly ok: true
      readonly kind: 'apportion'
      readonly problem: ApportionProblem
      /** One per weight, for messages; null where the case gives none. */
      readonly names: readonly string[] | null
    }
  | BiproportionalCase
  | ControlledRoundingCase
  | FlowCase
  | { readonly ok: false; readonly error: CaseError }

const known = [
  'kind',
  'method',
  'seats',
  'weights',
  'composite',
  'names',
  'mins',
  'maxs',
  'base',
  'bounds_mode',
  'threshold',
  'tie_order',
  ...noteKeys,
]
const kinds = ['apportion', 'biproportional', 'controlled_rounding', 'flow'] as const

/** The quota method deals post by post, each in log units steps; beyond these a run takes minutes. */
const MOST_DEALT = 10_000_000
const MOST_STEPS = 20_000_000
const MOST = Number.MAX_SAFE_INTEGER

/** Reads a case from JSON text; numbers keep every digit of their source. */
export function parseCase(text: string): ParsedCase {
  try {
    return readCase(parseJson(text))
  } catch (refusal) {
    if (refusal instanceof CaseRefusal) return { ok: false, error: refusal.error }
    throw refusal
  }
}

function readCase(value: unknown): ParsedCase {
  switch (readChoice(readRequired(readFields(value, ''), 'kind'), 'kind', kinds)) {
    case 'apportion':
      return readSharesCase(value)
    case 'biproportional':
      return readBiproportionalCase(value)
    case 'controlled_rounding':
      return readControlledRoundingCase(value)
    case 'flow':
      return readFlowCase(value)
  }
}

function readSharesCase(value: unknown): ParsedCase {
  const fields = readOnlyFields(value, '', known)
  const method = readChoice(readRequired(fields, 'method'), 'method', methods)
  const given = readRequired(fields, 'seats')
  const weights = readWeights(fields, method)
  const seats = readCount(given, 'seats', mostSeats(method, weights.length))
  const problem = { method, seats, weights, ...readOptions(fields, weights.length) }
  const names = fields.has('names') ? readList(fields.get('names'), 'names', readText, weights.length) : null
  return { ok: true, kind: 'apportion', problem, names }
}

function mostSeats(method: Method, units: number): number {
  if (method !== 'quota_method') return MOST
  const steps = units.toString(2).length
  return Math.min(MOST_DEALT, Number(divFloor(BigInt(MOST_STEPS), BigInt(steps))))
}

function readWeights(fields: Map<string, unknown>, method: Method): Rational[] {
  const composite = fields.has('composite')
  if (composite && fields.has('weights')) throw new CaseRefusal('composite', 'CONFLICT', { with: 'weights' })
  const weights = composite
    ? readComposite(fields.get('composite'))
    : readList(readRequired(fields, 'weights'), 'weights', readAmount)
  if (weights.length === 0) throw new CaseRefusal('weights', 'EMPTY')
  const broken = method === 'droop' ? weights.findIndex((weight) => !isIntegerQ(weight)) : -1
  if (broken < 0) return weights
  const text = formatQ(weights[broken] as Rational)
  throw new CaseRefusal(composite ? 'composite' : `weights[${broken}]`, 'NOT_AN_INTEGER', { text })
}

/** weight = Σ alpha · value / Σ values, over the indicators. */
function readComposite(value: unknown): Rational[] {
  const fields = readOnlyFields(value, 'composite', ['indicators'])
  const field = 'composite.indicators'
  const indicators = readList(readRequired(fields, 'indicators', field), field, readIndicator)
  const [first, ...others] = indicators
  if (first === undefined) throw new CaseRefusal(field, 'EMPTY')
  for (const [at, shares] of others.entries()) {
    if (shares.length === first.length) continue
    const lengths = { expected: first.length, found: shares.length }
    throw new CaseRefusal(`${field}[${at + 1}].values`, 'LENGTH', lengths)
  }
  return first.map((_, unit) =>
    indicators.reduce((sum, shares) => addQ(sum, shares[unit] as Rational), zeroQ),
  )
}

/** One indicator's part of every weight. */
function readIndicator(value: unknown, field: string): Rational[] {
  const fields = readOnlyFields(value, field, ['name', 'alpha', 'values'])
  if (fields.has('name')) readText(fields.get('name'), `${field}.name`)
  const alpha = readAmount(readRequired(fields, 'alpha', `${field}.alpha`), `${field}.alpha`)
  const values = readList(readRequired(fields, 'values', `${field}.values`), `${field}.values`, readAmount)
  const total = sumQ(values)
  if (values.length > 0 && total.n === 0n) throw new CaseRefusal(`${field}.values`, 'ZERO_SUM')
  return values.map((amount) => divQ(mulQ(alpha, amount), total))
}

function readOptions(fields: Map<string, unknown>, count: number): Partial<ApportionProblem> {
  const read = <T>(key: string, reader: (value: unknown, field: string) => T) =>
    fields.has(key) ? reader(fields.get(key), key) : undefined
  const options = {
    mins: read('mins', (value, field) => readCounts(value, field, count)),
    maxs: read('maxs', (value, field) => readList(value, field, readCap, count)),
    base: read('base', (value, field) => readBase(value, field, count)),
    boundsMode: read('bounds_mode', (value, field) => readChoice(value, field, ['waterfill', 'clamp'])),
    threshold: read('threshold', readThreshold),
    tieOrder: read('tie_order', (value, field) => readTieOrder(value, field, count)),
  }
  return Object.fromEntries(Object.entries(options).filter(([, option]) => option !== undefined))
}

/** One number stands for the same base everywhere. */
function readBase(value: unknown, field: string, length: number): number[] {
  if (Array.isArray(value)) return readCounts(value, field, length)
  return safeSum(new Array<number>(length).fill(readCount(value, field)), field)
}

function readCounts(value: unknown, field: string, length: number): number[] {
  return safeSum(
    readList(value, field, (item, at) => readCount(item, at), length),
    field,
  )
}

function safeSum(counts: number[], field: string): number[] {
  const sum = counts.reduce((total, posts) => total + BigInt(posts), 0n)
  if (sum > BigInt(MOST)) throw new CaseRefusal(field, 'TOO_LARGE', { most: MOST })
  return counts
}

function readCap(value: unknown, field: string): number | null {
  return value === null ? null : readCount(value, field)
}

function readThreshold(value: unknown, field: string): Threshold {
  const fields = readOnlyFields(value, field, ['share', 'votes', 'inclusive'])
  if (fields.has('share') && fields.has('votes')) {
    throw new CaseRefusal(`${field}.votes`, 'CONFLICT', { with: `${field}.share` })
  }
  const inclusive = fields.has('inclusive')
    ? readBoolean(fields.get('inclusive'), `${field}.inclusive`)
    : true
  return fields.has('votes')
    ? { votes: readAmount(fields.get('votes'), `${field}.votes`), inclusive }
    : { share: readShare(readRequired(fields, 'share', `${field}.share`), `${field}.share`), inclusive }
}

/** A part of the whole: from 0 to 1. */
function readShare(value: unknown, field: string): Rational {
  const share = readAmount(value, field)
  if (compareQ(share, oneQ) > 0) throw new CaseRefusal(field, 'TOO_LARGE', { most: 1 })
  return share
}

function readTieOrder(value: unknown, field: string, count: number): number[] {
  const order = readList(value, field, (item, at) => readCount(item, at), count)
  const complete = new Set(order).size === count && order.every((unit) => unit < count)
  if (!complete) throw new CaseRefusal(field, 'TIE_ORDER', { last: count - 1 })
  return order
}

/** The answer as the command line prints it. */
export type CaseReply =
  | {
      readonly status: 'ok'
      readonly seats: readonly number[]
      readonly ties: { readonly parties: readonly number[]; readonly seats: number } | null
      readonly divisor: readonly [low: string, high: string | null] | null
    }
  | {
      readonly status: 'infeasible'
      readonly code: string
      readonly detail: { readonly indices: readonly number[]; readonly need: number; readonly most: number }
    }

export function renderOutcome(outcome: ApportionOutcome): CaseReply {
  if (outcome.status === 'infeasible') {
    return { status: 'infeasible', code: outcome.code, detail: outcome.detail }
  }
  const { seats, tie, divisor } = outcome
  return {
    status: 'ok',
    seats,
    ties: tie && { parties: tie.parties, seats: tie.seats },
    divisor: divisor && [formatEnd(divisor.low), divisor.high && formatEnd(divisor.high)],
  }
}

/** Exact text: a decimal of any length where there is one, as for hill's rounded ends, else a fraction. */
function formatEnd(end: Rational): string {
  let rest = end.d
  let places = 0
  for (; rest % 10n === 0n; places++) rest /= 10n
  for (const factor of [2n, 5n]) for (; rest % factor === 0n; places++) rest /= factor
  return rest === 1n ? toDecimalString(end, places) : formatQ(end)
}
