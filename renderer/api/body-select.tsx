// Chooses bodies of a unit, those that a document at hand makes among them.
import { Select } from 'antd'
import { useMemo } from 'react'
import { useAsOf } from './as-of.tsx'
import { useText } from './text.tsx'
import { useBodies } from './use-bodies.ts'
import { useEngineQuery } from './use-query.ts'

interface Props {
  readonly label: string
  /** Code or name of the unit. */
  readonly unit: string
  /** `UNIT/BODY` of bodies that are only being made. */
  readonly made: readonly string[]
  /** Names of bodies; '' is the unit itself. */
  readonly value: string
  /** Whether the unit itself may be chosen. */
  readonly own: boolean
  readonly wrong: boolean
  readonly onChange: (body: string) => void
}

export function BodySelect({ label, unit, made, value, own, wrong, onChange }: Props) {
  const text = useText()
  const names = useBodyNames(unit, made)
  const self = own ? [{ value: '', label: text.tables.lines.own }] : []
  const known = value === '' || names.includes(value) ? names : [value, ...names]
  return (
    <Select<string>
      className="entry-select"
      aria-label={label}
      status={wrong ? 'error' : ''}
      showSearch={{ optionFilterProp: 'label' }}
      value={value === '' && !own ? null : value}
      placeholder={text.pages.ledger.chooseBody}
      options={[...self, ...known.map((name) => ({ value: name, label: name }))]}
      onChange={onChange}
    />
  )
}

interface ManyProps extends Pick<Props, 'label' | 'unit' | 'made' | 'wrong'> {
  readonly values: readonly string[]
  readonly onChange: (bodies: readonly string[]) => void
}

export function BodiesSelect({ label, unit, made, values, wrong, onChange }: ManyProps) {
  const names = useBodyNames(unit, made)
  return (
    <Select<string[]>
      className="entry-select"
      mode="multiple"
      aria-label={label}
      status={wrong ? 'error' : ''}
      value={[...values]}
      options={[...new Set([...names, ...values])].map((name) => ({ value: name, label: name }))}
      onChange={onChange}
    />
  )
}

function useBodyNames(unit: string, made: readonly string[]): readonly string[] {
  const { asOf } = useAsOf()
  const units = useEngineQuery('table.units', { asOf }, { keep: true }).data?.rows
  const id =
    units?.find((row) => row.code === unit)?.unitId ?? units?.find((row) => row.unit === unit)?.unitId
  const bodies = useBodies(id === undefined ? [] : [id])
  return useMemo(() => {
    const stored = id === undefined ? [] : (bodies.get(id) ?? []).map(({ body }) => body ?? '')
    const prefix = `${unit}/`
    const fresh = made.filter((one) => one.startsWith(prefix)).map((one) => one.slice(prefix.length))
    return [...new Set([...stored, ...fresh])]
  }, [id, bodies, made, unit])
}
