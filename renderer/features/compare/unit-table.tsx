// Unit by unit: each column's number, and the differences against the first, coloured.
import { Checkbox, Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import { useMemo, useState } from 'react'
import type { ColumnComparison } from '#shared/contract/compare'
import { groupThousands } from '#shared/locale/format'
import { useText } from '../../api/text.tsx'
import { useNames } from '../../api/use-names.ts'
import { useSheetMemory } from '../../api/use-sheet-memory.ts'
import { SheetGrid } from '../../ui/sheet-grid/sheet-grid.tsx'
import type { Column } from '../../ui/table-columns.ts'
import { Signed } from './signed.tsx'
import type { ViewProps } from './view-props.ts'

type Measure = 'values' | 'after'
type Row = ColumnComparison['rows'][number]

interface Look {
  readonly measure: Measure
  readonly onlyChanged: boolean
  readonly search: string
}

export function UnitTable({ comparison, titles }: ViewProps) {
  const text = useText()
  const own = text.pages.compare
  const names = useNames()
  const memory = useSheetMemory('comparison')
  const [look, setLook] = useState<Look>({ measure: 'values', onlyChanged: false, search: '' })
  const { measure, onlyChanged, search } = look
  const rows = useMemo(
    () =>
      comparison.rows.filter(
        (row) => row.name.includes(search.trim()) && (!onlyChanged || isChanged(row, measure)),
      ),
    [comparison, measure, onlyChanged, search],
  )
  const groups = useMemo(() => [{ key: 'all', title: null, rows }], [rows])
  const columns = useMemo<Column<Row>[]>(() => {
    const value = (title: string, at: number): Column<Row> => ({
      key: `value:${at}`,
      title,
      kind: 'number',
      sortable: true,
      value: (row) => row[measure][at] ?? null,
    })
    const diff = (title: string, at: number): Column<Row> => ({
      key: `diff:${at}`,
      title,
      kind: 'number',
      sortable: true,
      value: (row) => diffOf(row, measure, at),
      render: (row) => {
        const change = diffOf(row, measure, at)
        return change === null ? '' : <Signed value={change} />
      },
    })
    return [
      { key: 'name', title: own.unit, kind: 'text', heading: true, sortable: true, value: (row) => row.name },
      {
        key: 'county',
        title: own.county,
        kind: 'text',
        sortable: true,
        value: (row) => names.county?.(row.county) ?? row.county,
      },
      { title: own.value, children: titles.map(value) },
      { title: own.diff, children: titles.slice(1).map((title, at) => diff(title, at + 1)) },
    ]
  }, [own, names, titles, measure])
  return (
    <>
      <UnitTools look={look} hasMeasures={comparison.measure === 'given'} onChange={setLook} />
      <SheetGrid
        memory={memory}
        label={own.unitsLabel}
        text={text}
        columns={columns}
        groups={groups}
        rowKey={(row) => row.code ?? row.name}
        totals={{ title: own.total, cells: totalCells(rows, measure, titles.length) }}
        empty={own.noRows}
      />
    </>
  )
}

function diffOf(row: Row, measure: Measure, at: number): number | null {
  const base = row[measure][0] ?? null
  const value = row[measure][at] ?? null
  return base === null || value === null ? null : value - base
}

function isChanged(row: Row, measure: Measure): boolean {
  return row[measure].some((value) => value !== row[measure][0])
}

/** Of the rows shown, so that a search adds up too. */
function totalCells(rows: readonly Row[], measure: Measure, columns: number) {
  const sums = Array.from({ length: columns }, (_, at) =>
    rows.reduce((sum, row) => sum + (row[measure][at] ?? 0), 0),
  )
  const cells: Record<string, ReactNode> = {}
  for (const [at, sum] of sums.entries()) {
    cells[`value:${at}`] = groupThousands(sum)
    cells[`diff:${at}`] = <Signed value={sum - (sums[0] ?? 0)} />
  }
  return cells
}

interface ToolsProps {
  readonly look: Look
  /** Whether what is given and what stands in the end are two numbers. */
  readonly hasMeasures: boolean
  readonly onChange: (look: Look) => void
}

function UnitTools({ look, hasMeasures, onChange }: ToolsProps) {
  const own = useText().pages.compare
  return (
    <div className="row">
      {hasMeasures ? (
        <Radio.Group
          aria-label={own.measure}
          value={look.measure}
          options={(['values', 'after'] as const).map((value) => ({ value, label: own.measures[value] }))}
          onChange={(event) => onChange({ ...look, measure: event.target.value as Measure })}
        />
      ) : (
        <span>{own.standing}</span>
      )}
      <Input
        className="compare-search"
        aria-label={own.search}
        placeholder={own.search}
        allowClear
        value={look.search}
        onChange={(event) => onChange({ ...look, search: event.target.value })}
      />
      <Checkbox
        checked={look.onlyChanged}
        onChange={(event) => onChange({ ...look, onlyChanged: event.target.checked })}
      >
        {own.onlyChanged}
      </Checkbox>
    </div>
  )
}
