// Which field a column is bound to; another one may be chosen: the keyboard's way of dropping a column on a field.
import { Select } from 'antd'
import { formatMessage } from '#shared/locale/format'
import { useText } from '../../api/text.tsx'
import type { KindFields } from './use-kind-fields.ts'

interface Props {
  /** Letters of the column. */
  readonly column: string
  readonly field: string | null
  readonly known: KindFields
  readonly onChoose: (field: string | null) => void
}

export function FieldChoice({ column, field, known, onChoose }: Props) {
  const own = useText().pages.staffingImport
  const { label } = known
  const fields = new Set([...known.fields, ...(field === null ? [] : [field])])
  return (
    <Select
      className="fill"
      size="small"
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={formatMessage(own.fieldOf, { column })}
      value={field ?? ''}
      popupMatchSelectWidth={false}
      options={[
        { value: '', label: own.unused },
        ...[...fields].map((value) => ({ value, label: label(value) })),
      ]}
      onChange={(value: string) => onChoose(value === '' ? null : value)}
    />
  )
}
