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
  return withProject(output, project, isDry ? 'read' : 'write', async (engine) => {
    const input = readInput(engine, given, workbook)
    const draft = await inDocument(option(given, 'mapping'), () => engine.call('staffingImport.read', input))
    const { draftId } = await asRemembered(engine, input, draft)
    const document = option(given, 'doc') ?? ''
    const preview = await engine.call('staffingImport.preview', { draftId, document })
    const errors = await engine.call('staffingImport.rejected', { draftId, document })
    const rejected = errors.map((issue) => rejectedRow(output, issue))
    const warnings = warningsOf(output, preview)
    warnings.forEach(sayWarning(output))
    for (const row of rejected) output.complain(output.fill(output.text.cli.said.rejected, { ...row }))
    if (!isDry) refuseUnnamed(workbook, preview)
    const hasGood = skipBadRows && preview.rejected < preview.rows
    if (rejected.length > 0 && !isDry && !hasGood) throw refused(workbook, preview, rejected)
    const summary = isDry
      ? dryRun(preview, skipBadRows)
      : await engine.call('staffingImport.commit', { draftId, document, head: preview.head, skipBadRows })
    output.json({ ...summary, rejected, ...columnsLeft(preview) })
    const template = isDry ? output.text.cli.said.dryRun : output.text.cli.said.imported
    const { rows, accepted, added, changed, unchanged } = summary
    const counts = { rows, accepted, added, changed, unchanged, rejected: preview.rejected }
    output.say(output.fill(template, { ...counts, file: basename(workbook) }))
    return 0
  })
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

function readInput(engine: CliEngine, given: Arguments, workbook: string): ReadInput {
  const kind = option(given, 'as')
  if (kind !== undefined && !IMPORT_KINDS.includes(kind as ImportKind)) {
    throw new UserFailure('KIND_UNKNOWN', { kind, known: IMPORT_KINDS.join(', ') })
  }
  const sheet = option(given, 'sheet')
  const mapping = option(given, 'mapping')
  const date = option(given, 'date')
  const password = option(given, 'password')
  return {
    token: engine.grants.grant(userFile(workbook)),
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

/** What the sheet as a whole gives to think about. */
function warningsOf(output: Output, preview: Preview): RejectedRow[] {
  return preview.issues
    .filter(({ severity, code }) => severity === 'warning' || TOLD.has(code))
    .map((issue) => rejectedRow(output, issue))
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

function refused(workbook: string, preview: Preview, rejected: readonly RejectedRow[]): UserFailure {
  const [sheet = '', cell = ''] = (rejected[0]?.cell ?? '').split('!')
  const failure = new UserFailure(
    'ROWS_REJECTED',
    { count: preview.rejected },
    { file: workbook, sheet, cell },
  )
  return Object.assign(failure, { rejected })
}

function dryRun(preview: Preview, skipBadRows: boolean) {
  const { kind, rows, added, changed, unchanged, rejected } = preview
  const accepted = rejected > 0 && !skipBadRows ? 0 : rows - rejected
  return { kind, rows, accepted, added, changed, unchanged, written: false }
}
