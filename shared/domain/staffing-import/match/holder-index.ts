// Finds the unit or the body that a row means, also where the sheet lists both in one column.
import type { BodyKind } from '../../region/body.ts'
import type { Unit } from '../../region/region.ts'
import { normaliseText } from '../header/header-text.ts'
import { type ImportIssue, type IssueMaker, issuesOf } from '../issue.ts'
import type { ParsedRow, ParsedTable } from '../table.ts'
import type { Present } from './difference.ts'
import { bareName, type County, UnitIndex, type UnitMatch } from './match-units.ts'

export interface HolderMatch {
  readonly unit: Unit | null
  /** Name of the body as the project has it; null for the unit itself. */
  readonly body: string | null
  readonly by: UnitMatch['by']
  /** A body that the unit does not have, as the sheet calls it. */
  readonly missingBody: string | null
  readonly issues: readonly ImportIssue[]
}

const NAMING: ReadonlySet<string> = new Set(['name', 'code', 'body'])

export class HolderIndex {
  readonly units: UnitIndex
  private readonly present: Present
  private readonly table: ParsedTable
  private readonly issues: IssueMaker
  /** Bodies of all units by name, made when a sheet names no units. */
  /** Whether a column names what its rows are of. */
  private readonly namesUnits: boolean
  private titled: { readonly unit: Unit | null } | null = null
  private everywhere: Map<string, { unit: Unit; body: string }[]> | null = null

  constructor(table: ParsedTable, present: Present) {
    this.table = table
    this.present = present
    this.issues = issuesOf(table.sheet)
    this.namesUnits = table.table.columns.some(({ field }) => NAMING.has(field ?? ''))
    this.units = new UnitIndex(present.units, present.counties, present.otherNames)
  }

  match(row: ParsedRow): HolderMatch {
    const { name, code, body } = row.texts
    if (name === undefined && code === undefined && body !== undefined) return this.matchAlone(row, body)
    if (name === undefined && code === undefined && !this.namesUnits) {
      // A roster of one unit names it over the table alone.
      const titled = this.titleUnit()
      if (titled !== null) return { unit: titled, body: null, by: 'name', missingBody: null, issues: [] }
    }
    const { unit, by, issues } = this.units.match(row, this.issues)
    if (unit === null || body === undefined) return { unit, body: null, by, missingBody: null, issues }
    const own = this.bodyOf(unit, body.text)
    const missingBody = own === undefined ? body.text : null
    return { unit, body: own ?? null, by, missingBody, issues }
  }

  /** Name of the unit's body that a text means; null for the unit itself, undefined where it has none of that name. */
  bodyOf(unit: Unit, text: string): string | null | undefined {
    const key = normaliseText(text)
    if (key === normaliseText(unit.name)) return null
    const names = [...(this.present.bodies.get(unit.id)?.keys() ?? [])]
    const bare = normaliseText(bareName(text))
    return (
      names.find((name) => normaliseText(name) === key) ?? names.find((name) => normaliseText(name) === bare)
    )
  }

  kindOf(unit: number, body: string): BodyKind | undefined {
    return this.present.bodies.get(unit)?.get(body)
  }

  county(code: string): County | undefined {
    return this.present.counties.find((county) => county.code === code)
  }

  /** 机构名称 without a column of units: a unit, the one body of that name, or a body of the unit that the title names. */
  private matchAlone(row: ParsedRow, body: NonNullable<ParsedRow['texts']['body']>): HolderMatch {
    const asUnit = this.units.match({ ...row, texts: { ...row.texts, name: body } }, this.issues)
    if (asUnit.unit !== null) return { ...asUnit, body: null, missingBody: null }
    const titled = this.titleUnit()
    if (titled !== null) {
      const own = this.bodyOf(titled, body.text)
      const missingBody = own === undefined ? body.text : null
      return { unit: titled, body: own ?? null, by: 'name', missingBody, issues: [] }
    }
    const [found, another] = this.bodiesCalled(body.text)
    if (found !== undefined && another === undefined) {
      return { ...found, by: 'name', missingBody: null, issues: [] }
    }
    return { ...asUnit, body: null, missingBody: null }
  }

  /** The unit with the longest name in the title; of units of one name, that of the county which the title names. */
  private titleUnit(): Unit | null {
    this.titled ??= { unit: this.findTitleUnit() }
    return this.titled.unit
  }

  private findTitleUnit(): Unit | null {
    const title = normaliseText(this.table.table.title)
    const named = this.present.units.filter(({ name }) => title.includes(normaliseText(name)))
    const longest = Math.max(0, ...named.map(({ name }) => name.length))
    const alike = named.filter(({ name }) => name.length === longest)
    const inCounty = alike.filter(({ county }) => title.includes(this.units.countyName(county)))
    const [unit, another] = alike.length > 1 ? inCounty : alike
    return another === undefined ? (unit ?? null) : null
  }

  private bodiesCalled(text: string): readonly { unit: Unit; body: string }[] {
    if (this.everywhere === null) {
      this.everywhere = new Map()
      for (const unit of this.present.units) {
        for (const body of this.present.bodies.get(unit.id)?.keys() ?? []) {
          const key = normaliseText(body)
          this.everywhere.set(key, [...(this.everywhere.get(key) ?? []), { unit, body }])
        }
      }
    }
    return this.everywhere.get(normaliseText(text)) ?? []
  }
}

/** How a movement names a holder. */
export function holderText({ code, name }: Pick<Unit, 'code' | 'name'>, body: string | null): string {
  const unit = code ?? name
  return body === null ? unit : `${unit}/${body}`
}
