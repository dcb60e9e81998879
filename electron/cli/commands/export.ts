// export PROJECT REPORT --out FILE: a table as a workbook or a PDF, by the file's ending.
import { basename, extname } from 'node:path'
import { UserFailure } from '#shared/contract/errors'
import { type Locale, REPORTS, type ReportName } from '#shared/contract/report'
import { option, positionals, wrongUsage } from '../arguments.ts'
import type { Command } from '../commands.ts'
import { type CliEngine, withProject } from '../engine.ts'
import { userFile } from '../paths.ts'
import { renderPdf } from '../pdf.ts'
import { refuseRun } from '../refused-run.ts'
import { type Document, inDocument, scenarioOrOnly } from '../scenario-argument.ts'

export const exportCommand: Command = async (given, output) => {
  const [project = '', report = ''] = positionals(given, 2)
  if (!REPORTS.includes(report as ReportName)) {
    throw new UserFailure('REPORT_UNKNOWN', { report, known: REPORTS.join(', ') })
  }
  const out = option(given, 'out')
  if (out === undefined) throw wrongUsage('needsOption', { option: '--out' })
  const ending = extname(out).toLowerCase()
  if (ending !== '.xlsx' && ending !== '.pdf') {
    throw new UserFailure('FORMAT_UNKNOWN', { format: ending, known: '.xlsx, .pdf' }, { file: out })
  }
  const scenario = option(given, 'scenario')
  return withProject(output, project, 'read', (engine) =>
    inDocument(scenario, async () => {
      const document = await scenarioOrOnly(engine, scenario)
      const answer = await engine.call('scenario.run', { document })
      const steps = document.steps.map((step) => step.id)
      if (answer.status !== 'ok') return refuseRun(engine, output, answer, steps)
      const { locale } = output.text
      const wanted = { report: report as ReportName, document, out: userFile(out), locale }
      const written = await exportReport(engine, wanted)
      output.json({ status: 'ok', ...written, file: userFile(out) })
      output.say(output.fill(output.text.cli.said.exported, written))
      return 0
    }),
  )
}

interface Wanted {
  readonly report: ReportName
  readonly document: Document
  /** Absolute path; its ending decides the form. */
  readonly out: string
  readonly locale: Locale
}

/** Builds the table and writes it. Throws NO_RENDERER where a PDF cannot be made here. */
export async function exportReport(
  engine: CliEngine,
  { report, document, out, locale }: Wanted,
): Promise<{ file: string; bytes: number }> {
  const model = await engine.call('report.build', { report, document, locale })
  if (extname(out).toLowerCase() === '.xlsx') {
    return engine.call('report.export', { model, token: engine.grants.grant(out) })
  }
  const bytes = await renderPdf(model, out)
  return { file: basename(out), bytes }
}
