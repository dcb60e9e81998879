// Chooses what is still open: a loan to be returned, a pending entry to be used or cancelled, a request to be noticed.
import { Select } from 'antd'
import { formatMessage } from '#shared/locale/format'
import { useAsOf } from '../../../api/as-of.tsx'
import { useText } from '../../../api/text.tsx'
import { useEngineQuery } from '../../../api/use-query.ts'
import type { Control } from '../../../ui/control.ts'

interface Props {
  readonly label: string
  readonly control: Control
  readonly value: string
  readonly onChange: (value: string) => void
}

export function LoanSelect(props: Props) {
  const text = useText()
  const { asOf } = useAsOf()
  const rows = useEngineQuery('table.loans', { asOf }).data?.rows ?? []
  const options = rows.map(({ movement, unit, body, postType, outstanding, until }) => ({
    value: String(movement),
    label: formatMessage(text.pages.ledger.loanChoice, {
      holder: body === null ? unit : `${unit}/${body}`,
      type: text.fields.postTypes[postType],
      outstanding,
      until,
    }),
  }))
  return <OpenItem {...props} options={options} />
}

export function PendingSelect(props: Props) {
  const text = useText()
  const { asOf } = useAsOf()
  const rows = useEngineQuery('table.pending', { asOf }).data?.rows ?? []
  const options = rows.map(({ number, unit, body, postType }) => ({
    value: number,
    label: formatMessage(text.pages.ledger.pendingChoice, {
      number,
      holder: body === null ? unit : `${unit}/${body}`,
      type: text.fields.postTypes[postType],
    }),
  }))
  return <OpenItem {...props} options={options} />
}

/** Requests of which there are posts left to notice. */
export function RequestSelect(props: Props) {
  const text = useText()
  const { asOf } = useAsOf()
  const rows = useEngineQuery('register.requests', { asOf }).data?.rows ?? []
  const options = rows
    .filter(({ state }) => state !== 'withdrawn' && state !== 'declined')
    .map((row) => ({ ...row, left: (row.decided ?? row.asked) - row.noticed }))
    .filter(({ left }) => left > 0)
    .map(({ number, unit, body, postType, left }) => ({
      value: number,
      label: formatMessage(text.pages.ledger.requestChoice, {
        number,
        holder: body === null ? unit : `${unit}/${body}`,
        type: text.fields.postTypes[postType],
        left,
      }),
    }))
  return <OpenItem {...props} options={options} />
}

interface ItemProps extends Props {
  readonly options: { value: string; label: string }[]
}

function OpenItem({ label, control, value, options, onChange }: ItemProps) {
  const known = value === '' || options.some((option) => option.value === value)
  return (
    <Select<string>
      id={control.id}
      className="entry-select wide"
      aria-label={label}
      aria-describedby={control.describedBy}
      status={control.wrong ? 'error' : ''}
      showSearch={{ optionFilterProp: 'label' }}
      value={value === '' ? null : value}
      options={known ? options : [{ value, label: value }, ...options]}
      onChange={onChange}
    />
  )
}
