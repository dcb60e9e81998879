// A list of units against the units of the project: which are new, and whose class differs.

import { readsAsOther } from '../../ledger/account-ref.ts'
import { invisibleIn } from '../../plain-text.ts'
import type { Unit, UnitKind } from '../../region/region.ts'
import { normaliseText } from '../header/header-text.ts'
import { type ImportIssue, type IssueMaker, isRejected, issuesOf } from '../issue.ts'
import type { ParsedRow, ParsedTable } from '../table.ts'
import { type Difference, type DifferenceRow, type Present, statusOf } from './difference.ts'
import { rejectDuplicates, UnitIndex, unitNameKey } from './match-units.ts'
import { CLASS_SUFFIX, UNIT_KIND_BY_NAME } from './names.zh-CN.ts'

export function diffUnits(table: ParsedTable, present: Present): Difference {
  const index = new UnitIndex(present.units, present.counties, present.otherNames)
  const issues = issuesOf(table.sheet)
  const rows = Array.from(table.rows, (row) => rowDifference(row, index, issues))
  const duplicate = ({ cell, unitName }: DifferenceRow, other: string) =>
    issues.error('UNIT_DUPLICATE', cell, { unit: unitName, other })
  rejectDuplicates(rows, ({ unit }) => (unit === null ? null : String(unit)), duplicate)
  rejectDuplicates(rows, ({ newUnit }) => newUnit?.code ?? null, duplicate)
  rejectDuplicates(
    rows,
    ({ newUnit }) => (newUnit === null ? null : `${newUnit.county}/${unitNameKey(newUnit.name)}`),
    duplicate,
  )
  for (const row of rows) {
    if (isRejected(row.issues)) row.status = 'rejected'
    else row.status = row.newUnit === null ? statusOf(row.values) : 'added'
  }
  return { rows, fields: ['code', 'name', 'county', 'class'], issues: [] }
}

function rowDifference(row: ParsedRow, index: UnitIndex, issues: IssueMaker): DifferenceRow {
  const { code, name, county } = row.texts
  const known = knownUnit(row, index, issues)
  const unitClass = row.texts.class === undefined ? null : classOf(row.texts.class.text)
  const base = { cell: row.cell, status: 'unchanged' as const, newUnit: null, unit: null }
  if (known.unit !== null) {
    const { unit } = known
    return {
      ...base,
      unit: unit.id,
      unitCode: unit.code,
      unitName: unit.name,
      countyName: index.countyName(unit.county),
      matchedBy: known.by,
      values: unitClass === null ? {} : { class: [unit.class, unitClass] },
      issues: [...row.issues, ...known.issues],
    }
  }
  const made = confusing(row, index, issues) ?? newUnit(row, index, issues, unitClass)
  const unit = 'county' in made ? made : null
  return {
    ...base,
    newUnit: unit,
    unitCode: code?.text ?? null,
    unitName: name?.text ?? '',
    countyName: unit === null ? (county?.text ?? '') : index.countyName(unit.county),
    matchedBy: unit === null ? null : 'new',
    values: unit === null ? {} : newValues(unit),
    issues: [
      ...row.issues,
      ...known.issues,
      ...('county' in made ? slips(row, made, index, issues) : [made]),
    ],
  }
}

/** Not being found is no fault here: the row is a new unit. */
function knownUnit(row: ParsedRow, index: UnitIndex, issues: IssueMaker) {
  const { code, name, county } = row.texts
  const prefix = countyPrefix(code?.text)
  const counties = county === undefined ? (prefix === null ? null : [prefix]) : index.counties(county.text)
  const isKnown =
    (code !== undefined && index.unitOfCode(code.text) !== undefined) ||
    (name !== undefined && index.unitsOfName(name.text, counties).length > 0) ||
    (name !== undefined && code === undefined && index.otherwise(name.text, counties) !== null)
  return isKnown ? index.match(row, issues) : { unit: null, by: null, issues: [] }
}

/** The county in a division code; null where the code is the office's own. */
function countyPrefix(code: string | undefined): string | null {
  const digits = normaliseText(code ?? '')
  return /^\d{9}(000)?$/.test(digits) ? digits.slice(0, 6) : null
}

function newUnit(
  row: ParsedRow,
  index: UnitIndex,
  issues: IssueMaker,
  unitClass: string | null,
): Omit<Unit, 'id'> | ImportIssue {
  const { name, code, county } = row.texts
  if (name === undefined) return issues.error('UNIT_MISSING', row.cell)
  const digits = code === undefined ? null : normaliseText(code.text)
  const prefix = countyPrefix(code?.text)
  if (county === undefined && prefix === null)
    return issues.error('COUNTY_MISSING', row.cell, { unit: name.text })
  const counties = index.counties(county?.text ?? prefix ?? '')
  const own = counties.length === 1 ? counties[0] : counties.find((one) => one === prefix)
  if (own === undefined) {
    const where = county ?? code ?? name
    return issues.error('COUNTY_NOT_FOUND', where.cell, { county: county?.text ?? prefix ?? '' })
  }
  if (prefix !== null && prefix !== own && county !== undefined) {
    return issues.error('CODE_INVALID', code?.cell ?? row.cell, { code: digits ?? '', county: county.text })
  }
  const ownCode = digits !== null && prefix !== null ? digits.slice(0, 9) : digits
  return {
    code: ownCode,
    name: name.text,
    county: own,
    kind: unitKindOf(ownCode, name.text),
    class: unitClass,
  }
}

/** A new unit that may be a known one written otherwise: it comes in, and whoever looks decides. A code of its own settles it. */
function slips(
  { cell, texts: { name } }: ParsedRow,
  { code, county, name: unit }: Omit<Unit, 'id'>,
  index: UnitIndex,
  issues: IssueMaker,
): ImportIssue[] {
  const likely = code === null ? index.likely(unit, [county]) : null
  return likely === null
    ? []
    : [issues.warning('UNIT_LIKE', name?.cell ?? cell, { unit, likely: likely.name })]
}

/** A name that documents would read as another account, or that holds what nobody sees. */
function confusing({ texts: { name } }: ParsedRow, index: UnitIndex, issues: IssueMaker): ImportIssue | null {
  if (name === undefined) return null
  const character = invisibleIn(name.text)
  if (character !== null) return issues.error('INVISIBLE_CHARACTER', name.cell, { character })
  if (!readsAsOther(name.text) && index.unitOfCode(name.text) === undefined) return null
  return issues.error('NAME_CONFUSING', name.cell, { name: name.text })
}

function newValues(unit: Omit<Unit, 'id'>): DifferenceRow['values'] {
  return {
    ...(unit.code === null ? {} : { code: [null, unit.code] as [null, string] }),
    name: [null, unit.name],
    county: [null, unit.county],
    ...(unit.class === null ? {} : { class: [null, unit.class] as [null, string] }),
  }
}

function classOf(text: string): string {
  return normaliseText(text).replace(CLASS_SUFFIX, '')
}

/** The last three digits tell (001–099 streets, 100–199 towns, 200–399 townships), else the name's ending. */
export function unitKindOf(code: string | null, name: string): UnitKind {
  const last = code !== null && /^\d{9}$/.test(code) ? Number(code.slice(6)) : null
  if (last !== null && last >= 1) {
    if (last < 100) return 'street'
    if (last < 200) return 'town'
    return last < 400 ? 'township' : 'other'
  }
  return UNIT_KIND_BY_NAME.find(([pattern]) => pattern.test(normaliseText(name)))?.[1] ?? 'department'
}
