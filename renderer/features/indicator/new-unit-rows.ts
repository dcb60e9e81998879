// Pasted rows as units to be founded: by name, with code and kind where they stand beside it; none that is there already.
import { UNIT_KINDS, type UnitKind } from '#shared/domain/region/region'
import type { NewRow } from '../../ui/sheet-grid/sheet-props.ts'

/** As the form of a founding holds it. */
export interface NewUnit {
  readonly name: string
  readonly code?: string
  readonly unitKind?: UnitKind
}

export interface NewUnits {
  readonly units: readonly NewUnit[]
  /** Rows whose unit is there already, or stands twice among them. */
  readonly known: number
  readonly nameless: number
}

interface Present {
  readonly name: readonly string[]
  readonly code: readonly (string | null)[]
}

export function newUnits(
  rows: readonly NewRow[],
  present: Present,
  kindNames: Readonly<Record<UnitKind, string>>,
): NewUnits {
  const [names, codes] = [new Set(present.name), new Set<string | null>(present.code)]
  const units: NewUnit[] = []
  let [known, nameless] = [0, 0]
  for (const row of rows) {
    if (Object.values(row).every((typed) => typed.trim() === '')) continue
    const unit = unitOf(row, kindNames)
    if (unit.name === '') nameless += 1
    else if (names.has(unit.name) || codes.has(unit.code ?? '')) known += 1
    else {
      names.add(unit.name)
      units.push(unit)
    }
  }
  return { units, known, nameless }
}

function unitOf(row: NewRow, kindNames: Readonly<Record<UnitKind, string>>): NewUnit {
  const [name = '', code = '', kind] = ['name', 'code', 'kind'].map((column) => (row[column] ?? '').trim())
  const unitKind = UNIT_KINDS.find((each) => kindNames[each] === kind)
  return { name, ...(code === '' ? {} : { code }), ...(unitKind === undefined ? {} : { unitKind }) }
}
