// Pasted rows without a row in the sheet: their units are founded by a document, which is drafted from them with one button.
import { useNavigate } from 'react-router'
import type { IndicatorSheet } from '#shared/contract/indicator'
import { formatMessage } from '#shared/locale/format'
import { useBookingDraft } from '../../api/booking-draft.tsx'
import { useText } from '../../api/text.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { NewRow } from '../../ui/sheet-grid/sheet-props.ts'
import { newUnits } from './new-unit-rows.ts'

interface Props {
  readonly rows: readonly NewRow[]
  readonly sheet: IndicatorSheet
  readonly onClose: () => void
}

export function NewUnits({ rows, sheet, onClose }: Props) {
  const text = useText()
  const own = text.pages.indicator.newUnits
  const { columns } = text.pages.unit
  const { add } = useBookingDraft()
  const navigate = useNavigate()
  const { units, known, nameless } = newUnits(rows, sheet.units, text.fields.kinds)
  const isNone = units.length === 0
  const draft = () => {
    add(...units.map((unit) => ({ kind: 'found', unit })))
    onClose()
    void navigate('/ledger/new')
  }
  return (
    <Dialog
      open
      title={isNone ? own.none : formatMessage(own.title, { count: units.length })}
      okText={own.draft}
      cancelText={text.pages.app.cancel}
      okDisabled={isNone}
      onOk={draft}
      onCancel={onClose}
    >
      <p>{isNone ? own.noneWhy : own.why}</p>
      {!isNone && (
        <DataTable
          label={own.table}
          columns={[
            { key: 'name', title: columns.name, kind: 'text', heading: true, value: ({ name }) => name },
            { key: 'code', title: columns.code, kind: 'text', value: ({ code }) => code ?? null },
            {
              key: 'kind',
              title: columns.kind,
              kind: 'text',
              value: ({ unitKind }) => (unitKind === undefined ? null : text.fields.kinds[unitKind]),
            },
          ]}
          groups={[{ key: 'all', title: null, rows: units }]}
          rowKey={({ name }) => name}
        />
      )}
      {known > 0 && <p className="hint">{formatMessage(own.known, { count: known })}</p>}
      {nameless > 0 && !isNone && <p className="hint">{formatMessage(own.nameless, { count: nameless })}</p>}
    </Dialog>
  )
}
