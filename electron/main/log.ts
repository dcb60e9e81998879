// The log: a file in the program's own folder, with names and ID numbers taken out before anything is written.
import log from 'electron-log/main'
import { redact } from './redact.ts'

/** Sets the log up; nothing goes to a console or over a network. */
export function setUpLog(): void {
  log.transports.console.level = false
  log.transports.file.level = 'info'
  log.hooks.push((message) => {
    message.data = message.data.map((part: unknown) => redact(String(part)))
    return message
  })
}

/** Writes a bug with its stack. */
export function logBug(name: string, error: unknown): void {
  log.error(name, error instanceof Error ? (error.stack ?? error.message) : String(error))
}

/** Writes that the engine died and was started again. */
export function logRestart(code: number): void {
  log.error(`engine exited with ${code} and was restarted`)
}
