// What stands around a comparison: types, gains and losses, places, evenness, indicators, cost, and what each change did.
import type { ColumnComparison } from '#shared/contract/compare'
import { changeWords } from '#shared/locale/change-words'
import { indicatorName, type Names } from '#shared/locale/sentences'
import { stepNameIn } from '#shared/locale/step-name'
import { columns, type Output } from '../../output.ts'
import { cellText } from '../../table-cell.ts'

interface Around {
  readonly labels: readonly string[]
  readonly names: Names
}

/** Says only what there is to say. */
export function sayAround(output: Output, comparison: ColumnComparison, around: Around): void {
  sayTypes(output, comparison)
  sayMoves(output, comparison, around)
  sayPlaces(output, comparison)
  sayEvenness(output, comparison, around)
  sayIndicators(output, comparison, around)
  sayCost(output, comparison, around)
  sayDocumentChanges(output, comparison, around)
}

/** A heading and its lines, where there are any. */
function saySection(output: Output, heading: string, rows: readonly (readonly (string | number)[])[]): void {
  if (rows.length === 0) return
  output.say(heading)
  output.say(columns(rows))
}

function sayTypes(output: Output, { byType }: ColumnComparison): void {
  const types = Object.entries(byType)
  const rows = types.map(([type, posts]) => [cellText(output, 'postType', type), ...posts])
  if (types.length > 1) saySection(output, output.text.tables.lines.byType, rows)
}

function sayMoves(output: Output, { moves }: ColumnComparison, { labels }: Around): void {
  const { lines } = output.text.tables
  const rows = moves.all.map(({ gained, lost }, at) => [
    labels[at + 1] ?? '',
    output.fill(lines.moved, { gained, lost }),
  ])
  saySection(output, lines.moves, rows)
}

function sayPlaces(output: Output, { places }: ColumnComparison): void {
  const rows = places.map(({ code, name, places: own }) => [
    code ?? '',
    name,
    ...own.map((place) => place ?? ''),
  ])
  saySection(output, output.text.tables.lines.places, rows)
}

function sayEvenness(output: Output, { fairness, spread }: ColumnComparison, { labels }: Around): void {
  const { lines } = output.text.tables
  const { gini, maxToMin } = output.text.cli.labels
  const rows = labels.flatMap((label, at) => {
    const own = fairness[at]
    const perKm2 = spread[at]?.maxToMinPerKm2 ?? null
    if (own === undefined || (own.gini ?? own.maxToMinPer10k ?? perKm2) === null) return []
    return [[label, own.gini ?? '', own.maxToMinPer10k ?? '', perKm2 ?? '']]
  })
  if (rows.length > 0) saySection(output, lines.evenness, [['', gini, maxToMin, lines.perKm2], ...rows])
}

function sayIndicators(output: Output, { indicators }: ColumnComparison, { labels, names }: Around): void {
  const { lines } = output.text.tables
  const rows = indicators.flatMap((own, at) =>
    own.map(({ id, measure, better, dates }) => [
      labels[at] ?? '',
      indicatorName(output.text, id, names),
      measure,
      better === 'low' ? lines.betterLow : lines.betterHigh,
      dates.map((date) => (date === '' ? lines.undated : date)).join(' '),
    ]),
  )
  saySection(output, lines.indicators, rows)
}

function sayCost(output: Output, { cost }: ColumnComparison, { labels }: Around): void {
  const { lines } = output.text.tables
  const { pools } = output.text.fields
  const rows = cost.flatMap((own, at) => {
    if (own === null) return []
    const levels = Object.entries(own.byLevel).map(
      ([level, sum]) => `${(pools as Readonly<Record<string, string>>)[level] ?? lines.unknownLevel} ${sum}`,
    )
    const unpriced = own.unpriced === 0 ? '' : output.fill(lines.unpriced, { posts: own.unpriced })
    return [[labels[at] ?? '', own.total, levels.join('  '), unpriced]]
  })
  saySection(output, lines.cost, rows)
}

function sayDocumentChanges(output: Output, comparison: ColumnComparison, { labels, names }: Around): void {
  const { changes, moreChanges, steps } = comparison
  const first = steps.find((own) => own.length > 0)
  const { lines } = output.text.tables
  const rows = changes.map((change) => {
    const step = stepNameIn(output.text, [first, steps[change.column]])
    const { place, before, after } = changeWords(output.text, change, { ...names, step })
    const { effect } = change
    return [
      labels[change.column] ?? '',
      place,
      `${before ?? '—'} → ${after ?? '—'}`,
      effect === null ? lines.noResult : output.fill(lines.effect, effect),
    ]
  })
  saySection(output, lines.documentChanges, rows)
  if (moreChanges > 0) output.say(output.fill(output.text.changes.more, { more: moreChanges }))
}
