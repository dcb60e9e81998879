// The columns of the allocation table: which indicators, steps and pools it shows, how wide, under which headers.
import { BUILT_IN_INDICATORS, type BuiltInIndicator, isBetterLow } from '../region/indicator.ts'
import type { Step } from '../scenario/document.ts'
import { usedIndicators } from '../scenario/used-indicators.ts'
import type { AllocationInput } from './allocation-input.ts'
import { textWidth } from './cell-text.ts'
import { fractionDigits, sumDecimals } from './decimal-sum.ts'
import type { TableColumn, TableColumnLeaf } from './table-model.ts'
import { unitsWord } from './units-word.ts'

export interface AllocationColumns {
  readonly tree: readonly TableColumn[]
  readonly hasClass: boolean
  readonly indicators: readonly IndicatorColumn[]
  /** The steps that create posts. */
  readonly steps: readonly StepColumn[]
  /** What every step is called, by its id. */
  readonly titles: ReadonlyMap<string, string>
  readonly pools: readonly { readonly key: string; readonly pool: string }[]
}

export interface IndicatorColumn {
  readonly key: string
  readonly id: string
  readonly name: string
  readonly measure: string
  /** Some value has a fraction. */
  readonly decimal: boolean
  /** Its sum over units means something; a rank's or a score's doesn't. */
  readonly additive: boolean
}

export interface StepColumn {
  readonly key: string
  readonly id: string
  readonly title: string
}

const SHOWN_IF_KNOWN: readonly string[] = ['population', 'area', 'gdp']
const ADDITIVE: readonly string[] = ['population', 'area', 'gdp', 'revenue', 'households', 'villages']
const WIDEST_NAME = 28
const WIDEST_REMARK = 30
const POSTS_WIDTH = 8
/** Kinds of step that hand posts on and create none: a column of them would be all zero. */
const DISTRIBUTING: readonly Step['kind'][] = ['bodies', 'source']

export function allocationColumns(input: AllocationInput): AllocationColumns {
  const { labels, rows } = input
  const hasClass = rows.some((row) => (row.class ?? '') !== '')
  const indicators = indicatorColumns(input)
  const titles = stepTitles(input)
  const steps = input.document.steps
    .filter(({ kind }) => !DISTRIBUTING.includes(kind))
    .map(({ id }): StepColumn => ({ key: `step.${id}`, id, title: titles.get(id) ?? id }))
  const pools = poolColumns(input)
  const longest = String(rows.reduce((sum, row) => sum + row.total, 0)).length + 3
  const posts = (key: string, title: string, sumOf?: readonly string[]): TableColumnLeaf => ({
    key,
    title,
    kind: 'integer',
    width: Math.max(POSTS_WIDTH, textWidth(title) + 2, longest),
    ...(sumOf === undefined ? {} : { sumOf }),
  })
  const tree: TableColumn[] = [
    ...leadingLeaves(input, hasClass),
    ...indicators.map((indicator) => indicatorLeaf(indicator, input)),
    { title: labels.columns.posts, children: steps.map((step) => posts(step.key, step.title)) },
    posts(
      'total',
      labels.columns.total,
      steps.map((step) => step.key),
    ),
  ]
  if (pools.length > 0) {
    const children = pools.map(({ key, pool }) => posts(key, labels.pools[pool] ?? pool))
    tree.push({ title: labels.columns.ofWhich, children })
  }
  tree.push(remarkLeaf(input))
  return { tree, hasClass, indicators, steps, titles, pools }
}

function widest(texts: Iterable<string>, least: number, most: number): number {
  let width = least
  for (const text of texts) width = Math.max(width, textWidth(text) + 3)
  return Math.min(width, most)
}

function leadingLeaves({ labels, rows }: AllocationInput, hasClass: boolean): TableColumnLeaf[] {
  const { columns } = labels
  const counties = new Set(rows.map((row) => row.countyName))
  const names = rows.map((row) => row.name)
  const unitsTitle = labels.units[unitsWord(new Set(rows.map((row) => row.kind)))]
  const leading = { kind: 'text', leading: true } as const
  return [
    { key: 'number', title: columns.number, kind: 'integer', width: 6, leading: true },
    {
      key: 'county',
      title: columns.county,
      width: widest(counties, textWidth(columns.county) + 2, WIDEST_NAME),
      merge: true,
      ...leading,
    },
    { key: 'unit', title: unitsTitle, width: widest(names, 16, WIDEST_NAME), ...leading },
    ...(hasClass ? [{ key: 'class', title: columns.class, width: 7, ...leading }] : []),
  ]
}

function remarkLeaf({ labels, remarks }: AllocationInput): TableColumnLeaf {
  const width = widest(Object.values(remarks ?? {}), 12, WIDEST_REMARK)
  return { key: 'remark', title: labels.columns.remark, kind: 'text', width, align: 'left' }
}

function indicatorLeaf(column: IndicatorColumn, { rows, labels }: AllocationInput): TableColumnLeaf {
  const values = rows.flatMap((row) => row.values[column.id] ?? [])
  const title = labels.measured(column.name, column.measure)
  let digits = 0
  for (const value of values) digits = Math.max(digits, fractionDigits(value))
  const longest = column.additive ? [...values, sumDecimals(values)] : values
  // Sums are bold.
  const width = Math.max(widest(longest, 8, 20) + (column.additive ? 1 : 0), textWidth(title) + 2)
  const leaf = { key: column.key, title, width, ...(column.additive ? { align: 'right' as const } : {}) }
  return column.decimal ? { ...leaf, kind: 'decimal', digits } : { ...leaf, kind: 'integer' }
}

/** What the scenario uses, and population, area and economy where they are known; ranks and scores last. */
function indicatorColumns({ document, rows, indicators, labels }: AllocationInput): IndicatorColumn[] {
  const used = new Set(usedIndicators(document))
  const known = new Set(rows.flatMap((row) => Object.keys(row.values)))
  const shown = [...known].filter((id) => used.has(id) || SHOWN_IF_KNOWN.includes(id))
  return shown.sort(byPlace).map((id) => {
    const indicator = indicators.find((candidate) => candidate.id === id)
    const builtIn = (BUILT_IN_INDICATORS as readonly string[]).includes(id)
    return {
      key: `indicator.${id}`,
      id,
      name: indicator?.name ?? (builtIn ? labels.indicators[id as BuiltInIndicator] : id),
      // A rank is a place: counting it in a unit of measure would only puzzle.
      measure: isBetterLow(id) ? '' : (indicator?.measure ?? ''),
      decimal: rows.some((row) => fractionDigits(row.values[id] ?? '') > 0),
      additive: ADDITIVE.includes(id),
    }
  })
}

/** Built-in indicators in their order, the office's own before rank and score. */
function byPlace(a: string, b: string): number {
  const place = (id: string) => {
    const index = (BUILT_IN_INDICATORS as readonly string[]).indexOf(id)
    return index < 0 ? BUILT_IN_INDICATORS.indexOf('assessment_rank') - 1 / 2 : index
  }
  return place(a) - place(b) || (a < b ? -1 : 1)
}

/** By the kind of the step; several of a kind are told apart by their types of posts, or else by number. */
export function stepTitles({
  document,
  labels,
}: Pick<AllocationInput, 'document' | 'labels'>): Map<string, string> {
  const typeOf = (step: Step) => step.postType ?? document.postType
  return new Map(
    document.steps.map((step) => {
      const { id, kind } = step
      const alike = document.steps.filter((other) => other.kind === kind)
      const types = new Set(alike.map(typeOf))
      if (alike.length === 1) return [id, labels.steps[kind]]
      if (types.size === alike.length)
        return [id, labels.stepOfType(labels.steps[kind], labels.postTypes[typeOf(step)])]
      return [id, labels.stepNumbered(labels.steps[kind], alike.indexOf(step) + 1)]
    }),
  )
}

/** Pools in the order in which the document names them. */
function poolColumns({ document, rows }: AllocationInput): { key: string; pool: string }[] {
  const pools = new Set(document.steps.flatMap((step) => step.funding ?? []).map((share) => share.pool))
  for (const row of rows) for (const pool of Object.keys(row.funding)) pools.add(pool)
  return [...pools].map((pool) => ({ key: `pool.${pool}`, pool }))
}
