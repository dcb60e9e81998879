// A field for a number with a fraction, or none: kept as it is typed, checked by the document's own schema.
import { Input } from 'antd'
import { useFieldStatus } from './field-errors.tsx'

export type Mark = number | string

interface Props {
  readonly label?: string
  readonly id?: string
  readonly path: string
  readonly value: Mark | null
  readonly empty?: string
  readonly small?: boolean
  readonly onChange: (value: Mark | null) => void
}

export function MarkInput({ label, id, path, value, empty, small = false, onChange }: Props) {
  const status = useFieldStatus(path)
  return (
    <Input
      id={id}
      data-field={path}
      aria-label={label}
      aria-invalid={status === 'error'}
      size={small ? 'small' : 'medium'}
      className="whole-number"
      inputMode="decimal"
      autoComplete="off"
      value={value === null ? '' : String(value)}
      placeholder={empty}
      status={status}
      onChange={(event) => onChange(readMark(event.target.value))}
    />
  )
}

/** Whole numbers as numbers, anything else as it was typed: "10%", "82.5"; null where nothing is typed. */
export function readMark(typed: string): Mark | null {
  const plain = typed.normalize('NFKC').trim()
  if (plain === '') return null
  return /^\d{1,9}$/.test(plain) ? Number(plain) : plain
}
