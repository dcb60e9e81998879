// The tree at the left: search on top; bodies are asked for as their unit is opened or found.
import { Input } from 'antd'
import { useMemo, useState } from 'react'
import type { UnitAsOfRow } from '#shared/contract/table'
import { groupThousands } from '#shared/locale/format'
import { useAsOf } from '../../api/as-of.tsx'
import { useOpenProject } from '../../api/project.tsx'
import { useText } from '../../api/text.tsx'
import { useBodies } from '../../api/use-bodies.ts'
import { useDebounced } from '../../api/use-debounced.ts'
import { useEngineQuery } from '../../api/use-query.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { TreeList } from '../../ui/tree-list.tsx'
import { cityKey, treeRows } from './tree-rows.ts'
import type { Place } from './use-place.ts'
import { keyOfPlace, placeOfKey } from './use-place.ts'
import { useTreeCommands } from './use-tree-commands.ts'

interface Props {
  readonly place: Place
  readonly units: readonly UnitAsOfRow[]
  readonly onChoose: (place: Place) => void
  readonly onLineage: (place: Place) => void
}

/** Bodies are sought from so many characters on: one is in nearly every name. */
const LEAST_TEXT = 2

export function EstablishmentTree({ place, units, onChoose, onLineage }: Props) {
  const text = useText()
  const own = text.pages.establishment
  const project = useOpenProject()
  const [search, setSearch] = useState('')
  const found = useFound(useDebounced(search.trim(), 150), units)
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => openedFor(place, units))
  const counties = useEngineQuery('unit.counties', {}).data ?? []
  const idsOpened = [...opened].flatMap((key) => (key.startsWith('u:') ? [Number(key.slice(2))] : []))
  const withFound = found === null ? [] : found.bodyUnits
  const bodies = useBodies([...new Set([...idsOpened, ...withFound])])
  const rows = treeRows({ root: project.region?.name ?? own.whole, counties, units, bodies, opened, found })
  const toggle = (key: string) => {
    const next = new Set(opened)
    if (!next.delete(key)) next.add(key)
    setOpened(next)
  }
  const commandsOf = useTreeCommands({ rows, units, onChoose, onLineage, onToggle: toggle })
  return (
    <section className="establishment-tree" aria-label={own.tree}>
      <Input.Search
        aria-label={own.search}
        placeholder={own.searchPlaceholder}
        value={search}
        allowClear
        onChange={(event) => setSearch(event.target.value)}
      />
      <FailureAlert failure={found?.failure ?? null} text={text} />
      <TreeList
        label={own.tree}
        rows={rows.map(({ count, ...row }) => ({
          ...row,
          extra: count === null ? null : <span className="tree-extra">{groupThousands(count)}</span>,
        }))}
        selected={keyOfPlace(place)}
        onSelect={(key) => (key.startsWith('t:') ? toggle(key) : onChoose(placeOfKey(key)))}
        onToggle={toggle}
        commandsOf={commandsOf}
      />
      <p className="hint" role="status">
        {found !== null && found.units.size === 0 && own.nothingFound}
      </p>
    </section>
  )
}

/** What leads to the place that is chosen already. */
function openedFor({ unit, county, body }: Place, units: readonly UnitAsOfRow[]): ReadonlySet<string> {
  const row = units.find(({ unitId }) => unitId === unit)
  const code = row?.county ?? county
  const keys = code === null ? [] : [`c:${code}`, cityKey(code)]
  return new Set(body === null ? keys : [...keys, `u:${unit}`])
}

/** Units by name, code or initials, and bodies by name with their units. Null where nothing is sought. */
function useFound(text: string, units: readonly UnitAsOfRow[]) {
  const { asOf } = useAsOf()
  const byUnit = useEngineQuery('unit.list', { text, asOf }, { enabled: text !== '', keep: true })
  const input = { asOf, text }
  const enabled = text.length >= LEAST_TEXT
  const byBody = useEngineQuery('table.bodies', input, { enabled, keep: true })
  return useMemo(() => {
    if (text === '') return null
    const bodies = enabled ? (byBody.data?.rows ?? []) : []
    const found = new Set([
      ...(byUnit.data?.rows ?? []).map(({ id }) => id),
      ...units.flatMap(({ unitId, unit }) => (unit.includes(text) ? [unitId] : [])),
      ...bodies.map(({ unitId }) => unitId),
    ])
    return {
      units: found,
      bodies: new Set(bodies.flatMap(({ bodyId }) => (bodyId === null ? [] : [bodyId]))),
      bodyUnits: [...new Set(bodies.map(({ unitId }) => unitId))].slice(0, MOST_OPENED),
      failure: byUnit.failure ?? byBody.failure,
    }
  }, [text, enabled, units, byUnit.data, byBody.data, byUnit.failure, byBody.failure])
}

/** Units whose bodies a search shows; a rarer word finds the others. */
const MOST_OPENED = 40
