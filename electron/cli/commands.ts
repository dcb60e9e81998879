// Command name → its module, loaded only when asked for.
import type { Arguments } from './arguments.ts'
import type { Output } from './output.ts'

/** Runs a command; returns the exit status. */
export type Command = (given: Arguments, output: Output) => Promise<number>

export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  apportion: async () => (await import('./commands/apportion.ts')).apportionCommand,
  init: async () => (await import('./commands/init.ts')).initCommand,
  note: async () => (await import('./commands/note.ts')).noteCommand,
  inspect: async () => (await import('./commands/inspect.ts')).inspectCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  reconcile: async () => (await import('./commands/reconcile.ts')).reconcileCommand,
  scenario: async () => (await import('./commands/scenario.ts')).scenarioCommand,
  run: async () => (await import('./commands/run.ts')).runCommand,
  adopt: async () => (await import('./commands/adopt.ts')).adoptCommand,
  book: async () => (await import('./commands/book.ts')).bookCommand,
  advance: async () => (await import('./commands/advance.ts')).advanceCommand,
  attach: async () => (await import('./commands/attach.ts')).attachCommand,
  withdraw: async () => (await import('./commands/withdraw.ts')).withdrawCommand,
  table: async () => (await import('./commands/table.ts')).tableCommand,
  compare: async () => (await import('./commands/compare.ts')).compareCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  verify: async () => (await import('./commands/verify.ts')).verifyCommand,
  upgrade: async () => (await import('./commands/upgrade.ts')).upgradeCommand,
  password: async () => (await import('./commands/password.ts')).passwordCommand,
  backup: async () => (await import('./commands/backup.ts')).backupCommand,
  restore: async () => (await import('./commands/restore.ts')).restoreCommand,
  exchange: async () => (await import('./commands/exchange.ts')).exchangeCommand,
  demo: async () => (await import('./commands/demo.ts')).demoCommand,
}
