// The fields that columns of a kind of table can be bound to, with their names.
import type { ImportKind } from '#shared/contract/staffing-import'
import { BUILT_IN_INDICATORS } from '#shared/domain/region/indicator'
import { takesField } from '#shared/domain/staffing-import/rows/kind-fields'
import { fieldName } from '#shared/locale/field-name'
import { useText } from '../../api/text.tsx'
import { useIndicators } from '../../api/use-indicators.ts'

const NAMES: readonly string[] = ['name', 'code', 'county']
const MORE_NAMES: Readonly<Partial<Record<ImportKind, readonly string[]>>> = {
  units: ['class'],
  bodies: ['body', 'bodyKind', 'function'],
}

export interface KindFields {
  /** Names first, then what tables of the kind may hold. */
  readonly fields: readonly string[]
  readonly label: (field: string) => string
}

export function useKindFields(kind: ImportKind): KindFields {
  const text = useText()
  const indicators = useIndicators()
  const names = new Map(indicators.map((row) => [`indicator.${row.id}`, row.name]))
  const measured = [...BUILT_IN_INDICATORS.map((id) => `indicator.${id}`), ...names.keys()]
  const more = MORE_NAMES[kind] ?? (kind === 'indicators' ? [] : ['body'])
  const known = Object.keys(text.fields.columns).filter((field) => takesField(kind, field))
  const fields = new Set([...NAMES, ...more, ...known, ...(kind === 'indicators' ? measured : [])])
  return { fields: [...fields], label: (field) => names.get(field) ?? fieldName(text, field) }
}
