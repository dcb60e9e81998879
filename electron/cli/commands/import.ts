// import PROJECT WORKBOOK: reads, compares, and writes all or nothing unless bad rows may be left out.
import { basename } from 'node:path'
import { UserFailure } from '#shared/contract/errors'
import {
  type Draft,
  IMPORT_KINDS,
  type ImportIssue,
  type ImportKind,
  type Preview,
  type ReadInput,
} from '#shared/contract/staffing-import'
import { issueSentence } from '#shared/locale/sentences'
import { type Arguments, option, positionals } from '../arguments.ts'
import { dateOption } from '../as-of.ts'
import type { Command } from '../commands.ts'
import { type CliEngine, withProject } from '../engine.ts'
import type { Output } from '../output.ts'
import { userFile } from '../paths.ts'
import { readJson } from '../read-text.ts'
import { inDocument } from '../scenario-argument.ts'

export const importCommand: Command = async (given, output) => {
  const [project = '', workbook = ''] = positionals(given, 2)
  const isDry = given.options['dry-run'] === true
  const skipBadRows = given.options['skip-bad-rows'] === true
  const asked = readOptions(given)
  return withProject(output, project, isDry ? 'read' : 'write', async (engine) => {
    const input = { token: engine.grants.grant(userFile(workbook)), ...asked }
    const draft = await read(engine, input, option(given, 'mapping'))
    const { draftId } = await asRemembered(engine, input, draft)
    const document = option(given, 'doc') ?? ''
    const preview = await engine.call('staffingImport.preview', { draftId, document })
    const errors = await engine.call('staffingImport.rejected', { draftId, document })
    const rejected = errors.map((issue) => rejectedRow(output, issue))
    complainOf(output, preview, rejected)
    if (!isDry) refuseUnnamed(workbook, preview)
    if (!isDry && !(skipBadRows && preview.rejected < preview.rows)) refuseBad(workbook, preview, rejected)
    const summary = isDry
      ? dryRun(preview)
      : await engine.call('staffingImport.commit', { draftId, document, head: preview.head, skipBadRows })
    output.json({ ...summary, rejected, ...columnsLeft(preview) })
    const { dryRun: tried, imported, allOrNothing } = output.text.cli.said
    const { rows, accepted, added, changed, unchanged } = summary
    const counts = { rows, accepted, added, changed, unchanged, rejected: preview.rejected }
    output.say(output.fill(isDry ? tried : imported, { ...counts, file: basename(workbook) }))
    if (preview.rejected > 0 && !skipBadRows) output.say(allOrNothing)
    return 0
  })
}

async function read(engine: CliEngine, input: ReadInput, mapping: string | undefined): Promise<Draft> {
  try {
    return await inDocument(mapping, () => engine.call('staffingImport.read', input))
  } catch (error) {
    throw inMapping(error, input, mapping)
  }
}

/** A field that the mapping gives a column is looked for there, not in the workbook. */
function inMapping(error: unknown, input: ReadInput, file: string | undefined): unknown {
  if (!(error instanceof UserFailure) || error.code !== 'FIELD_UNKNOWN' || file === undefined) return error
  const [column] =
    Object.entries(input.mapping?.columns ?? {}).find(([, field]) => field === error.params.field) ?? []
  return column === undefined
    ? error
    : new UserFailure(error.code, error.params, { file, field: `columns.${column}` })
}

/** Reads again with the columns that a user once bound under the same header. */
async function asRemembered(engine: CliEngine, input: ReadInput, draft: Draft): Promise<Draft> {
  if (input.mapping !== undefined) return draft
  const [known] = await engine.call('staffingImport.mappings', { fingerprint: draft.fingerprint })
  if (known === undefined || (input.kind !== undefined && input.kind !== known.kind)) return draft
  const { kind, mapping } = known
  return engine.call('staffingImport.read', { ...input, kind, sheet: draft.sheet, mapping })
}

/** Posts are booked by a document of a date: both must be known. */
function refuseUnnamed(workbook: string, { needs, kind }: Preview): void {
  const [need] = needs
  if (need === undefined) return
  const code = need === 'document' ? 'DOCUMENT_NEEDED' : 'DATE_NEEDED'
  throw new UserFailure(code, { kind }, { file: workbook })
}

/** Throws KIND_UNKNOWN, USAGE, and what the file of the mapping is refused for. */
function readOptions(given: Arguments): Omit<ReadInput, 'token'> {
  const kind = option(given, 'as')
  if (kind !== undefined && !IMPORT_KINDS.includes(kind as ImportKind)) {
    throw new UserFailure('KIND_UNKNOWN', { kind, known: IMPORT_KINDS.join(', ') })
  }
  const sheet = option(given, 'sheet')
  const mapping = option(given, 'mapping')
  const date = dateOption(given, 'date')
  const password = option(given, 'password')
  return {
    ...(sheet === undefined ? {} : { sheet }),
    ...(kind === undefined ? {} : { kind: kind as ImportKind }),
    ...(date === undefined ? {} : { date }),
    ...(password === undefined ? {} : { password }),
    ...(mapping === undefined ? {} : { mapping: readJson(mapping) as NonNullable<ReadInput['mapping']> }),
  }
}

interface RejectedRow {
  readonly cell: string
  readonly code: string
  readonly message: string
}

/** Beside the warnings: what of the workbook did not come in. */
const TOLD: ReadonlySet<string> = new Set([
  'OTHER_SHEETS',
  'HIDDEN_SHEETS',
  'COLUMN_NOT_USED',
  'OTHER_TABLES',
  'FORMULAS_AS_VALUES',
  'MACROS_NOT_RUN',
  'LINKS_NOT_FOLLOWED',
])

/** Filled columns that the kind has no field for: nothing of them came in. */
function columnsLeft({ issues }: Preview): { left?: { cell: string; header: string }[] } {
  const left = issues
    .filter(({ code }) => code === 'COLUMN_NOT_USED')
    .map(({ cell, params }) => ({ cell, header: String(params.header ?? '') }))
  return left.length === 0 ? {} : { left }
}

/** What the sheet as a whole gives to think about, then the rows of the preview's first page: those with issues come first. */
function warningsOf(output: Output, { issues, page }: Preview): RejectedRow[] {
  const ofRows = page.flatMap((row) => row.issues.filter(({ severity }) => severity === 'warning'))
  return [...issues.filter(({ severity, code }) => severity === 'warning' || TOLD.has(code)), ...ofRows].map(
    (issue) => rejectedRow(output, issue),
  )
}

function complainOf(output: Output, preview: Preview, rejected: readonly RejectedRow[]): void {
  warningsOf(output, preview).forEach(sayWarning(output))
  for (const row of rejected) output.complain(output.fill(output.text.cli.said.rejected, { ...row }))
}

/** A warning about the sheet as a whole has no cell. */
function sayWarning(output: Output) {
  return ({ cell, message }: RejectedRow) =>
    output.complain(cell === '' || cell.endsWith('!') ? message : `${cell}：${message}`)
}

function rejectedRow(output: Output, issue: ImportIssue): RejectedRow {
  const place = issue.sheet === '' ? issue.cell : `${issue.sheet}!${issue.cell}`
  return { cell: place, code: issue.code, message: issueSentence(output.text, issue) }
}

/** Throws ROWS_REJECTED where there is a bad row. */
function refuseBad(workbook: string, preview: Preview, rejected: readonly RejectedRow[]): void {
  if (rejected.length === 0) return
  const [sheet = '', cell = ''] = (rejected[0]?.cell ?? '').split('!')
  const failure = new UserFailure(
    'ROWS_REJECTED',
    { count: preview.rejected },
    { file: workbook, sheet, cell },
  )
  throw Object.assign(failure, { rejected })
}

function dryRun(preview: Preview) {
  const { kind, rows, added, changed, unchanged, rejected } = preview
  return { kind, rows, accepted: rows - rejected, added, changed, unchanged, written: false }
}
