// What the importer recognised: file, sheet, title, kind, date, rows.
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Draft } from '#shared/contract/staffing-import'
import { formatMessage } from '#shared/locale/format'
import { useText } from '../../api/text.tsx'
import type { SheetFieldProps } from './sheet-fields.tsx'
import { DateField, KindField, SheetField } from './sheet-fields.tsx'

interface Props extends SheetFieldProps {
  readonly onDateWrong: (wrong: boolean) => void
  readonly onColumns: () => void
}

export function RecognisedTable({ sheet, onRead, onDateWrong, onColumns }: Props) {
  const own = useText().pages.staffingImport
  const { draft } = sheet
  const { table, kind } = draft
  const dated = kind !== 'units' && kind !== 'bodies'
  const date = <DateField key={draft.sheet} sheet={sheet} onRead={onRead} onWrong={onDateWrong} />
  const filled = table.columns.filter(({ type }) => type !== 'empty')
  const used = filled.filter(({ field }) => field !== null).length
  const columns = (
    <Button key="columns" size="small" type="link" onClick={onColumns}>
      {formatMessage(own.columnsUsed, { used, filled: filled.length })}
    </Button>
  )
  const facts: readonly (readonly [string, ReactNode])[] = [
    [own.file, draft.file],
    [own.sheet, <SheetField key="sheet" sheet={sheet} onRead={onRead} />],
    [own.tableTitle, table.title],
    [own.kind, <KindField key="kind" sheet={sheet} onRead={onRead} />],
    [own.asOf, dated ? date : (table.asOf ?? own.noDate)],
    [own.rows, rowsFact(draft, own.rowsValue)],
    [own.column, columns],
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
