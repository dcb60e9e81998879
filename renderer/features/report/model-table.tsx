// A table model on the screen, drawn by the same component as the printed page.
import type { z } from 'zod'
import type { TableModelField } from '#shared/contract/report'
import { useText } from '../../api/text.tsx'
import { TablePart } from '../../print/table-part.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'

interface Props {
  readonly model: z.output<typeof TableModelField>
}

export function ModelTable({ model }: Props) {
  const text = useText().pages.report
  return (
    <ScrollRegion className="paper-scroll" label={text.tableLabel}>
      <div className="paper">
        <h2 className="paper-title">{model.title}</h2>
        <div className="paper-line">
          <span>{model.dateLine}</span>
          <span>{model.unitLine}</span>
        </div>
        <TablePart model={model} range={[0, model.rows.length]} />
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
