// The step table (分档): posts by the bracket that a value falls into, with every boundary inside exactly one bracket.
import { compareQ, formatQ, parseRational, type Rational } from '../../apportion/rational.ts'
import { Refusal } from '../../refusal.ts'
import type { Bracket, TableStep } from '../document.ts'
import { postsByUnit, type RunState, type StepResult, typeOf } from '../state.ts'
import { holderName } from '../value-table.ts'

/**
 * Runs a table. Throws BRACKET_EMPTY, BRACKETS_OVERLAP and BRACKETS_GAP naming the boundary, VALUE_OUTSIDE for a value
 * below the first or above the last bracket.
 */
export function runTable(state: RunState, step: TableStep, field: string): StepResult {
  const { units } = state.inputs
  const spans = step.brackets.map((bracket, at) => spanOf(bracket, `${field}.brackets[${at}]`))
  assertSeamless(spans, `${field}.brackets`)
  const asked = { indicator: step.indicator, field: `${field}.indicator` }
  const taken = units.map((unit, index) => {
    const value = state.table.value(asked, index)
    const at = spans.findIndex((span) => holds(span, value))
    if (at >= 0) return at
    const params = { unit: holderName(unit), indicator: step.indicator, value: formatQ(value) }
    throw new Refusal('VALUE_OUTSIDE', params, `${field}.brackets`)
  })
  const posts = postsByUnit(
    units,
    typeOf(state, step),
    (_, index) => step.brackets[taken[index] ?? 0]?.posts ?? 0,
  )
  return { posts, trace: { kind: 'table', step, table: state.table, taken } }
}

/** null = open; `holdsFrom`, `holdsTo`: whether the end itself is inside. */
interface Span {
  readonly from: Rational | null
  readonly to: Rational | null
  readonly holdsFrom: boolean
  readonly holdsTo: boolean
}

function spanOf({ from, to, includes }: Bracket, field: string): Span {
  const span = {
    from: from === null ? null : parseRational(String(from)),
    to: to === null ? null : parseRational(String(to)),
    holdsFrom: includes === 'from',
    holdsTo: includes === 'to',
  }
  if (span.from !== null && span.to !== null && compareQ(span.from, span.to) >= 0) {
    throw new Refusal('BRACKET_EMPTY', { from: formatQ(span.from), to: formatQ(span.to) }, field)
  }
  return span
}

function holds({ from, to, holdsFrom, holdsTo }: Span, value: Rational): boolean {
  const above = from === null ? 1 : compareQ(value, from)
  const below = to === null ? 1 : compareQ(to, value)
  return (above > 0 || (above === 0 && holdsFrom)) && (below > 0 || (below === 0 && holdsTo))
}

/** Brackets may be written in any order; sorted by their lower ends each must end where the next begins. */
function assertSeamless(spans: readonly Span[], field: string): void {
  const sorted = spans.toSorted(byFrom)
  for (const [at, next] of sorted.entries()) {
    const before = sorted[at - 1]
    if (before !== undefined) assertMeet(before, next, field)
  }
}

function assertMeet(before: Span, next: Span, field: string): void {
  const { to } = before
  const { from } = next
  // An open end, or an open start that is not the first, reaches into the other bracket.
  if (to === null || from === null) {
    const inside = from ?? to ?? next.to
    throw new Refusal('BRACKETS_OVERLAP', { boundary: inside === null ? '' : formatQ(inside) }, field)
  }
  const between = compareQ(to, from)
  const isBoth = before.holdsTo && next.holdsFrom
  if (between > 0 || (between === 0 && isBoth)) {
    throw new Refusal('BRACKETS_OVERLAP', { boundary: formatQ(from) }, field)
  }
  if (between === 0 && (before.holdsTo || next.holdsFrom)) return
  const boundary = between === 0 ? formatQ(from) : `${formatQ(to)}–${formatQ(from)}`
  throw new Refusal('BRACKETS_GAP', { boundary }, field)
}

function byFrom(a: Span, b: Span): number {
  if (a.from === null || b.from === null) return (a.from === null ? 0 : 1) - (b.from === null ? 0 : 1)
  return compareQ(a.from, b.from)
}
