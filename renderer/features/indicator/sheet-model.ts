// Columns and groups of the indicator sheet: rows are places in the engine's columns, units stand under county and city.
import type { IndicatorSheet } from '#shared/contract/indicator'
import type { CountyRow, IndicatorRow } from '#shared/contract/unit'
import { groupThousands } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { indicatorTitle } from '../../api/names.ts'
import type { RowGroup } from '../../ui/data-table.tsx'
import { ExactSum } from '../../ui/sheet-grid/selection-sum.ts'
import type { Column, ColumnLeaf } from '../../ui/table-columns.ts'

/** Built-in indicators under one heading each; the office's own come last. */
const TOPICS = {
  size: ['population', 'households', 'area', 'villages'],
  economy: ['gdp', 'revenue'],
  assessment: ['assessment_rank', 'reform_score'],
} as const

/** Of these the sum over units is the value of the whole. */
const ADDED: ReadonlySet<string> = new Set([...TOPICS.size, ...TOPICS.economy])

export function sheetColumns(
  text: LocaleText,
  { units, values }: IndicatorSheet,
  indicators: readonly IndicatorRow[],
): Column<number>[] {
  const own = text.pages.indicator
  const valueColumn = (indicator: IndicatorRow): ColumnLeaf<number> => ({
    key: indicator.id,
    title: indicatorTitle(text, indicator),
    kind: 'number',
    sortable: true,
    editable: true,
    value: (row) => values[indicator.id]?.[row] ?? null,
  })
  const topics = (Object.keys(TOPICS) as (keyof typeof TOPICS)[]).map((topic) => ({
    title: own.topics[topic],
    children: indicators
      .filter(({ id }) => (TOPICS[topic] as readonly string[]).includes(id))
      .map(valueColumn),
  }))
  const known = new Set<string>(Object.values(TOPICS).flat())
  const others = indicators.filter(({ id }) => !known.has(id)).map(valueColumn)
  const { columns } = text.pages.unit
  return [
    {
      key: 'name',
      title: columns.name,
      kind: 'text',
      heading: true,
      sortable: true,
      width: 190,
      value: (row) => units.name[row] ?? '',
    },
    {
      key: 'code',
      title: columns.code,
      kind: 'text',
      sortable: true,
      width: 124,
      value: (row) => units.code[row] ?? null,
    },
    {
      key: 'kind',
      title: columns.kind,
      kind: 'text',
      sortable: true,
      width: 72,
      value: (row) => text.fields.kinds[units.kind[row] ?? 'other'],
    },
    ...topics.filter(({ children }) => children.length > 0),
    ...(others.length === 0 ? [] : [{ title: own.topics.own, children: others }]),
  ]
}

/** Units by county in code order; with several cities the counties stand under theirs. */
export function sheetGroups(sheet: IndicatorSheet, counties: readonly CountyRow[]): RowGroup<number>[] {
  const byCounty = new Map<string, number[]>()
  for (const [row, county] of sheet.units.county.entries()) {
    const members = byCounty.get(county)
    if (members === undefined) byCounty.set(county, [row])
    else members.push(row)
  }
  const known = new Map(counties.map((county) => [county.code, county]))
  const groups = [...byCounty].map(([code, rows]) => {
    const { name = code, city = null } = known.get(code) ?? {}
    return { city, group: summed(sheet, rows, { key: code, title: name, rows }) }
  })
  const cities = [...new Set(groups.map(({ city }) => city))]
  if (cities.length < 2) return groups.map(({ group }) => group)
  return cities.map((city) => {
    const inside = groups.filter((entry) => entry.city === city).map(({ group }) => group)
    const rows = inside.flatMap((group) => group.rows)
    const title = city ?? inside[0]?.title ?? ''
    return summed(sheet, rows, { key: `city ${title}`, title, rows: [], groups: inside })
  })
}

/** The group with its sums, which are added up when it is first drawn: of 3,000 groups a screen shows few. */
function summed(sheet: IndicatorSheet, rows: readonly number[], group: RowGroup<number>): RowGroup<number> {
  let cells: Record<string, string> | null = null
  return {
    ...group,
    get cells() {
      cells ??= sumCells(sheet, rows)
      return cells
    },
  }
}

/** Sums of what adds up, over the rows given; over all where none are. */
export function sumCells(
  { units, values }: IndicatorSheet,
  rows?: readonly number[],
): Record<string, string> {
  const cells: Record<string, string> = {}
  for (const [indicator, column] of Object.entries(values)) {
    if (!ADDED.has(indicator)) continue
    const sum = new ExactSum()
    for (const row of rows ?? units.id.keys()) sum.add(column[row] ?? '')
    if (sum.numbers > 0) cells[indicator] = groupThousands(sum.total())
  }
  return cells
}
