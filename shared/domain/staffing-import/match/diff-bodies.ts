// A list of bodies against those of the project.
import type { BodyKind } from '../../region/body.ts'
import { normaliseText } from '../header/header-text.ts'
import { isRejected, issuesOf } from '../issue.ts'
import type { ParsedRow, ParsedTable } from '../table.ts'
import { type Difference, type DifferenceRow, type Present, statusOf } from './difference.ts'
import { rejectDuplicates, UnitIndex } from './match-units.ts'
import { BODY_KIND_BY_NAME } from './names.zh-CN.ts'

export function diffBodies(table: ParsedTable, present: Present): Difference {
  const index = new UnitIndex(present.units, present.counties, present.otherNames)
  const issues = issuesOf(table.sheet)
  const rows = Array.from(table.rows, (row) => rowDifference(row, index, present, table))
  rejectDuplicates(
    rows,
    ({ unit, values }) => (unit === null ? null : `${unit}/${values.body?.[1] ?? ''}`),
    ({ cell, values }, other) =>
      issues.error('BODY_DUPLICATE', cell, { body: values.body?.[1] ?? '', other }),
  )
  for (const row of rows) row.status = isRejected(row.issues) ? 'rejected' : bodyStatus(row.values)
  const told = rows.some(({ values }) => values.function !== undefined) ? ['function'] : []
  return { rows, fields: ['body', 'bodyKind', ...told], issues: [] }
}

/** A body that is known is changed by a word that was missing, not added. */
function bodyStatus(values: DifferenceRow['values']): ReturnType<typeof statusOf> {
  const status = statusOf(values)
  return status === 'added' && (values.body?.[0] ?? null) !== null ? 'changed' : status
}

function rowDifference(
  row: ParsedRow,
  index: UnitIndex,
  present: Present,
  table: ParsedTable,
): DifferenceRow {
  const issues = issuesOf(table.sheet)
  const { unit, by, issues: found } = index.match(row, issues)
  const { body, bodyKind, name, code, county } = row.texts
  const held = unit === null || body === undefined ? undefined : present.bodies.get(unit.id)?.get(body.text)
  // Without a kind in the sheet a known body keeps the one it has.
  const kind = bodyKind === undefined ? (held ?? 'internal') : bodyKindOf(bodyKind.text)
  const purpose = functionOf(row, unit === null ? undefined : present.functions.get(unit.id))
  return {
    cell: body?.cell ?? row.cell,
    status: 'unchanged',
    unitCode: unit?.code ?? code?.text ?? null,
    unitName: unit?.name ?? name?.text ?? '',
    countyName: unit === null ? (county?.text ?? '') : index.countyName(unit.county),
    matchedBy: by,
    values: body === undefined ? {} : valuesOf(body.text, [held ?? null, kind], purpose),
    issues: [
      ...row.issues,
      ...found,
      ...(body === undefined ? [issues.error('BODY_MISSING', row.cell)] : []),
    ],
    unit: unit?.id ?? null,
    newUnit: null,
  }
}

function valuesOf(
  body: string,
  bodyKind: readonly [before: BodyKind | null, now: BodyKind],
  purpose: DifferenceRow['values'],
): DifferenceRow['values'] {
  return { body: [bodyKind[0] === null ? null : body, body], bodyKind: [...bodyKind], ...purpose }
}

/** A blank takes nothing away. */
function functionOf(row: ParsedRow, known: ReadonlyMap<string, string> | undefined): DifferenceRow['values'] {
  const { body, function: purpose } = row.texts
  if (body === undefined || purpose === undefined) return {}
  return { function: [known?.get(body.text) ?? null, purpose.text] }
}

function bodyKindOf(text: string): BodyKind {
  return BODY_KIND_BY_NAME.find(([pattern]) => pattern.test(normaliseText(text)))?.[1] ?? 'internal'
}
