// Columns of the result: the unit and its sum, which stay in view, the indicators if wanted, the parts by step, where it comes from.
import type { OutcomeRow } from '#shared/contract/scenario'
import type { IndicatorRow } from '#shared/contract/unit'
import { createsPosts } from '#shared/domain/scenario/state'
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { indicatorTitle, poolName, stepName } from '../../../api/names.ts'
import type { EditedScenario } from '../../../api/scenario-draft.tsx'
import type { Column, ColumnLeaf } from '../../../ui/table-columns.ts'

export interface ResultColumnsInput {
  readonly text: LocaleText
  readonly document: EditedScenario
  readonly pools: readonly string[]
  readonly indicators: readonly IndicatorRow[]
  readonly grouped: boolean
  readonly onPick: (row: OutcomeRow, column: string) => void
}

/** A column of figures that add up: by step (`part:base`), by pool (`pool:city`) or in all (`total`). */
export interface Figure {
  readonly key: string
  readonly title: string
  readonly of: (row: Pick<OutcomeRow, 'parts' | 'total' | 'funding'>) => number
}

export function resultFigures(text: LocaleText, document: EditedScenario, pools: readonly string[]) {
  const parts = document.steps.filter(createsPosts).map(
    ({ id }): Figure => ({
      key: `part:${id}`,
      title: stepName(text, document, id),
      of: (row) => row.parts[id] ?? 0,
    }),
  )
  const total: Figure = { key: 'total', title: text.pages.scenario.columns.total, of: (row) => row.total }
  const funding = pools.map(
    (pool): Figure => ({
      key: `pool:${pool}`,
      title: poolName(text, pool),
      of: (row) => row.funding[pool] ?? 0,
    }),
  )
  return { parts, total, funding }
}

/** A county with the number of its units, on one line. */
const GROUP_WIDTH = 176

export function resultColumns(input: ResultColumnsInput): Column<OutcomeRow>[] {
  const { text, document, pools, indicators, grouped } = input
  const { columns } = text.pages.scenario
  const { parts, total, funding } = resultFigures(text, document, pools)
  const figure = (column: Figure) => figureColumn(input, column)
  const values = indicators.map(
    (indicator): ColumnLeaf<OutcomeRow> => ({
      key: indicator.id,
      title: indicatorTitle(text, indicator),
      kind: 'number',
      sortable: true,
      value: (row) => row.values[indicator.id] ?? null,
    }),
  )
  const county: ColumnLeaf<OutcomeRow> = {
    key: 'county',
    title: columns.county,
    kind: 'text',
    sortable: true,
    value: (row) => row.countyName,
  }
  return [
    {
      key: 'name',
      title: columns.name,
      kind: 'text',
      heading: true,
      sortable: true,
      ...(grouped ? { minWidth: GROUP_WIDTH } : {}),
      value: (row) => row.name,
    },
    { ...figure(total), pinned: true },
    ...(grouped ? [] : [county]),
    {
      key: 'kind',
      title: columns.kind,
      kind: 'text',
      sortable: true,
      value: (row) => text.fields.kinds[row.kind],
    },
    ...(values.length === 0 ? [] : [{ title: columns.values, children: values }]),
    { title: columns.parts, children: parts.map(figure) },
    ...(funding.length === 0 ? [] : [{ title: columns.funding, children: funding.map(figure) }]),
  ]
}

function figureColumn(
  { text, onPick }: ResultColumnsInput,
  { key, title, of }: Figure,
): ColumnLeaf<OutcomeRow> {
  const sentence = text.pages.scenario.explainCell
  return {
    key,
    title,
    kind: 'number',
    sortable: true,
    value: of,
    pick: {
      run: (row) => onPick(row, key),
      label: (row) => formatMessage(sentence, { name: row.name, column: title, value: of(row) }),
    },
  }
}
