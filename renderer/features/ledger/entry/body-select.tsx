// Chooses bodies of a unit, those that the document itself makes among them.
import { Select } from 'antd'
import { useMemo } from 'react'
import { useAsOf } from '../../../api/as-of.tsx'
import { useText } from '../../../api/text.tsx'
import { useBodies } from '../../../api/use-bodies.ts'
import { useEngineQuery } from '../../../api/use-query.ts'
import { useEntry } from './entry-context.tsx'

interface Props {
  readonly label: string
  /** Code or name of the unit. */
  readonly unit: string
  /** Names of bodies; '' is the unit itself. */
  readonly value: string
  /** Whether the unit itself may be chosen. */
  readonly own: boolean
  readonly wrong: boolean
  readonly onChange: (body: string) => void
}

export function BodySelect({ label, unit, value, own, wrong, onChange }: Props) {
  const text = useText()
  const names = useBodyNames(unit)
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

interface ManyProps extends Pick<Props, 'label' | 'unit' | 'wrong'> {
  readonly values: readonly string[]
  readonly onChange: (bodies: readonly string[]) => void
}

export function BodiesSelect({ label, unit, values, wrong, onChange }: ManyProps) {
  const names = useBodyNames(unit)
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

function useBodyNames(unit: string): readonly string[] {
  const { asOf } = useAsOf()
  const { made } = useEntry()
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
