// A table model on the screen, drawn by the same component as the printed page.
import type { TableModel } from '#shared/contract/report'
import { columnLeaves } from '#shared/domain/report/header-layout'
import { formatMessage } from '#shared/locale/format'
import { useText } from '../../api/text.tsx'
import { TablePart } from '../../print/table-part.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'

interface Props {
  readonly model: TableModel
}

/** A wide table of thousands of rows would hold the window up for seconds. */
const MOST_CELLS = 12_000

export function ModelTable({ model }: Props) {
  const text = useText().pages.report
  const columns = columnLeaves(model.columns).length
  const rows = model.rows.length
  const shown = rows * columns <= MOST_CELLS ? rows : Math.ceil(MOST_CELLS / columns)
  return (
    <ScrollRegion className="paper-scroll" label={text.tableLabel}>
      <div className="paper">
        {model.secrecy !== undefined && model.secrecy !== '' && <p>{model.secrecy}</p>}
        <h2 className="paper-title">{model.title}</h2>
        <div className="paper-line">
          <span>{model.dateLine}</span>
          <span>{model.unitLine}</span>
        </div>
        <TablePart model={model} range={[0, shown]} />
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
    </ScrollRegion>
  )
}
