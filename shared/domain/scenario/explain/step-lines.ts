// What each kind of step says of one unit, but for the sharing itself.

import { isDivisorMethod, signposts } from '../../apportion/methods/signposts.ts'
import type { Method } from '../../apportion/problem.ts'
import {
  addQ,
  compareQ,
  divQ,
  formatQ,
  mulQ,
  parseRational,
  type Rational,
  rational,
} from '../../apportion/rational.ts'
import type { BandCondition, Bracket, MarginPool } from '../document.ts'
import { fillFormula } from '../formula/evaluate.ts'
import type { ScenarioUnit } from '../inputs.ts'
import { unitKey } from '../inputs.ts'
import type { SettledTie } from '../outcome.ts'
import { LOTS } from '../ranking.ts'
import { scoreOf } from '../scores.ts'
import { ratioQuotient } from '../steps/ratio-step.ts'
import type {
  BandsTrace,
  BodiesTrace,
  FormulaTrace,
  FunctionShare,
  GiverTrace,
  GroupTrace,
  MarginTrace,
  RatioTrace,
  Seat,
  SourceTrace,
  StepTrace,
  TableTrace,
  WeightedTrace,
} from '../trace.ts'
import type { Holder } from '../value-table.ts'
import { DEFAULT_METHOD } from '../weighted/setting.ts'
import { type Line, QUOTIENT_PLACES, SHARE_PLACES, shown, shownBriefly } from './lines.ts'
import { heldAt } from './rounding.ts'
import { scoreLines } from './score-lines.ts'
import { lotLine, portionLines, type ShareContext, seatLines } from './share-lines.ts'

/** Lines of a step for the unit at `index`. */
export function stepLines(trace: StepTrace, unit: ScenarioUnit, index: number): Line[] {
  switch (trace.kind) {
    case 'constant':
      return [['CONSTANT', {}]]
    case 'class':
      return [['CLASS', { class: unit.class ?? '' }]]
    case 'table':
      return [tableLine(trace, index)]
    case 'ratio':
      return [ratioLine(trace, index)]
    case 'formula':
      return [formulaLine(trace, index)]
    case 'carry':
      return [['CARRY', {}]]
    case 'manual':
      return Object.hasOwn(trace.step.posts, unitKey(unit))
        ? [['MANUAL', { reason: trace.step.reason }]]
        : [['MANUAL_NONE', {}]]
    case 'bands':
      return bandLines(trace, index)
    case 'weighted':
      return weightedLines(trace, unit, index)
    case 'margins':
      return marginLines(trace, unitKey(unit), index)
    case 'bodies':
      return bodyLines(trace, unit, index)
    case 'source':
      return sourceLines(trace, index)
  }
}

function tableLine({ step, table, taken }: TableTrace, index: number): Line {
  const { indicator } = step
  const value = formatQ(table.value({ indicator, field: '' }, index))
  return ['TABLE', { indicator, range: rangeOf(step.brackets[taken[index] ?? 0] as Bracket, value) }]
}

/** `50000 ≤ 61234 < 70000`. */
function rangeOf({ from, to, includes }: Bracket, value: string): string {
  const low = from === null ? '' : `${from} ${includes === 'from' ? '≤' : '<'} `
  const high = to === null ? '' : ` ${includes === 'to' ? '≤' : '<'} ${to}`
  return `${low}${value}${high}`
}

const RATIO_CODES = { ceil: 'RATIO_CEIL', floor: 'RATIO_FLOOR', 'half-up': 'RATIO_HALF_UP' } as const

function ratioLine({ step, table }: RatioTrace, index: number): Line {
  const value = table.value({ indicator: step.indicator, field: '' }, index)
  const quotient = shown(ratioQuotient(step, value), QUOTIENT_PLACES)
  const params = { indicator: step.indicator, value: formatQ(value), per: String(step.per), quotient }
  return [RATIO_CODES[step.round], params]
}

function formulaLine({ step, formula, lookup }: FormulaTrace, index: number): Line {
  const filled = fillFormula(formula, (name) => lookup(name, index))
  return ['FORMULA', { expression: step.expression, filled }]
}

function bandLines(trace: BandsTrace, index: number): Line[] {
  const { step, taken } = trace
  const band = taken[index] ?? -1
  if (band >= 0) {
    const conditions = step.bands[band]?.all ?? []
    const named = conditions.map(({ indicator }) => indicator).join(', ')
    const lines = conditions.flatMap((_, at) => conditionLines(trace, band, at, index))
    return [['BAND', { band: band + 1, conditions: named }], ...lines]
  }
  const missed = step.bands.flatMap(({ all }, at) => {
    const condition = all.findIndex((_, place) => !isMet(trace, at, place, index))
    return condition < 0 ? [] : conditionLines(trace, at, condition, index)
  })
  return [['BAND_NONE', { bands: step.bands.length }], ...missed]
}

/** The value against the mark, and the place against the cut. */
function conditionLines(trace: BandsTrace, band: number, at: number, unit: number): Line[] {
  const { indicator, min, max, top } = conditionAt(trace, band, at)
  const value = formatQ(trace.table.value({ indicator, field: '' }, unit))
  const lines: Line[] = []
  if (min !== undefined || max !== undefined) {
    const range = `${min === undefined ? '' : `${min} ≤ `}${value}${max === undefined ? '' : ` ≤ ${max}`}`
    lines.push(['BAND_MARK', { band: band + 1, indicator, range }])
  }
  const places = trace.places[band]?.[at]
  const cut = places?.cut[unit]
  if (top !== undefined && cut !== undefined) {
    const place = places?.place[unit] ?? 0
    const { ranked, count } = cut
    const params = { band: band + 1, indicator, value, top: String(top), place, size: ranked.length, count }
    lines.push(['BAND_TOP', params], ...countLines(trace, [band, at], ranked.length, count))
    lines.push(...equalLines(trace, indicator, ranked, place - 1))
  }
  return lines
}

/** How many of so many a percentage is, as a sum: half-up is what is left of the whole number with half a unit more. */
function countLines(
  trace: BandsTrace,
  [band, at]: readonly [number, number],
  size: number,
  count: number,
): Line[] {
  const { top, round = 'half-up' } = conditionAt(trace, band, at)
  if (typeof top !== 'string') return []
  const exact = mulQ(parseRational(top.slice(0, -1)), rational(size, 100))
  const params = { band: band + 1, size, top, share: shownBriefly(exact), count }
  if (round === 'floor') return [['BAND_COUNT_FLOOR', params]]
  if (round === 'ceil') return [['BAND_COUNT_CEIL', params]]
  return [['BAND_COUNT_HALF_UP', { ...params, more: shownBriefly(addQ(exact, rational(1, 2))) }]]
}

/** What sets a unit apart from those of its value: the key of the tie rule, and its lot where lots were drawn. */
function equalLines(
  { step, table, order }: BandsTrace,
  indicator: string,
  ranked: readonly number[],
  at: number,
): Line[] {
  const column = table.column({ indicator, field: '' })
  const unit = ranked[at] as number
  const isEqual = (place: number) => {
    const other = ranked[place]
    return other !== undefined && column.compare(other, unit) === 0
  }
  let [first, last] = [at, at]
  while (isEqual(first - 1)) first -= 1
  while (isEqual(last + 1)) last += 1
  if (first === last) return []
  const by = order.settledBy(unit, ranked[at === first ? at + 1 : at - 1] as number)
  const equals = last - first
  if (by === null) return [['BAND_EQUAL', { indicator, equals }]]
  const line: Line = ['BAND_EQUAL', { indicator, equals, by }]
  return by.startsWith(LOTS) ? [line, lotLine(by, step.id, unitKey(table.holders[unit] as Holder))] : [line]
}

function conditionAt({ step }: BandsTrace, band: number, at: number): BandCondition {
  const condition = step.bands[band]?.all[at]
  if (condition === undefined) throw new RangeError(`no condition ${at} in band ${band}`)
  return condition
}

function isMet(trace: BandsTrace, band: number, at: number, unit: number): boolean {
  const { indicator, min, max } = conditionAt(trace, band, at)
  const value = trace.table.value({ indicator, field: '' }, unit)
  if (min !== undefined && compareQ(value, parseRational(String(min))) < 0) return false
  if (max !== undefined && compareQ(value, parseRational(String(max))) > 0) return false
  const places = trace.places[band]?.[at]
  const count = places?.cut[unit]?.count
  return count === undefined || (places?.place[unit] ?? 0) <= count
}

function weightedLines(trace: WeightedTrace, unit: ScenarioUnit, index: number): Line[] {
  const seat = trace.seatOf(index)
  if (seat === undefined) return []
  const { step, mins, maxs, stage } = trace
  const method = step.method ?? DEFAULT_METHOD
  const sharer = 'unit'
  const own = seatLines({ step: step.id, method, mins, maxs, sharer, key: unitKey(unit) }, seat)
  if (stage === null || !('stage' in step.pool)) return own
  const county = stage.table.holders.findIndex(({ code }) => code === unit.county)
  const stageMethod = step.pool.stage.method ?? DEFAULT_METHOD
  const context: ShareContext = {
    step: step.id,
    method: stageMethod,
    mins: stage.mins,
    maxs: stage.maxs,
    sharer: 'county',
    key: unit.county,
  }
  return [
    ['STAGE', { posts: stage.group.pool, counties: stage.group.members.length }],
    ...portionLines(context, wholeSeat(stage.group, county)),
    ['STAGE_POSTS', { group: unit.county, posts: seat.group.pool }],
    ...own,
  ]
}

/** A member's seat in a group that shares in one portion. */
function wholeSeat(group: GroupTrace, member: number): Seat {
  return { group, member, portion: group.portions[0] ?? null, place: member }
}

function marginLines(trace: MarginTrace, key: string, index: number): Line[] {
  const total = trace.unitTotals.get(index)
  if (total === undefined) return [['MARGIN_NONE', {}]]
  const row = trace.order.indexOf(index)
  const pool = trace.step.pool as MarginPool
  const lines: Line[] = [['MARGIN', { posts: total, units: Object.keys(pool.units).length }]]
  if (trace.scores === null) return lines
  lines.push(...scoreLines(trace.scores, row, 'unit'))
  const score = scoreOf(trace.scores, row)
  const divisors = trace.divisors()
  for (const [at, type] of trace.types.entries()) {
    const posts = trace.cells.get(index)?.[at] ?? 0
    lines.push(['MARGIN_CELL', { type, posts, sum: trace.typeTotals[at] ?? 0 }])
    const [own, all] = [divisors?.rows[row], divisors?.cols[at]]
    if (own !== undefined && all !== undefined)
      lines.push(divisorsLine(trace.method, score, [own, all], posts))
  }
  const tie = trace.ties.find(({ units }) => units.includes(key))
  if (tie !== undefined) lines.push(...cellTieLines(tie, key, (type) => ['CELL_TIE_GAINED', { type }]))
  return lines
}

/** The tie among cells that a unit had part in, and the columns in which it gained. */
function cellTieLines(tie: SettledTie, key: string, gained: (column: string) => Line): Line[] {
  const { units, posts, settledBy, gainedIn = [] } = tie
  const own = gainedIn.filter(({ unit }) => unit === key)
  return [
    ['CELL_TIE', { parties: units.length, posts, by: settledBy }],
    ...own.map(({ column }) => gained(column)),
  ]
}

function divisorsLine(
  method: string,
  score: Rational,
  [own, all]: readonly [Rational, Rational],
  posts: number,
): Line {
  const quotient = shown(divQ(score, mulQ(own, all)), QUOTIENT_PLACES)
  const params = {
    method,
    score: shown(score, SHARE_PLACES),
    own: formatQ(own),
    all: formatQ(all),
    quotient,
    posts,
  }
  return ['CELL_DIVISORS', params]
}

function bodyLines({ step, shares, mins, maxs }: BodiesTrace, unit: ScenarioUnit, index: number): Line[] {
  const own = shares[index]
  if (own === undefined) return [['BODIES_NONE', { bodies: unit.bodies.length }]]
  const { group, names, posts, functions, cellTie } = own
  const method = step.method ?? DEFAULT_METHOD
  const context: ShareContext = { step: step.id, method, mins, maxs, sharer: 'body', key: group.key }
  const lines: Line[] = [['BODIES', { posts: group.pool, bodies: names.length }]]
  for (const share of functions ?? []) {
    lines.push(['FUNCTION', { function: share.name, posts: share.posts, sum: share.total }])
    const divisors = share.divisors()
    if (divisors === null) continue
    lines.push(
      divisorsLine(method, share.score, divisors, share.posts),
      ...cellBound(method, share, divisors),
    )
  }
  if (cellTie?.units.includes(group.key)) {
    const gained = (name: string): Line => ['CELL_TIE_FUNCTION', { function: name }]
    lines.push(...cellTieLines(cellTie, group.key, gained))
  }
  names.forEach((body, member) => {
    const portion = group.portions.find(({ members }) => members.includes(member))
    if (functions === null) lines.push(...portionLines(context, wholeSeat(group, member)))
    else if (portion !== undefined) {
      const place = portion.members.indexOf(member)
      lines.push(
        ...portionLines(context, { group: { ...group, portions: [portion] }, member, portion, place }),
      )
    } else if (group.scores !== null) lines.push(...scoreLines(group.scores, member, 'body'))
    lines.push(['BODY_POSTS', { body, posts: posts[member] ?? 0 }])
  })
  return lines
}

/** The floor or cap of a function's bodies in a unit, where the rounding alone would say another number. */
function cellBound(method: Method, share: FunctionShare, [own, all]: readonly [Rational, Rational]): Line[] {
  if (!isDivisorMethod(method)) return []
  const held = heldAt(signposts[method], divQ(share.score, mulQ(own, all)), share.posts)
  if (held === 'min') return [['FLOOR_HELD', { bound: share.min }]]
  return held === 'max' && share.max !== null ? [['CAP_HELD', { bound: share.max }]] : []
}

function sourceLines({ givers }: SourceTrace, index: number): Line[] {
  const lines = givers.flatMap((giver): Line[] => {
    const { unit, to } = giver
    const posts = to.get(index) ?? 0
    if (posts === 0) return []
    const sourced: Line = ['SOURCED', { giver: unit.name, posts }]
    return [sourced, ...giverLines(giver)]
  })
  return lines.length === 0 ? [['SOURCED_NONE', {}]] : lines
}

/** How many the giver gives in all: vacancies first, both shared among the givers by what each can give. */
function giverLines(giver: GiverTrace): Line[] {
  const { vacancy, filled, fromVacancy, fromFilled, vacancyShare, filledShare } = giver
  const vacancies: Line = [
    'GIVER_VACANCY',
    { vacancy, share: shown(vacancyShare, QUOTIENT_PLACES), posts: fromVacancy },
  ]
  if (fromFilled === 0) return [vacancies]
  return [
    vacancies,
    ['GIVER_FILLED', { filled, share: shown(filledShare, QUOTIENT_PLACES), posts: fromFilled }],
  ]
}
