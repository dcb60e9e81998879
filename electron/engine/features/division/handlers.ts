// The bundled national list: found by name, code or pinyin initials, with what lies under each division.
import type { Handlers } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import type { DivisionRow } from '#shared/contract/project'
import type { RegionKind } from '#shared/domain/region/region'
import type { EngineContext } from '../../context.ts'
import {
  type BundledDivision,
  type DivisionList,
  divisionsAbove,
  divisionsUnder,
  loadDivisions,
} from '../../files/divisions.ts'
import type { ReadDb, WriteDb } from '../../store/db.ts'

export function divisionHandlers(
  context: EngineContext,
): Pick<Handlers<EngineContract, ReadDb, WriteDb>, 'division.search'> {
  return {
    'division.search': async ({ text, kinds, limit }) => {
      const list = loadDivisions(context.resources)
      const wanted = text.trim().toLowerCase()
      const isWanted = (row: BundledDivision) => kinds === undefined || kinds.includes(row.kind)
      const found = list.rows
        .filter((row) => isWanted(row) && rank(row, wanted) > 0)
        .sort(
          (a, b) =>
            rank(b, wanted) - rank(a, wanted) || a.code.length - b.code.length || (a.code < b.code ? -1 : 1),
        )
      return found.slice(0, limit).map((row) => divisionRow(list, row))
    },
  }
}

/** 3 = begins with the text, 2 = initials are the text, 1 = contains it, 0 = no match. */
function rank(row: BundledDivision, wanted: string): number {
  if (wanted === '') return row.kind === 'city' ? 1 : 0
  if (row.name.startsWith(wanted) || row.code.startsWith(wanted)) return 3
  if (row.initials === wanted) return 2
  return row.name.includes(wanted) || row.initials.startsWith(wanted) ? 1 : 0
}

function divisionRow(list: DivisionList, row: BundledDivision): DivisionRow {
  const under = divisionsUnder(list, row.code)
  const count = (...kinds: RegionKind[]) => under.filter((unit) => kinds.includes(unit.kind)).length
  return {
    code: row.code,
    name: row.name,
    kind: row.kind,
    path: divisionsAbove(list, row.code).map((above) => above.name),
    streets: count('street'),
    towns: count('town', 'township'),
    others: count('other'),
  }
}
