// A report on the screen, some rows at a time, with the tables behind it, drawn by the same component as the printed page.
import { Pagination } from 'antd'
import type { CSSProperties } from 'react'
import type { ReportBlock, TableModel } from '#shared/contract/report'
import { columnLeaves } from '#shared/domain/report/header-layout'
import { formatMessage } from '#shared/locale/format'
import { useText } from '../../api/text.tsx'
import { TablePart } from '../../print/table-part.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'

interface Props {
  readonly block: ReportBlock
  readonly onBlock: (block: number) => void
}

/** A wide table of thousands of rows would hold the window up for seconds. */
export const CELLS_A_BLOCK = 12_000

export function ModelTable({ block, onBlock }: Props) {
  const text = useText().pages.report
  const { table, first, size, rows, annexRows } = block
  return (
    <>
      <ScrollRegion className="paper-scroll" label={text.tableLabel} key={first}>
        <Paper model={table} rows={table.rows.length} />
        {(table.annexes ?? []).map((annex, at) => (
          <Paper key={annex.title} model={annex} rows={annexRows[at] ?? 0} />
        ))}
      </ScrollRegion>
      {size < rows && (
        <Pagination
          className="paper-blocks"
          current={first / size + 1}
          pageSize={size}
          total={rows}
          showSizeChanger={false}
          showQuickJumper
          showTotal={(total, [from, end]) => formatMessage(text.blockRows, { from, end, rows: total })}
          onChange={(place) => onBlock(place - 1)}
        />
      )}
    </>
  )
}

interface PaperProps {
  readonly model: TableModel
  /** Of which the model may have the first only. */
  readonly rows: number
}

function Paper({ model, rows }: PaperProps) {
  const text = useText().pages.report
  const shown = model.rows.length
  const characters = columnLeaves(model.columns).reduce((sum, { width }) => sum + width, 0)
  return (
    <div className="paper">
      {model.secrecy !== undefined && model.secrecy !== '' && <p>{model.secrecy}</p>}
      <h2 className="paper-title">{model.title}</h2>
      <div className="paper-line">
        <span>{model.dateLine}</span>
        <span>{model.unitLine}</span>
      </div>
      <div className="paper-table" style={{ '--characters': characters } as CSSProperties}>
        <TablePart model={model} range={[0, shown]} />
      </div>
      {shown < rows && <p>{formatMessage(text.firstRows, { shown, rows })}</p>}
      <div className="paper-notes">
        {model.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
      <div className="paper-line paper-signatures">
        {model.signatures.map((signature) => (
          <span key={signature}>{signature}</span>
        ))}
      </div>
    </div>
  )
}
