// Finds the unit that a row means: by code, by exact name within its county, by a remembered other name, without suffixes.
import type { Unit } from '../../region/region.ts'
import { normaliseText } from '../header/header-text.ts'
import type { ImportIssue, IssueMaker } from '../issue.ts'
import type { ParsedRow } from '../table.ts'
import { likelyName, type Spell } from './likely-name.ts'
import {
  ABOVE_COUNTY,
  COUNTY_SUFFIXES,
  KIND_SUFFIX,
  MANY_UNITS,
  OFFICE_SUFFIX,
  STATE_SUFFIX,
} from './names.zh-CN.ts'

export interface County {
  readonly code: string
  readonly name: string
}

export interface UnitMatch {
  /** Null where no unit of the project is meant; `issues` says why. */
  readonly unit: Unit | null
  readonly by: 'code' | 'name' | 'alias' | 'suffix' | null
  readonly issues: readonly ImportIssue[]
}

/** Names compare without padding and full-width forms; 街道办事处 and 街道 are one. */
export function unitNameKey(name: string): string {
  return normaliseText(name).replace(OFFICE_SUFFIX, '')
}

/** 市第一中学（待调整） is 市第一中学. */
export function bareName(name: string): string {
  return name.normalize('NFKC').trim().replace(STATE_SUFFIX, '').trim()
}

/** What is known of names besides the units' own. */
export interface OtherNames {
  /** Unit ids by the key of a name that a user once said means them. */
  readonly aliases: ReadonlyMap<string, number>
  /** How a name sounds, for suggestions. */
  readonly spell: Spell
}

export const NO_OTHER_NAMES: OtherNames = { aliases: new Map(), spell: (name) => name }

export class UnitIndex {
  private readonly units: readonly Unit[]
  private readonly byId = new Map<number, Unit>()
  private readonly otherNames: OtherNames
  private readonly byCode = new Map<string, Unit>()
  private readonly byName = new Map<string, Unit[]>()
  private readonly countyCodes = new Map<string, string[]>()
  private readonly countyNames = new Map<string, string>()

  constructor(units: readonly Unit[], counties: readonly County[], otherNames: OtherNames = NO_OTHER_NAMES) {
    this.units = units
    this.otherNames = otherNames
    for (const unit of units) {
      this.byId.set(unit.id, unit)
      if (unit.code !== null) this.byCode.set(unit.code, unit)
      append(this.byName, unitNameKey(unit.name), unit)
    }
    for (const { code, name } of counties) {
      this.countyCodes.set(code, [code])
      append(this.countyCodes, normaliseText(name), code)
      this.countyNames.set(code, name)
    }
  }

  countyName(code: string): string {
    return this.countyNames.get(code) ?? code
  }

  /** Codes of the counties that a text names; more than one where the name is not unique. */
  counties(text: string): readonly string[] {
    const key = normaliseText(text)
    const exact = this.countyCodes.get(key) ?? this.countyCodes.get(key.slice(0, 6))
    if (exact !== undefined) return exact
    return COUNTY_SUFFIXES.flatMap((suffix) => this.countyCodes.get(key + suffix) ?? [])
  }

  /** The unit of a code; the twelve digits of the statistics bureau end in zeros for a street or town. */
  unitOfCode(text: string): Unit | undefined {
    const code = normaliseText(text)
    return this.byCode.get(code) ?? (/^\d{9}000$/.test(code) ? this.byCode.get(code.slice(0, 9)) : undefined)
  }

  unitsOfName(name: string, counties: readonly string[] | null): readonly Unit[] {
    const named = this.byName.get(unitNameKey(name)) ?? []
    return counties === null ? named : named.filter(({ county }) => counties.includes(county))
  }

  match({ cell, texts }: ParsedRow, issues: IssueMaker): UnitMatch {
    const { code, name, county } = texts
    if (code === undefined && name === undefined) return nothing(issues.error('UNIT_MISSING', cell))
    const counties = county === undefined ? null : this.counties(county.text)
    const byCode = code === undefined ? undefined : this.unitOfCode(code.text)
    if (byCode !== undefined) return this.checkName(byCode, texts, counties, issues)
    return this.matchName(texts, counties, issues)
  }

  private matchName(
    { code, name, county }: ParsedRow['texts'],
    counties: readonly string[] | null,
    issues: IssueMaker,
  ): UnitMatch {
    if (name === undefined) {
      return nothing(issues.error('UNIT_NOT_FOUND', code?.cell ?? '', { unit: code?.text ?? '' }))
    }
    if (county !== undefined && counties?.length === 0) {
      return nothing(issues.error('COUNTY_NOT_FOUND', county.cell, { county: county.text }))
    }
    const params = { unit: name.text, county: county?.text ?? '', code: code?.text ?? '' }
    const [unit, another] = this.unitsOfName(name.text, counties)
    if (unit === undefined) {
      const other = this.otherwise(name.text, counties)
      if (other !== null) return { ...other, issues: [] }
      return nothing(this.notFound(name.cell, params, counties, issues))
    }
    if (another !== undefined) {
      const count = this.unitsOfName(name.text, counties).length
      return nothing(issues.error('UNIT_AMBIGUOUS', name.cell, { ...params, count }))
    }
    if (code === undefined || unit.code === null) return { unit, by: 'name', issues: [] }
    const differs = { code: code.text, unit: unit.name, present: unit.code }
    return { unit, by: 'name', issues: [issues.warning('CODE_NOT_FOUND', code.cell, differs)] }
  }

  private notFound(
    cell: string,
    params: { readonly unit: string; readonly county: string; readonly code: string },
    counties: readonly string[] | null,
    issues: IssueMaker,
  ): ImportIssue {
    const { unit } = params
    if (MANY_UNITS.test(normaliseText(unit))) return issues.error('UNIT_IS_MANY', cell, { unit })
    const likely = this.likely(unit, counties)
    return issues.error('UNIT_NOT_FOUND', cell, likely === null ? params : { ...params, likely: likely.name })
  }

  /** By an alias, or by the name without what an office put before or behind it. */
  otherwise(name: string, counties: readonly string[] | null): Omit<UnitMatch, 'issues'> | null {
    const alias = this.byId.get(this.otherNames.aliases.get(unitNameKey(name)) ?? 0)
    if (alias !== undefined) return { unit: alias, by: 'alias' }
    const bare = bareName(name)
    const [unit, another] = bare === name ? [] : this.unitsOfName(bare, counties)
    if (another !== undefined) return null
    const meant = unit ?? this.behindCounty(bare, counties)
    return meant === null ? null : { unit: meant, by: 'suffix' }
  }

  /** 徐州市鼓楼区黄楼街道 is 黄楼街道 of 鼓楼区: names of a county, maybe under others, before one of its units. */
  private behindCounty(name: string, counties: readonly string[] | null): Unit | null {
    const found = new Set<Unit>()
    const key = normaliseText(name)
    for (const [code, county] of this.countyNames) {
      const at = key.indexOf(county)
      if (at < 0 || (counties !== null && !counties.includes(code)) || !ABOVE_COUNTY.test(key.slice(0, at)))
        continue
      for (const unit of this.unitsOfName(key.slice(at + county.length), [code])) found.add(unit)
    }
    const [unit, another] = found
    return unit === undefined || another !== undefined ? null : unit
  }

  /** The unit whose name is nearly this one; only ever a suggestion. */
  likely(name: string, counties: readonly string[] | null): Unit | null {
    const within = counties === null || counties.length === 0
    const units = within ? this.units : this.units.filter(({ county }) => counties.includes(county))
    const key = unitNameKey(bareName(name))
    // 黄楼 for 黄楼街道, where one unit alone can be meant.
    const [short, other] = units.filter((unit) => unitNameKey(unit.name).replace(KIND_SUFFIX, '') === key)
    if (key.length > 1 && short !== undefined && other === undefined) return short
    return likelyName(key, units, unitNameKey, this.otherNames.spell)
  }

  /** A code that belongs to one unit beside the name of another of the county is a slip that nobody should guess at. */
  private checkName(
    unit: Unit,
    { name }: ParsedRow['texts'],
    counties: readonly string[] | null,
    issues: IssueMaker,
  ): UnitMatch {
    if (name === undefined || unitNameKey(name.text) === unitNameKey(unit.name))
      return { unit, by: 'code', issues: [] }
    const params = { code: unit.code ?? '', unit: name.text, present: unit.name }
    const others = this.unitsOfName(
      name.text,
      counties?.length === 0 ? [unit.county] : (counties ?? [unit.county]),
    )
    if (others.length > 0) return nothing(issues.error('NAME_DIFFERS', name.cell, params))
    return { unit, by: 'code', issues: [issues.warning('NAME_DIFFERS', name.cell, params)] }
  }
}

function nothing(issue: ImportIssue): UnitMatch {
  return { unit: null, by: null, issues: [issue] }
}

function append<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

/** Rejects every row whose key another row has too; each names the other's cell. */
export function rejectDuplicates<R extends { readonly cell: string; issues: ImportIssue[] }>(
  rows: readonly R[],
  keyOf: (row: R) => string | null,
  issueOf: (row: R, otherCell: string) => ImportIssue,
): void {
  const seen = new Map<string, R>()
  const rejected = new Set<R>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key === null) continue
    const first = seen.get(key)
    if (first === undefined) {
      seen.set(key, row)
      continue
    }
    row.issues.push(issueOf(row, first.cell))
    if (!rejected.has(first)) first.issues.push(issueOf(first, row.cell))
    rejected.add(first)
  }
}
