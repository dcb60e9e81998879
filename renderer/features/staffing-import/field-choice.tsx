// Which field a column is bound to; another one may be chosen.
import { Select } from 'antd'
import type { ColumnGuess, ImportKind } from '#shared/contract/staffing-import'
import { BUILT_IN_INDICATORS } from '#shared/domain/region/indicator'
import { takesField } from '#shared/domain/staffing-import/rows/kind-fields'
import { formatMessage } from '#shared/locale/format'
import { fieldName } from '../../api/names.ts'
import { useText } from '../../api/text.tsx'
import { useIndicators } from '../../api/use-indicators.ts'

interface Props {
  readonly column: ColumnGuess
  readonly kind: ImportKind
  readonly onChoose: (field: string | null) => void
}

const NAMES: readonly string[] = ['name', 'code', 'county']
const MORE_NAMES: Readonly<Partial<Record<ImportKind, readonly string[]>>> = {
  units: ['class'],
  bodies: ['body', 'bodyKind'],
}

/** Names first, then what tables of the kind may hold. */
function fieldsOf(kind: ImportKind, known: readonly string[]): string[] {
  const names = [...NAMES, ...(MORE_NAMES[kind] ?? (kind === 'indicators' ? [] : ['body']))]
  return [...names, ...known.filter((field) => takesField(kind, field))]
}

export function FieldChoice({ column, kind, onChoose }: Props) {
  const text = useText()
  const own = text.pages.staffingImport
  const indicators = useIndicators()
  const names = new Map(indicators.map((row) => [`indicator.${row.id}`, row.name]))
  const measured = [...BUILT_IN_INDICATORS.map((id) => `indicator.${id}`), ...names.keys()]
  const fields = new Set([
    ...fieldsOf(kind, Object.keys(text.fields.columns)),
    ...(kind === 'indicators' ? measured : []),
    ...(column.field === null ? [] : [column.field]),
  ])
  const label = (field: string) => names.get(field) ?? fieldName(text, field)
  return (
    <Select
      className="fill"
      size="small"
      aria-label={formatMessage(own.fieldOf, { column: column.column })}
      value={column.field ?? ''}
      popupMatchSelectWidth={false}
      options={[
        { value: '', label: own.unused },
        ...[...fields].map((field) => ({ value: field, label: label(field) })),
      ]}
      onChange={(field: string) => onChoose(field === '' ? null : field)}
    />
  )
}
