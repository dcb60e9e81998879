// One PDF and out: main started by the command line with --print-job=FILE, without a window on the screen.
import { readFile } from 'node:fs/promises'
import { app } from 'electron'
import { UserFailure } from '#shared/contract/errors'
import { type Locale, PrintJob } from '#shared/contract/report'
import { DEFAULT_SETTINGS } from '#shared/contract/settings'
import { shellContract } from '#shared/contract/shell'
import type { Printer } from './print.ts'
import { type ShellHandlers, serveShell } from './shell-server.ts'

const SWITCH = '--print-job='

/** The job's file, or null where main was started as usual. */
export function printJobFile(argv: readonly string[]): string | null {
  return argv.find((argument) => argument.startsWith(SWITCH))?.slice(SWITCH.length) ?? null
}

/** Does the job {model, language, out} and returns the exit status: 0, or 2 after one line of JSON with the failure. */
export async function runPrintJob(file: string, printer: Printer): Promise<0 | 2> {
  // The hidden window closes before the status is known, and the last window would take the program with it.
  app.on('window-all-closed', () => {})
  try {
    const job = PrintJob.parse(JSON.parse(await readFile(file, 'utf8')))
    const handlers = jobHandlers(printer, job.language)
    serveShell({ handlers, onEnginePort: () => {}, onDrop: refuseDrop, onBug: () => {} })
    const bytes = await printer.writePdf(job.model, job.out)
    say({ ok: true, bytes })
    return 0
  } catch (error) {
    say({ ok: false, failure: failureOf(error) })
    return 2
  }
}

/** The page of a job may ask for its table and its language and say that the pages stand; nothing else is answered. */
function jobHandlers(printer: Printer, language: Locale): ShellHandlers {
  const refuse = () => Promise.reject(new UserFailure('USAGE', { detail: SWITCH }))
  const handlers: Pick<ShellHandlers, 'settings.get' | 'print.model' | 'print.ready'> = {
    'settings.get': async () => ({ ...DEFAULT_SETTINGS, language }),
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
