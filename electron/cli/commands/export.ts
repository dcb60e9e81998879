// export PROJECT REPORT --out FILE: a table as a workbook or PDF, a letter as a Word file or PDF, by the file's ending.
import { basename, extname } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import type { z } from 'zod'
import { UserFailure } from '#shared/contract/errors'
import {
  LETTERS,
  type LetterName,
  type LetterQuery,
  type Locale,
  REPORTS,
  type ReportName,
  SCENARIO_REPORTS,
  type StoredLayout,
} from '#shared/contract/report'
import { type Arguments, option, positionals, wrongUsage } from '../arguments.ts'
import { asOfOption, dateOption, today } from '../as-of.ts'
import type { Command } from '../commands.ts'
import { type CliEngine, withProject } from '../engine.ts'
import { userFile } from '../paths.ts'
import { renderPdf } from '../pdf.ts'
import { refuseUnsolved } from '../refused-run.ts'
import { type Document, inDocument, onDate, scenarioArgument, scenarioOrOnly } from '../scenario-argument.ts'
import { stoppable } from '../stoppable.ts'

type Exported = ReportName | LetterName

export const exportCommand: Command = async (given, output) => {
  const [project = '', name = ''] = positionals(given, 2)
  const report = reportNamed(name)
  const out = outOption(given, report)
  const scenario = option(given, 'scenario')
  const asOf = asOfOption(given)
  const look = { zerosBlank: given.options['zeros-blank'] === true, secrecy: option(given, 'secrecy') ?? '' }
  keepMemorySmall()
  return withProject(output, project, 'read', (engine) =>
    inDocument(scenario, async () => {
      const found = await documentOf(engine, report, scenario)
      const document = found === undefined ? undefined : onDate(found, asOf)
      const wanted: Wanted = {
        report,
        document,
        asOf: asOf ?? document?.asOf ?? today(),
        out: userFile(out),
        locale: output.text.locale,
        number: option(given, 'number'),
        signer: option(given, 'signer'),
        imprint: imprintOption(given),
        layout: await layoutNamed(engine, report, option(given, 'layout')),
        annexes: withDerivation(given, report),
        ...look,
      }
      const written = await exportReport(engine, wanted).catch((error: unknown) => {
        if (document === undefined) throw error
        return refuseUnsolved(engine, output, async () => document, error)
      })
      if (typeof written === 'number') return written
      output.json({ status: 'ok', ...written, file: userFile(out) })
      output.say(output.fill(output.text.cli.said.exported, written))
      return 0
    }),
  )
}

/**
 * A table of the whole country is made once and given away: what V8 would let lie about, to be quick in a process that lives on,
 * is most of the memory. The heap grows by a third at a time, and its young part not at all.
 */
function keepMemorySmall(): void {
  setFlagsFromString('--heap-growing-percent=30')
  setFlagsFromString('--semi-space-growth-factor=1')
}

/** Throws REPORT_UNKNOWN. */
function reportNamed(name: string): Exported {
  const known: readonly string[] = [...REPORTS, ...LETTERS]
  if (known.includes(name)) return name as Exported
  throw new UserFailure('REPORT_UNKNOWN', { report: name, known: known.join(', ') })
}

function isLetter(report: Exported): report is LetterName {
  return (LETTERS as readonly string[]).includes(report)
}

/** Throws FORMAT_UNKNOWN for an ending that the report cannot be written as. */
function outOption(given: Arguments, report: Exported): string {
  const out = option(given, 'out')
  if (out === undefined) throw wrongUsage('needsOption', { option: '--out' })
  const format = extname(out).toLowerCase()
  const known = isLetter(report) ? ['.docx', '.pdf'] : ['.xlsx', '.pdf']
  if (known.includes(format)) return out
  throw new UserFailure('FORMAT_UNKNOWN', { format, known: known.join(', ') }, { file: out })
}

/** The scenario named, or the only one where the report needs one; a flow of nothing booked is that of the scenario too. */
async function documentOf(
  engine: CliEngine,
  report: Exported,
  scenario: string | undefined,
): Promise<Document | undefined> {
  if (SCENARIO_REPORTS.includes(report)) return scenarioOrOnly(engine, scenario)
  if (scenario !== undefined) return scenarioArgument(engine, scenario)
  if (report !== 'flow') return undefined
  const { rows } = await engine.call('table.ledger', { asOf: LATEST, limit: 1 })
  const stored = await engine.call('scenario.list', {})
  return rows.length === 0 && stored.length === 1 ? stored[0]?.document : undefined
}

/** Whether the workbook of an allocation has the derivation behind it. Throws USAGE for a report that never has. */
function withDerivation(given: Arguments, report: Exported): boolean {
  if (given.options['no-derivation'] !== true) return true
  if (report !== 'allocation') throw wrongUsage('derivationOfOther', { option: '--no-derivation' })
  return false
}

type Imprint = NonNullable<z.input<typeof LetterQuery>['imprint']>

/** 版记: what is named of it; absent where nothing is. */
function imprintOption(given: Arguments): Imprint | null | undefined {
  if (given.options['no-imprint'] === true) return null
  const [copies, office] = ['copies', 'printed-by'].map((name) => option(given, name))
  const date = dateOption(given, 'printed-on')
  if (copies === undefined && office === undefined && date === undefined) return undefined
  return { copies, office, date }
}

/** After everything that may be booked. */
const LATEST = '9999-12-31'

/** Throws LAYOUT_UNKNOWN, USAGE for a letter, which has none. */
async function layoutNamed(
  engine: CliEngine,
  report: Exported,
  name: string | undefined,
): Promise<StoredLayout['layout'] | undefined> {
  if (name === undefined) return undefined
  if (isLetter(report)) throw wrongUsage('layoutOfLetter', { option: '--layout' })
  const stored = await engine.call('report.layouts', {})
  const own = stored.filter((row) => row.report === report)
  const found = own.find((row) => row.name === name)
  if (found !== undefined) return found.layout
  throw new UserFailure('LAYOUT_UNKNOWN', { name, known: own.map((row) => row.name).join(', ') })
}

interface Wanted {
  readonly report: Exported
  readonly document: Document | undefined
  readonly asOf: string
  /** Absolute path; its ending decides the form. */
  readonly out: string
  readonly locale: Locale
  readonly zerosBlank?: boolean
  readonly secrecy?: string
  /** Of the request or notice that a letter is of. */
  readonly number?: string | undefined
  /** Who signs a request. */
  readonly signer?: string | undefined
  /** Of a letter; null for none, absent as it usually has it. */
  readonly imprint?: Imprint | null | undefined
  readonly layout?: StoredLayout['layout'] | undefined
  /** Further sheets of a workbook that explain it; true unless said otherwise. */
  readonly annexes?: boolean
}

/** Builds the table or the letter and writes it. Throws NO_RENDERER where a PDF cannot be made here. */
export async function exportReport(
  engine: CliEngine,
  wanted: Wanted,
): Promise<{ file: string; bytes: number }> {
  const {
    report,
    document,
    asOf,
    out,
    locale,
    zerosBlank = false,
    secrecy = '',
    layout,
    annexes = true,
  } = wanted
  const ending = extname(out).toLowerCase()
  const basis = { ...(document === undefined ? {} : { document }), asOf, secrecy }
  if (isLetter(report)) {
    const { number, signer, imprint } = wanted
    const letter = await engine.call('report.letter', {
      letter: report,
      ...basis,
      number,
      signer,
      imprint,
    })
    if (ending === '.docx')
      return engine.call('report.exportLetter', { letter, token: engine.grants.grant(out) })
    return { file: basename(out), bytes: await renderPdf(letter, out, undefined, locale) }
  }
  const look = { locale, zerosBlank, ...(layout === undefined ? {} : { layout }) }
  const query = { report, ...basis, ...look }
  if (ending === '.xlsx') {
    const token = engine.grants.grant(out)
    const stop = () => void engine.call('report.cancelExport', { token })
    return stoppable(stop, () => engine.call('report.export', { query: { ...query, annexes }, token }))
  }
  const model = await engine.call('report.build', query)
  return { file: basename(out), bytes: await renderPdf(model, out, undefined, locale) }
}
