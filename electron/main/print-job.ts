// One PDF and out: main started by the command line with --print-job=FILE, without a window on the screen.
import { readFile } from 'node:fs/promises'
import { app } from 'electron'
import { UserFailure } from '#shared/contract/errors'
import { PrintableField } from '#shared/contract/report'
import { shellContract } from '#shared/contract/shell'
import type { Printer } from './print.ts'
import { type ShellHandlers, serveShell } from './shell-server.ts'

const SWITCH = '--print-job='

/** The job's file, or null where main was started as usual. */
export function printJobFile(argv: readonly string[]): string | null {
  return argv.find((argument) => argument.startsWith(SWITCH))?.slice(SWITCH.length) ?? null
}

/** Does the job {model, out} and returns the exit status: 0, or 2 after one line of JSON with the failure. */
export async function runPrintJob(file: string, printer: Printer): Promise<0 | 2> {
  // The hidden window closes before the status is known, and the last window would take the program with it.
  app.on('window-all-closed', () => {})
  serveShell({ handlers: jobHandlers(printer), onEnginePort: () => {}, onDrop: refuseDrop, onBug: () => {} })
  try {
    const job = JSON.parse(await readFile(file, 'utf8')) as { readonly model: unknown; readonly out: unknown }
    const bytes = await printer.writePdf(PrintableField.parse(job.model), String(job.out))
    say({ ok: true, bytes })
    return 0
  } catch (error) {
    say({ ok: false, failure: failureOf(error) })
    return 2
  }
}

/** The page of a job may ask for its table and say that the pages stand; nothing else is answered. */
function jobHandlers(printer: Printer): ShellHandlers {
  const refuse = () => Promise.reject(new UserFailure('USAGE', { detail: SWITCH }))
  const handlers: Pick<ShellHandlers, 'print.model' | 'print.ready'> = {
    'print.model': async (window) => printer.modelOf(window),
    'print.ready': async (window, { pages }) => {
      printer.pagesStand(window, pages)
      return {}
    },
  }
  const refused = Object.fromEntries(Object.keys(shellContract).map((name) => [name, refuse]))
  return { ...refused, ...handlers } as ShellHandlers
}

function refuseDrop(): never {
  throw new UserFailure('USAGE', { detail: SWITCH })
}

function say(answer: unknown): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`)
}

function failureOf(error: unknown): unknown {
  if (error instanceof UserFailure) return error.toFailure()
  return { code: 'INTERNAL', params: { detail: String(error) }, where: {} }
}
