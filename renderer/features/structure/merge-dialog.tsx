// Two bodies become one: what it would look like, then a document in which it can be booked.
import { Input, Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { formatMessage } from '#shared/locale/format'
import { useBookingDraft } from '../../api/booking-draft.tsx'
import { useText } from '../../api/text.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Labelled } from '../../ui/labelled.tsx'
import type { Box, BoxFigures } from './chart-boxes.ts'

export interface Merge {
  /** As movements name the unit: by code, or by name. */
  readonly unit: string
  readonly from: Box
  /** Null: still to be chosen. */
  readonly into: Box | null
  /** Every body of the unit. */
  readonly bodies: readonly Box[]
}

export function MergeDialog({ merge, onClose }: { readonly merge: Merge; readonly onClose: () => void }) {
  const text = useText()
  const own = text.pages.structure
  const navigate = useNavigate()
  const { add } = useBookingDraft()
  const [into, setInto] = useState(merge.into)
  const [typed, setName] = useState<string | null>(null)
  const name = (typed ?? into?.name ?? '').trim()
  const others = merge.bodies.filter(({ id }) => id !== merge.from.id)
  const enter = () => {
    if (into === null) return
    add({
      kind: 'merge',
      bodies: [into, merge.from].map((body) => `${merge.unit}/${body.name}`),
      intoName: name,
    })
    void navigate('/ledger/new')
  }
  return (
    <Dialog
      open
      title={formatMessage(own.mergeTitle, { name: merge.from.name })}
      okText={own.toDocument}
      cancelText={text.pages.app.cancel}
      okDisabled={into === null || name === ''}
      onOk={enter}
      onCancel={onClose}
    >
      <Labelled label={own.mergeWith}>
        {(id) => (
          <Select<string>
            id={id}
            value={into?.id ?? null}
            options={others.map((body) => ({ value: body.id, label: body.name }))}
            onChange={(chosen) => setInto(others.find((body) => body.id === chosen) ?? null)}
          />
        )}
      </Labelled>
      <Labelled label={own.mergedName}>
        {(id) => (
          <Input
            id={id}
            value={typed ?? into?.name ?? ''}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Labelled>
      {into !== null && <Outcome from={merge.from} into={into} name={name} />}
      <p className="hint">{own.mergeHint}</p>
    </Dialog>
  )
}

function Outcome({ from, into, name }: { readonly from: Box; readonly into: Box; readonly name: string }) {
  const text = useText()
  const own = text.pages.structure
  const sum: BoxFigures = {
    quota: from.figures.quota + into.figures.quota,
    filled: from.figures.filled + into.figures.filled,
    usable: from.figures.usable + into.figures.usable,
  }
  return (
    <ul className="merge-outcome">
      {[from, into].map(({ id, name: part, figures }) => (
        <li key={id}>
          {formatMessage(own.mergePart, { name: part, figures: formatMessage(own.figures, { ...figures }) })}
        </li>
      ))}
      <li>
        <strong>
          {formatMessage(own.mergeSum, { name, figures: formatMessage(own.figures, { ...sum }) })}
        </strong>
      </li>
    </ul>
  )
}
