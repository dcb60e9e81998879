// What the units of a table are called together, in its title and over their names.
import type { UnitKind } from '../region/region.ts'

export type UnitsWord = 'street' | 'town' | 'townOrStreet' | 'townshipOrStreet' | 'department' | 'unit'

/** The word for `kinds`; development zones and the like among streets and towns go by theirs. */
export function unitsWord(kinds: ReadonlySet<UnitKind>): UnitsWord {
  if (kinds.has('township')) return 'townshipOrStreet'
  if (kinds.has('street') && kinds.has('town')) return 'townOrStreet'
  if (kinds.has('street')) return 'street'
  if (kinds.has('town')) return 'town'
  return kinds.size === 1 && kinds.has('department') ? 'department' : 'unit'
}
