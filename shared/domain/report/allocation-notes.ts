// The notes under the allocation table: how each step was reckoned, so that a reader can follow a number.
import type { BuiltInIndicator } from '../region/indicator.ts'
import type {
  Band,
  BandCondition,
  BandsStep,
  FundingShare,
  Posts,
  Step,
  WeightedStep,
} from '../scenario/document.ts'
import { DEFAULT_METHOD } from '../scenario/weighted/setting.ts'
import { basisNotes, dateNotes } from './allocation-basis-notes.ts'
import type { AllocationColumns } from './allocation-columns.ts'
import type { AllocationInput } from './allocation-input.ts'
import type { OtherStep } from './allocation-labels.ts'
import { noteLines } from './note-lines.ts'

/** Lines as printed. */
export function allocationNotes(input: AllocationInput, columns: AllocationColumns): string[] {
  const notes = input.labels.notes
  const texts = [
    ...basisNotes(input),
    ...input.document.steps.map((step) => stepNote(step, { input, columns })),
    ...roundingNotes(input),
    ...(input.settledTies > 0 ? [notes.settledTies(input.settledTies)] : []),
    ...ruleNotes(input),
    ...dateNotes(input, columns),
    ...(hasBlanks(input, columns) ? [notes.blanks] : []),
  ]
  return noteLines(texts, notes.line)
}

interface Words {
  readonly input: AllocationInput
  readonly columns: AllocationColumns
}

function stepNote(step: Step, words: Words): string {
  const { notes } = words.input.labels
  switch (step.kind) {
    case 'constant':
      return notes.constant(titleOf(step.id, words), postsOf(step.posts), fundingOf(step.funding, words))
    case 'weighted':
      return weightedNote(step, words)
    case 'bands':
      return bandsNote(step, words)
    case 'table':
    case 'ratio':
      return otherNote(step, indicatorName(step.indicator, words), words)
    case 'formula':
      return otherNote(step, step.expression, words)
    case 'manual':
      return otherNote(step, step.reason, words)
    case 'class':
    case 'carry':
    case 'bodies':
    case 'source':
      return otherNote(step, '', words)
  }
}

/** A step that a few words describe; `detail` is its indicator, expression or reason. */
function otherNote(step: OtherStep, detail: string, words: Words): string {
  const text = words.input.labels.notes.others[step.kind]
  const per = step.kind === 'ratio' ? String(step.per) : ''
  return text({ step: titleOf(step.id, words), detail, per, funding: fundingOf(step.funding, words) })
}

function weightedNote(step: WeightedStep, words: Words): string {
  const { notes } = words.input.labels
  const weights = step.weights.map((weight) =>
    notes.weight(
      indicatorName(weight.indicator, words),
      notes.normalise[weight.points === undefined ? (weight.normalise ?? 'share') : 'points'],
      weight.weight ?? '',
    ),
  )
  return notes.weighted({
    step: titleOf(step.id, words),
    pool: poolOf(step, words),
    weights: notes.list(weights),
    method: notes.methods[step.method ?? DEFAULT_METHOD],
    bounds: boundsOf(step, words),
    ties: tiesOf(step, words),
    funding: fundingOf(step.funding, words),
  })
}

function bandsNote(step: BandsStep, words: Words): string {
  const { notes } = words.input.labels
  const bands = step.bands.map((band) => bandText(band, words))
  return notes.bands({
    step: titleOf(step.id, words),
    within: notes.within[step.within],
    bands: notes.list(bands),
    charge: step.chargeTo === undefined ? '' : notes.charge(titleOf(step.chargeTo, words)),
    ties: tiesOf(step, words),
    funding: fundingOf(step.funding, words),
  })
}

function bandText(band: Band, words: Words): string {
  const conditions = band.all.flatMap((condition) => conditionTexts(condition, words))
  return words.input.labels.notes.band(conditions, postsOf(band.posts))
}

function conditionTexts(condition: BandCondition, words: Words): string[] {
  const { condition: texts } = words.input.labels.notes
  const name = indicatorName(condition.indicator, words)
  return [
    ...(condition.top === undefined ? [] : [texts.top(name, String(condition.top))]),
    ...(condition.min === undefined ? [] : [texts.min(name, String(condition.min))]),
    ...(condition.max === undefined ? [] : [texts.max(name, String(condition.max))]),
  ]
}

function poolOf({ pool }: WeightedStep, words: Words): string {
  const texts = words.input.labels.notes.pool
  if ('stage' in pool) return texts.staged(pool.total)
  if ('total' in pool) return texts.total(pool.total)
  if ('units' in pool) return texts.margins(Object.values(pool.units).reduce((sum, posts) => sum + posts, 0))
  if ('byCounty' in pool)
    return texts.byCounty(Object.values(pool.byCounty).reduce((sum, posts) => sum + posts, 0))
  return texts.perUnit(pool.perUnit, pool.by === 'county')
}

/** A floor of nothing is none. */
function boundsOf({ min, max }: WeightedStep, { input }: Words): string {
  const floor = min === 0 ? undefined : min
  return floor === undefined && max === undefined ? '' : input.labels.notes.bounds(mark(floor), mark(max))
}

function tiesOf(step: WeightedStep | BandsStep, words: Words): string {
  const { notes } = words.input.labels
  if (step.ties === 'lots') return notes.lots(step.seed ?? '')
  const order = (step.ties?.by ?? []).map((id) => (id === 'code' ? notes.code : indicatorName(id, words)))
  return order.length === 0 ? '' : notes.ties(order)
}

function fundingOf(funding: readonly FundingShare[] | undefined, words: Words): string {
  if (funding === undefined) return ''
  const { notes, pools } = words.input.labels
  return notes.funding(
    funding.map(({ pool }) => pools[pool] ?? pool),
    funding.map(({ ratio }) => ratio),
  )
}

function roundingNotes({ document, labels }: AllocationInput): string[] {
  const shared = document.steps.find((step) => (step.funding?.length ?? 0) > 1)
  if (shared === undefined) return []
  const odd = document.rounding?.oddPost ?? shared.funding?.[0]?.pool ?? ''
  return [labels.notes.rounding(labels.pools[odd] ?? odd)]
}

function ruleNotes({ document, labels }: AllocationInput): string[] {
  const packs = document.rules ?? []
  return packs.length === 0 ? [] : [labels.notes.rules(packs.map((pack) => labels.notes.packs[pack] ?? pack))]
}

function hasBlanks({ rows }: AllocationInput, columns: AllocationColumns): boolean {
  return columns.indicators.some(
    ({ id, additive }) => additive && rows.some((row) => row.values[id] === undefined),
  )
}

function postsOf(posts: Posts): number {
  return typeof posts === 'number' ? posts : Object.values(posts).reduce((sum, part) => sum + part, 0)
}

function mark(bound: number | undefined): string | null {
  return bound === undefined ? null : String(bound)
}

function titleOf(id: string, { columns }: Words): string {
  return columns.titles.get(id) ?? id
}

function indicatorName(id: string, { columns, input }: Words): string {
  const shown = columns.indicators.find((indicator) => indicator.id === id)
  return shown?.name ?? input.labels.indicators[id as BuiltInIndicator] ?? id
}
