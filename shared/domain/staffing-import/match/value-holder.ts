// Finds what a row of indicator values speaks of: a unit, a body of a unit, or a county as a whole.
import { normaliseText } from '../header/header-text.ts'
import { type ImportIssue, issuesOf } from '../issue.ts'
import type { FieldCell, ParsedRow, ParsedTable } from '../table.ts'
import type { Present, ValueHolder } from './difference.ts'
import { HolderIndex } from './holder-index.ts'
import { likelyName } from './likely-name.ts'
import { type UnitMatch, unitNameKey } from './match-units.ts'

/** Six digits, or the nine and twelve of the statistics bureau that end in zeros for a whole county. */
const COUNTY_CODE = /^(\d{6})(000){0,2}$/

export interface FoundHolder {
  /** Null where the row names nothing that the project has; `issues` says why. */
  readonly holder: ValueHolder | null
  readonly code: string | null
  readonly name: string
  readonly countyName: string
  readonly unit: number | null
  readonly by: UnitMatch['by']
  /** Cell that names the holder. */
  readonly cell: string
  readonly issues: readonly ImportIssue[]
}

interface NamedCounty {
  readonly by: 'code' | 'name'
  readonly named: FieldCell
  readonly codes: readonly string[]
}

export class ValueHolders {
  private readonly index: HolderIndex
  private readonly present: Present
  private readonly issues: ReturnType<typeof issuesOf>

  constructor(table: ParsedTable, present: Present) {
    this.index = new HolderIndex(table, present)
    this.present = present
    this.issues = issuesOf(table.sheet)
  }

  /** A unit of a name comes before a county of that name. */
  find(row: ParsedRow): FoundHolder {
    const county = row.texts.body === undefined ? this.countyOf(row) : null
    return county === null ? this.unitOrBody(row) : this.countyHolder(county)
  }

  private unitOrBody(row: ParsedRow): FoundHolder {
    const { unit, body, by, missingBody, issues } = this.index.match(row)
    const { name, code, county } = row.texts
    const isFound = unit !== null && missingBody === null
    const unitName = unit?.name ?? name?.text ?? row.texts.body?.text ?? ''
    const ownBody = body ?? missingBody
    return {
      holder: isFound ? { unit: unit.id, body } : null,
      code: unit?.code ?? code?.text ?? null,
      name: ownBody === null ? unitName : `${unitName}/${ownBody}`,
      countyName: unit === null ? (county?.text ?? '') : this.index.units.countyName(unit.county),
      unit: unit?.id ?? null,
      by,
      cell: (ownBody === null ? undefined : row.texts.body?.cell) ?? row.cell,
      issues:
        missingBody === null || unit === null
          ? issues
          : [...issues, this.bodyMissing(row, unit, missingBody)],
    }
  }

  private bodyMissing(row: ParsedRow, unit: { id: number; name: string }, body: string): ImportIssue {
    const known = [...(this.present.bodies.get(unit.id)?.keys() ?? [])].map((name) => ({ name }))
    const likely = likelyName(normaliseText(body), known, unitNameKey, this.present.otherNames.spell)
    const params = { body, unit: unit.name, ...(likely !== null && { likely: likely.name }) }
    return this.issues.error('BODY_NOT_FOUND', row.texts.body?.cell ?? row.cell, params)
  }

  private countyHolder({ by, named, codes }: NamedCounty): FoundHolder {
    const [code, another] = codes
    const found = code !== undefined && another === undefined ? code : null
    const name = found === null ? named.text : this.index.units.countyName(found)
    const refusal =
      code === undefined
        ? this.issues.error('COUNTY_NOT_FOUND', named.cell, { county: named.text })
        : this.issues.error('COUNTY_AMBIGUOUS', named.cell, { county: named.text, count: codes.length })
    return {
      holder: found === null ? null : { county: found },
      code: found,
      name,
      countyName: name,
      unit: null,
      by: found === null ? null : by,
      cell: named.cell,
      issues: found === null ? [refusal] : [],
    }
  }

  /** Null where the row means a unit, or nothing. */
  private countyOf(row: ParsedRow): NamedCounty | null {
    const { code, name } = row.texts
    if (code !== undefined) return this.byCode(code, name)
    const county = ownCounty(row)
    if (name === undefined) {
      return county === null ? null : { by: 'name', named: county, codes: this.codesOf(county.text) }
    }
    return this.byName(name, county)
  }

  /** Sheets that give every unit its county's code name units beside it. */
  private byCode(code: FieldCell, name: FieldCell | undefined): NamedCounty | null {
    const { units } = this.index
    const digits = COUNTY_CODE.exec(normaliseText(code.text))?.[1]
    if (digits === undefined || units.unitOfCode(code.text) !== undefined) return null
    const codes = units.counties(digits)
    if (name === undefined) return { by: 'code', named: code, codes }
    if (this.isUnit(name.text) || !this.codesOf(name.text).some((meant) => codes.includes(meant))) return null
    return { by: 'code', named: name, codes }
  }

  private byName(name: FieldCell, county: FieldCell | null): NamedCounty | null {
    if (this.isUnit(name.text)) return null
    const within = county === null ? null : this.codesOf(county.text)
    const codes = this.codesOf(name.text).filter((code) => within === null || within.includes(code))
    return codes.length === 0 ? null : { by: 'name', named: name, codes }
  }

  private isUnit(name: string): boolean {
    const { units } = this.index
    return units.unitsOfName(name, null).length > 0 || units.otherwise(name, null) !== null
  }

  /** 徐州市鼓楼区 is 鼓楼区. */
  private codesOf(text: string): readonly string[] {
    const exact = this.index.units.counties(text)
    if (exact.length > 0) return exact
    const key = normaliseText(text)
    const { regionName } = this.present
    const above = normaliseText(regionName ?? '')
    return above !== '' && key.startsWith(above) ? this.index.units.counties(key.slice(above.length)) : []
  }
}

/** A county that stands in the row itself, not only above it. */
function ownCounty({ row, texts: { county } }: ParsedRow): FieldCell | null {
  return county?.cell.replace(/^[A-Z]+/, '') === String(row) ? county : null
}
