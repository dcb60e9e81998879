// What can be done with a place of the tree: shown, drawn, traced, copied, and given or taken posts by a document.
import { useNavigate } from 'react-router'
import type { UnitAsOfRow } from '#shared/contract/table'
import { useBookingDraft } from '../../api/booking-draft.tsx'
import { useOpenProject } from '../../api/project.tsx'
import { useText } from '../../api/text.tsx'
import type { MenuCommand } from '../../ui/context-menu.tsx'
import { copyCells } from '../../ui/copy-table.ts'
import type { PlainTreeRow } from './tree-rows.ts'
import { type Place, placeOfKey } from './use-place.ts'

interface Ground {
  readonly rows: readonly PlainTreeRow[]
  readonly units: readonly UnitAsOfRow[]
  readonly onChoose: (place: Place) => void
  readonly onLineage: (place: Place) => void
  readonly onToggle: (key: string) => void
}

export function useTreeCommands({ rows, units, onChoose, onLineage, onToggle }: Ground) {
  const text = useText()
  const own = text.pages.establishment.menu
  const readOnly = useOpenProject().readOnly !== null && text.pages.app.readOnlyHint
  const navigate = useNavigate()
  const { add } = useBookingDraft()
  const book = (kind: 'approve' | 'transfer', fields: Readonly<Record<string, string>>) => {
    add({ kind, ...fields })
    void navigate('/ledger/new')
  }
  const holderOf = ({ unit, body }: Place, name: string): string | null => {
    const row = units.find(({ unitId }) => unitId === unit)
    if (row === undefined) return null
    const account = row.code ?? row.unit
    return body === null ? account : `${account}/${name}`
  }
  const posts = (holder: string | null): MenuCommand[] =>
    holder === null
      ? []
      : [
          { title: own.approve, apart: true, disabled: readOnly, run: () => book('approve', { to: holder }) },
          { title: own.transfer, disabled: readOnly, run: () => book('transfer', { from: holder }) },
        ]
  const looks = (place: Place): MenuCommand[] => [
    { title: own.draw, run: () => void navigate(`/structure${drawnPlace(place)}`) },
    ...(place.unit === null ? [] : [{ title: own.lineage, run: () => onLineage(place) }]),
  ]
  return (key: string): MenuCommand[] => {
    const row = rows.find((each) => each.key === key)
    if (row === undefined) return []
    const copy = { title: own.copyName, apart: true, run: () => copyCells([[row.name]]) }
    const fold = { title: row.open ? own.close : own.open, keys: row.open ? '←' : '→' }
    const folding = row.open === null ? [] : [{ ...fold, run: () => onToggle(key) }]
    // A city is no place of its own: it opens and closes.
    if (key.startsWith('t:')) return [...folding, copy]
    const place = placeOfKey(key)
    const show = { title: own.show, keys: 'Enter', run: () => onChoose(place) }
    return [show, ...folding, ...looks(place), ...posts(holderOf(place, row.name)), copy]
  }
}

/** As the address of the chart names it; a body is drawn inside its unit. */
function drawnPlace({ county, unit }: Place): string {
  if (unit !== null) return `?unit=${unit}`
  return county === null ? '' : `?county=${county}`
}
