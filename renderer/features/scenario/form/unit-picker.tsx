// Finds a unit by name, pinyin initials or code; the one chosen is handed on and the field is empty again.
import { Select } from 'antd'
import { useState } from 'react'
import { useText } from '../../../api/text.tsx'
import { useDebounced } from '../../../api/use-debounced.ts'
import { useEngineQuery } from '../../../api/use-query.ts'

interface Props {
  readonly label: string
  /** Chosen already, and offered no more. */
  readonly taken: readonly string[]
  readonly onPick: (key: string) => void
}

const OFFERED = 50

export function UnitPicker({ label, taken, onPick }: Props) {
  const own = useText().pages.scenarioSteps
  const [typed, setTyped] = useState('')
  const asked = useDebounced(typed.trim(), 150)
  const { data } = useEngineQuery('unit.list', { text: asked, limit: OFFERED + taken.length }, { keep: true })
  const free = (data?.rows ?? []).filter((row) => !taken.includes(row.code ?? row.name)).slice(0, OFFERED)
  return (
    <Select<string | null>
      size="small"
      className="unit-picker"
      showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
      aria-label={label}
      placeholder={`${label} ${own.addUnitHint}`}
      value={null}
      options={free.map((row) => ({
        value: row.code ?? row.name,
        label: `${row.name}　${row.countyName}`,
      }))}
      onChange={(key) => {
        if (key !== null) onPick(key)
        setTyped('')
      }}
    />
  )
}
