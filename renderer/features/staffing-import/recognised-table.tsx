// What the importer recognised: title, date, and which column is bound to which field.
import type { ColumnGuess, Draft } from '#shared/contract/staffing-import'
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { fieldName } from '../../api/names.ts'
import { useText } from '../../api/text.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import type { Column } from '../../ui/table-columns.ts'

export function RecognisedTable({ draft }: { readonly draft: Draft }) {
  const text = useText()
  const own = text.pages.staffingImport
  const { table } = draft
  const facts: readonly (readonly [string, string])[] = [
    [own.file, draft.file],
    [own.sheet, draft.sheet],
    [own.tableTitle, table.title],
    [own.kind, text.fields.importKinds[draft.kind]],
    [own.asOf, table.asOf ?? own.noDate],
    [own.rows, rowsFact(draft, own.rowsValue)],
  ]
  return (
    <section className="card recognised" aria-label={own.found}>
      <h2>{own.found}</h2>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <DataTable
        label={own.columnsTable}
        columns={columns(text)}
        groups={[
          { key: 'all', title: null, rows: table.columns.filter((column) => column.type !== 'empty') },
        ]}
        rowKey={(column) => column.column}
        rowTone={(column) => (column.field === null ? 'muted' : null)}
      />
    </section>
  )
}

function rowsFact({ table }: Draft, sentence: string): string {
  const totals = table.totalRows.join(' ')
  const subtotals = table.subtotalRows.length
  return formatMessage(sentence, {
    rows: table.dataRows,
    totals,
    subtotals: subtotals === 0 ? null : subtotals,
  })
}

function columns(text: LocaleText): Column<ColumnGuess>[] {
  const own = text.pages.staffingImport
  return [
    { key: 'column', title: own.column, kind: 'text', heading: true, value: (row) => row.column },
    {
      key: 'path',
      title: own.header,
      kind: 'text',
      value: (row) => row.path.join(' / '),
      render: (row) => <span className="header-path">{row.path.join(' / ')}</span>,
    },
    {
      key: 'field',
      title: own.field,
      kind: 'text',
      value: (row) => (row.field === null ? own.unused : fieldName(text, row.field)),
      render: (row) => <BoundField column={row} text={text} />,
    },
    {
      key: 'confidence',
      title: own.confidence,
      kind: 'number',
      value: (row) => (row.field === null ? null : `${Math.round(row.confidence * 100)}%`),
    },
  ]
}

function BoundField({ column, text }: { readonly column: ColumnGuess; readonly text: LocaleText }) {
  const own = text.pages.staffingImport
  const measure = measureText(column, own.measureConvert)
  return (
    <>
      {column.field === null ? own.unused : fieldName(text, column.field)}
      {measure !== null && <span className="column-measure">{measure}</span>}
    </>
  )
}

function measureText({ measure }: ColumnGuess, sentence: string): string | null {
  if (measure === null) return null
  return measure.factor === '1' ? measure.to : formatMessage(sentence, measure)
}
