// A list of bodies against those of the project.
import type { BodyKind, BodyTrait } from '../../region/body.ts'
import { RowFields } from '../entries/row-fields.ts'
import { normaliseText } from '../header/header-text.ts'
import { type IssueMaker, isRejected, issuesOf } from '../issue.ts'
import type { ParsedRow, ParsedTable } from '../table.ts'
import { type Difference, type DifferenceRow, holderKey, type Present, statusOf } from './difference.ts'
import { rejectDuplicates, UnitIndex } from './match-units.ts'
import { BODY_KIND_BY_NAME, namesIn } from './names.zh-CN.ts'

/** What a list says of a body, by the field of its column. */
export const SAID_OF_BODIES: readonly (readonly [BodyTrait, field: string])[] = [
  ['nameplates', 'nameplates'],
  ['nature', 'nature'],
  ['rank', 'rank'],
  ['category', 'category'],
  ['fundingForm', 'fundingForm'],
  ['civilService', 'civilService'],
  ['department', 'supervisor'],
  ['mission', 'mainDuties'],
]

/** Key of what documents said of a body, among the records: a list does not go against them. */
export function bookedKey(unit: number, body: string): string {
  return `booked ${holderKey(unit, body)}`
}

interface Reader {
  readonly index: UnitIndex
  readonly present: Present
  readonly fields: RowFields
  readonly issues: IssueMaker
}

export function diffBodies(table: ParsedTable, present: Present): Difference {
  const index = new UnitIndex(present.units, present.counties, present.otherNames)
  const issues = issuesOf(table.sheet)
  const reader = { index, present, fields: new RowFields(table), issues }
  const rows = Array.from(table.rows, (row) => rowDifference(row, reader))
  rejectDuplicates(
    rows,
    ({ unit, values }) => (unit === null ? null : `${unit}/${values.body?.[1] ?? ''}`),
    ({ cell, values }, other) =>
      issues.error('BODY_DUPLICATE', cell, { body: values.body?.[1] ?? '', other }),
  )
  for (const row of rows) row.status = isRejected(row.issues) ? 'rejected' : bodyStatus(row.values)
  const told = ['function', ...SAID_OF_BODIES.map(([, field]) => field)]
  const shown = told.filter((field) => rows.some(({ values }) => values[field] !== undefined))
  return { rows, fields: ['body', 'bodyKind', ...shown], issues: [] }
}

/** A body that is known is changed by a word that was missing, not added. */
function bodyStatus(values: DifferenceRow['values']): ReturnType<typeof statusOf> {
  const status = statusOf(values)
  return status === 'added' && (values.body?.[0] ?? null) !== null ? 'changed' : status
}

function rowDifference(row: ParsedRow, reader: Reader): DifferenceRow {
  const { index, issues } = reader
  const { unit, by, issues: found } = index.match(row, issues)
  const { body, name, code, county } = row.texts
  const compared =
    body === undefined ? { values: {}, issues: [] } : bodyDifference(row, unit?.id ?? null, body.text, reader)
  return {
    cell: body?.cell ?? row.cell,
    status: 'unchanged',
    unitCode: unit?.code ?? code?.text ?? null,
    unitName: unit?.name ?? name?.text ?? '',
    countyName: unit === null ? (county?.text ?? '') : index.countyName(unit.county),
    matchedBy: by,
    values: compared.values,
    issues: [
      ...row.issues,
      ...found,
      ...compared.issues,
      ...(body === undefined ? [issues.error('BODY_MISSING', row.cell)] : []),
    ],
    unit: unit?.id ?? null,
    newUnit: null,
  }
}

function bodyDifference(
  row: ParsedRow,
  unit: number | null,
  body: string,
  { present, fields, issues }: Reader,
): Pick<DifferenceRow, 'values' | 'issues'> {
  const kind = unit === null ? undefined : present.bodies.get(unit)?.get(body)
  const held = unit === null ? undefined : present.records.get(holderKey(unit, body))
  const booked = unit === null ? undefined : present.records.get(bookedKey(unit, body))
  const compared: Pick<DifferenceRow, 'values' | 'issues'> = { values: {}, issues: [] }
  const said = saidOf(row, fields, kind)
  compared.values.body = [kind === undefined ? null : body, body]
  for (const [field, [trait, text]] of Object.entries(said)) {
    const present = (trait === 'kind' ? kind : held?.[trait]) ?? null
    const isFixed = booked?.[trait] !== undefined && present !== text
    compared.values[field] = isFixed ? [present, present] : [present, text]
    if (isFixed)
      compared.issues.push(issues.warning('SAID_BY_DOCUMENT', fields.cell(row, field), { value: text }))
  }
  return compared
}

/** What the row says, by field, each with the name by which it is held; a blank takes nothing away. */
function saidOf(
  row: ParsedRow,
  fields: RowFields,
  held: BodyKind | undefined,
): Record<string, readonly [trait: string, text: string]> {
  const said: Record<string, readonly [trait: string, text: string]> = {
    bodyKind: ['kind', kindOf(row, fields, held)],
  }
  const { function: purpose } = row.texts
  if (purpose !== undefined) said.function = ['function', purpose.text]
  for (const [trait, field] of SAID_OF_BODIES) {
    const text = fields.text(row, field)
    const value = trait === 'nameplates' ? namesIn(text) : text
    if (value !== '') said[field] = [trait, value]
  }
  return said
}

/** 机构类型; without it a known body keeps the kind it has, and of a new one 机构性质 and 机构类别 may tell. */
function kindOf(row: ParsedRow, fields: RowFields, held: BodyKind | undefined): BodyKind {
  const { bodyKind } = row.texts
  if (bodyKind === undefined && held !== undefined) return held
  const words = bodyKind?.text ?? `${fields.text(row, 'nature')} ${fields.text(row, 'category')}`
  return BODY_KIND_BY_NAME.find(([pattern]) => pattern.test(normaliseText(words)))?.[1] ?? 'internal'
}
