// The result table: by county with subtotals, sorted and searched; a click on a number explains it.
import { Checkbox, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { useMemo, useState } from 'react'
import type { Failure } from '#shared/contract/errors'
import type { OutcomeRow, RunSummary } from '#shared/contract/scenario'
import { PAGE_LIMIT } from '#shared/contract/unit'
import { formatMessage } from '#shared/locale/format'
import type { EditedScenario } from '../../../api/scenario-draft.tsx'
import { useText } from '../../../api/text.tsx'
import { useIndicators } from '../../../api/use-indicators.ts'
import { useSheetMemory } from '../../../api/use-sheet-memory.ts'
import { FailureAlert } from '../../../ui/failure-alert.tsx'
import { SheetGrid } from '../../../ui/sheet-grid/sheet-grid.tsx'
import type { PickedCell } from '../../../ui/table-row.tsx'
import type { LiveAnswer, UnitFilter } from '../use-live-run.ts'
import { resultColumns, resultFigures } from './result-columns.ts'
import { resultGroups, sumFigures } from './result-groups.ts'

export interface GridProps {
  readonly answer: LiveAnswer
  readonly summary: RunSummary
  readonly filter: UnitFilter
  readonly listFailure: Failure | null
  readonly onFilter: (filter: UnitFilter) => void
  readonly picked: PickedCell | null
  readonly onPick: (cell: PickedCell) => void
}

/** How the rows are shown. */
interface View {
  readonly grouped: boolean
  readonly values: boolean
}

const NONE: readonly OutcomeRow[] = []

export function ResultGrid(props: GridProps) {
  const { answer, summary, filter, listFailure, onFilter, picked, onPick } = props
  const { document } = answer
  const text = useText()
  const { scenario: own, app } = text.pages
  const [view, setView] = useState<View>({ grouped: true, values: false })
  const used = useUsedIndicators(document, view.values)
  const memory = useSheetMemory('result')
  const rows = answer.rows ?? NONE

  const table = useMemo(() => {
    const pools = Object.keys(summary.byPool)
    const { parts, total, funding } = resultFigures(text, document, pools)
    const figures = [...parts, total, ...funding]
    const pick = (row: OutcomeRow, column: string) => onPick({ row: row.key, column })
    const count = (members: readonly OutcomeRow[]) => (
      <span className="group-count">{formatMessage(own.scopeCount, { count: members.length })}</span>
    )
    return {
      columns: resultColumns({
        text,
        document,
        pools,
        indicators: used,
        grouped: view.grouped,
        onPick: pick,
      }),
      groups: resultGroups(rows, figures, view.grouped, count),
      totals: sumFigures(rows, figures),
    }
  }, [text, own, document, summary, used, rows, view.grouped, onPick])

  const { county, text: searched } = answer.filter
  const whole = searched === '' && county === null
  return (
    <div className="result-grid">
      <ResultTools
        view={view}
        summary={summary}
        filter={filter}
        listed={county}
        onFilter={onFilter}
        onChange={setView}
      >
        {picked === null && <span className="hint">{own.gridHint}</span>}
      </ResultTools>
      <FailureAlert failure={listFailure} text={text} />
      <SheetGrid
        memory={memory}
        label={own.gridLabel}
        text={text}
        columns={table.columns}
        groups={table.groups}
        rowKey={(row) => row.key}
        picked={picked}
        totals={{ title: whole ? own.grandTotal : own.filteredTotal, cells: table.totals }}
        collapseLabel={(name, open) => formatMessage(open ? app.collapse : app.expand, { name })}
        empty={answer.rows === null ? app.loading : formatMessage(own.noRows, { text: searched })}
      />
    </div>
  )
}

/** The indicators that the scenario weighs, for the columns of values. */
function useUsedIndicators(document: EditedScenario, wanted: boolean) {
  const indicators = useIndicators()
  return useMemo(() => {
    if (!wanted || indicators.length === 0) return []
    const ids = new Set(
      document.steps.flatMap((step) =>
        step.kind === 'weighted' ? step.weights.map((w) => w.indicator) : [],
      ),
    )
    return indicators.filter((row) => ids.has(row.id))
  }, [document, indicators, wanted])
}

interface ToolsProps {
  readonly view: View
  readonly summary: RunSummary
  readonly filter: UnitFilter
  /** The county that is listed where none is chosen. */
  readonly listed: string | null
  readonly onFilter: (filter: UnitFilter) => void
  readonly onChange: (view: View) => void
  readonly children: ReactNode
}

function ResultTools(props: ToolsProps) {
  const { view, summary, filter, listed, onFilter, onChange, children } = props
  const large = summary.units > PAGE_LIMIT
  const { scenario: own, app } = useText().pages
  const counties = summary.counties.map(({ code, name }) => ({ value: code, label: name }))
  return (
    <div className="row result-tools">
      <Input.Search
        className="result-search"
        aria-label={own.search}
        placeholder={own.searchPlaceholder}
        value={filter.text}
        allowClear
        onChange={(event) => onFilter({ ...filter, text: event.target.value })}
      />
      <Select
        className="county-select"
        aria-label={app.countyOf}
        value={filter.county ?? listed ?? ''}
        options={large ? counties : [{ value: '', label: app.allCounties }, ...counties]}
        onChange={(value: string) => onFilter({ ...filter, county: value === '' ? null : value })}
      />
      <Checkbox
        checked={view.grouped}
        onChange={(event) => onChange({ ...view, grouped: event.target.checked })}
      >
        {own.grouped}
      </Checkbox>
      <Checkbox
        checked={view.values}
        onChange={(event) => onChange({ ...view, values: event.target.checked })}
      >
        {own.showValues}
      </Checkbox>
      {children}
    </div>
  )
}
