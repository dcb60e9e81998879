// What the importer recognised: title, date, and which column is bound to which field.
import type { ReactNode } from 'react'
import type { ColumnGuess, Draft } from '#shared/contract/staffing-import'
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { fieldName } from '../../api/names.ts'
import { useText } from '../../api/text.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import type { Column } from '../../ui/table-columns.ts'
import { FieldChoice } from './field-choice.tsx'
import { withField } from './read-sheet.ts'
import type { SheetFieldProps } from './sheet-fields.tsx'
import { DateField, KindField, SheetField } from './sheet-fields.tsx'
import { SheetSample } from './sheet-sample.tsx'

interface Props extends SheetFieldProps {
  readonly onDateWrong: (wrong: boolean) => void
  /** Addresses of cells with problems. */
  readonly problems: ReadonlySet<string>
}

export function RecognisedTable({ sheet, onRead, onDateWrong, problems }: Props) {
  const text = useText()
  const own = text.pages.staffingImport
  const { draft } = sheet
  const { table, kind } = draft
  const dated = kind !== 'units' && kind !== 'bodies'
  const date = <DateField key={draft.sheet} sheet={sheet} onRead={onRead} onWrong={onDateWrong} />
  const facts: readonly (readonly [string, ReactNode])[] = [
    [own.file, draft.file],
    [own.sheet, <SheetField key="sheet" sheet={sheet} onRead={onRead} />],
    [own.tableTitle, table.title],
    [own.kind, <KindField key="kind" sheet={sheet} onRead={onRead} />],
    [own.asOf, dated ? date : (table.asOf ?? own.noDate)],
    [own.rows, rowsFact(draft, own.rowsValue)],
  ]
  const choose = (column: ColumnGuess, field: string | null) =>
    onRead(() => withField(sheet, column.column, field))
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
        columns={columns(text, (column) => (
          <FieldChoice column={column} kind={kind} onChoose={(field) => choose(column, field)} />
        ))}
        groups={[
          { key: 'all', title: null, rows: table.columns.filter((column) => column.type !== 'empty') },
        ]}
        rowKey={(column) => column.column}
        rowTone={(column) => (column.field === null ? 'muted' : null)}
      />
      <SheetSample draft={draft} problems={problems} />
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

function columns(text: LocaleText, choice: (column: ColumnGuess) => ReactNode): Column<ColumnGuess>[] {
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
      render: (row) => (
        <>
          {choice(row)}
          <MeasureNote column={row} text={text} />
        </>
      ),
    },
    {
      key: 'confidence',
      title: own.confidence,
      kind: 'number',
      value: (row) => (row.field === null ? null : `${Math.round(row.confidence * 100)}%`),
    },
  ]
}

function MeasureNote({ column, text }: { readonly column: ColumnGuess; readonly text: LocaleText }) {
  const measure = measureText(column, text.pages.staffingImport.measureConvert)
  return measure === null ? null : <span className="column-measure">{measure}</span>
}

function measureText({ measure }: ColumnGuess, sentence: string): string | null {
  if (measure === null || measure.to === '') return null
  return measure.factor === '1' ? measure.to : formatMessage(sentence, measure)
}
