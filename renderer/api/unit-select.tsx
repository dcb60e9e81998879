// Chooses units by name, code or pinyin initials; where they may stand, pools and regions too.
import { Select } from 'antd'
import { useState } from 'react'
import { onClearKey } from '../ui/clear-key.ts'
import type { Control } from '../ui/control.ts'
import { useAccountName } from './account-words.ts'
import { useAsOf } from './as-of.tsx'
import { useOpenProject } from './project.tsx'
import { useText } from './text.tsx'
import { useDebounced } from './use-debounced.ts'
import { useEngineQuery } from './use-query.ts'
import './choice.css'

/** What may be chosen besides units. */
export type Besides = 'none' | 'pools' | 'turnover' | 'regions'

interface Props {
  readonly label: string
  readonly control: Control
  readonly besides: Besides
  /** Whether units may be chosen at all. */
  readonly units?: boolean
  readonly value: string
  readonly onChange: (value: string) => void
  /** What an empty list says where no label stands beside it. */
  readonly placeholder?: string
  /** Units that are only being made. */
  readonly made?: readonly UnitOption[]
}

interface UnitOption {
  readonly value: string
  readonly label: string
}

const SHOWN = 60

export function UnitSelect(props: Props) {
  const { label, control, besides, units = true, value, onChange, placeholder, made = NONE } = props
  const { options, search } = useOptions(besides, { units, made })
  const nameOf = useAccountName()
  const known = value === '' || options.some((option) => option.value === value)
  return (
    <Select<string>
      id={control.id}
      className="entry-select"
      aria-label={label}
      aria-describedby={control.describedBy}
      status={control.wrong ? 'error' : ''}
      showSearch={{ filterOption: false, onSearch: search }}
      value={value === '' ? null : value}
      placeholder={placeholder}
      options={known ? options : [{ value, label: nameOf(value) }, ...options]}
      onInputKeyDown={onClearKey(() => onChange(''))}
      onChange={onChange}
    />
  )
}

const NONE: readonly UnitOption[] = []

interface ManyProps extends Pick<Props, 'label' | 'control'> {
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}

export function UnitsSelect({ label, control, values, onChange }: ManyProps) {
  const { options, search } = useOptions('none', { units: true, made: NONE })
  const nameOf = useAccountName()
  const missing = values.filter((value) => !options.some((option) => option.value === value))
  return (
    <Select<string[]>
      id={control.id}
      className="entry-select"
      mode="multiple"
      aria-label={label}
      aria-describedby={control.describedBy}
      status={control.wrong ? 'error' : ''}
      showSearch={{ filterOption: false, onSearch: search }}
      value={[...values]}
      options={[...missing.map((value) => ({ value, label: nameOf(value) })), ...options]}
      onChange={onChange}
    />
  )
}

/**
 * Units by what is typed, the first of them while nothing is. None while the engine looks: Enter would take one that was
 * never asked for.
 */
function useOptions(besides: Besides, { units, made }: Required<Pick<Props, 'units' | 'made'>>) {
  const [typed, search] = useState('')
  const text = useDebounced(typed.trim(), 120)
  const { asOf } = useAsOf()
  const input = { text, asOf, limit: SHOWN }
  const { data, stale } = useEngineQuery('unit.list', input, { keep: true, enabled: units })
  const others = [...useOthers(besides), ...(units ? made : NONE)].filter(({ label }) => label.includes(text))
  if (text !== typed.trim() || (units && stale)) return { options: [], search }
  const options = (units ? (data?.rows ?? []) : []).map(({ code, name, countyName }) => ({
    value: code ?? name,
    label: `${name}（${countyName}）`,
  }))
  return { options: [...others, ...options], search }
}

function useOthers(besides: Besides): { value: string; label: string }[] {
  const text = useText()
  const nameOf = useAccountName()
  const { region } = useOpenProject()
  const counties = useEngineQuery('unit.counties', {}).data ?? []
  const isCity = region?.code.length === 4
  const city = isCity ? [{ code: region.code, name: region.name }] : []
  const regions = [...city, ...counties]
  if (besides === 'regions') return regions.map(({ code, name }) => ({ value: code, label: name }))
  if (besides === 'none') return []
  const turnover = regions.map(({ code }) => `pool:turnover:${code}`)
  const pools =
    besides === 'turnover'
      ? turnover
      : [
          'pool:city',
          ...counties.map(({ code }) => `pool:county:${code}`),
          ...turnover,
          ...regions.map(({ code }) => `pool:reserve:${code}`),
        ]
  const cityName = (account: string) =>
    isCity && account.endsWith(`:${region.code}`)
      ? nameOf(account).replace(region.code, region.name)
      : nameOf(account)
  return pools.map((value) => ({ value, label: cityName(value) || text.ledger.cityPool }))
}
