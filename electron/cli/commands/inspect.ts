// inspect WORKBOOK: what the importer sees; writes nothing.
import { UserFailure } from '#shared/contract/errors'
import type { ColumnGuess, Inspection, TableGuess } from '#shared/contract/staffing-import'
import { failureSentence, issueSentence } from '#shared/locale/sentences'
import { option, positionals } from '../arguments.ts'
import type { Command } from '../commands.ts'
import { startCliEngine } from '../engine.ts'
import type { Output } from '../output.ts'
import { userFile } from '../paths.ts'

export const inspectCommand: Command = async (given, output) => {
  const [file = ''] = positionals(given, 1)
  const password = option(given, 'password')
  const engine = startCliEngine(output, 'read')
  const inspection = await engine
    .call('staffingImport.inspect', {
      token: engine.grants.grant(userFile(file)),
      ...(password === undefined ? {} : { password }),
    })
    .catch((error: unknown) => {
      throw withProblem(error, output)
    })
  const problems = inspection.problems.map((issue) => ({
    cell: issue.cell === '' ? issue.sheet : `${issue.sheet}!${issue.cell}`,
    code: issue.code,
    severity: issue.severity,
    message: issueSentence(output.text, issue),
  }))
  // The row that a window begins with is no part of the document that others read.
  const sheets = inspection.sheets.map(({ likelyHeader: _, ...sheet }) => sheet)
  output.json({ ...inspection, sheets, problems })
  for (const sheet of inspection.sheets) saySheet(output, sheet)
  for (const { cell, message } of problems)
    output.complain(`${cell === '' ? inspection.file : cell}：${message}`)
  return 0
}

function saySheet(
  output: Output,
  { name, rows, columns, hidden, tables }: Inspection['sheets'][number],
): void {
  const { cli, inspection } = output.text
  output.say(`${cli.labels.sheet} ${name}（${rows} × ${columns}）${hidden ? inspection.hidden : ''}`)
  if (tables.length === 0) output.say(`  ${inspection.noTable}`)
  for (const table of tables) {
    const { range, title, asOf, unitOfMeasure: unit } = table
    output.say(`  ${output.fill(inspection.table, { range, title, asOf, unit })}`)
    output.say(`    ${output.fill(inspection.rows, rowsOf(output, table))}`)
    for (const column of table.columns) output.say(`      ${columnLine(output, column)}`)
  }
}

function rowsOf({ text }: Output, table: TableGuess) {
  const { kinds, kindUnknown } = text.inspection
  const { kind, confidence, dataRows: rows } = table
  return {
    kind: kind !== null && Object.hasOwn(kinds, kind) ? kinds[kind as keyof typeof kinds] : kindUnknown,
    percent: kind === null ? null : Math.round(confidence * 100),
    header: runs(table.headerRows),
    rows,
    subtotals: runs(table.subtotalRows),
    totals: runs(table.totalRows),
    notes: runs(table.noteRows),
  }
}

function columnLine(output: Output, { column, path, field }: ColumnGuess): string {
  const name = field === null ? null : fieldName(output, field)
  return output.fill(output.text.inspection.column, {
    column,
    path: path.join(' / '),
    field: field ?? '—',
    name,
  })
}

/** Null for an indicator of the office's own, which is called as its header. */
function fieldName({ text }: Output, field: string): string | null {
  const { columns, indicators } = text.fields
  const names: Readonly<Record<string, string>> = field.startsWith('indicator.') ? indicators : columns
  const key = field.replace(/^indicator\./, '')
  return Object.hasOwn(names, key) ? (names[key] ?? null) : null
}

/** 3–6, 9; null where there are none. */
function runs(rows: readonly number[]): string | null {
  const found: { first: number; last: number }[] = []
  for (const row of rows) {
    const run = found.at(-1)
    if (run?.last === row - 1) run.last = row
    else found.push({ first: row, last: row })
  }
  if (found.length === 0) return null
  return found.map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`)).join(', ')
}

/** A file that cannot be read is one problem, told like those of cells. */
function withProblem(error: unknown, output: Output): unknown {
  if (!(error instanceof UserFailure)) return error
  const message = failureSentence(output.text, error.toFailure())
  return Object.assign(error, { problems: [{ cell: '', code: error.code, message }] })
}
