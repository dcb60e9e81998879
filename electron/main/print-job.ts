// One PDF and out: main started by the command line with --print-job=FILE, without a window on the screen.
import { readFile } from 'node:fs/promises'
import { app } from 'electron'
import { UserFailure } from '#shared/contract/errors'
import { TableModelField } from '#shared/contract/report'
import type { Printer } from './print.ts'

const SWITCH = '--print-job='

/** The job's file, or null where main was started as usual. */
export function printJobFile(argv: readonly string[]): string | null {
  return argv.find((argument) => argument.startsWith(SWITCH))?.slice(SWITCH.length) ?? null
}

/** Does the job {model, out} and returns the exit status: 0, or 2 after one line of JSON with the failure. */
export async function runPrintJob(file: string, printer: Printer): Promise<0 | 2> {
  // The hidden window closes before the status is known, and the last window would take the program with it.
  app.on('window-all-closed', () => {})
  try {
    const job = JSON.parse(await readFile(file, 'utf8')) as { readonly model: unknown; readonly out: unknown }
    const bytes = await printer.writePdf(TableModelField.parse(job.model), String(job.out))
    process.stdout.write(`${JSON.stringify({ ok: true, bytes })}\n`)
    return 0
  } catch (error) {
    process.stdout.write(`${JSON.stringify({ ok: false, failure: failureOf(error) })}\n`)
    return 2
  }
}

function failureOf(error: unknown): unknown {
  if (error instanceof UserFailure) return error.toFailure()
  return { code: 'INTERNAL', params: { detail: String(error) }, where: {} }
}
