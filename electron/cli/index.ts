// The headless command line: a second composition root over the same engine and contract as the window's.
import { FAILURE_EXIT, UserFailure } from '#shared/contract/errors'
import { Refusal } from '#shared/domain/refusal'
import { failureSentence } from '#shared/locale/sentences'
import { type Arguments, readArguments } from './arguments.ts'
import { commands } from './commands.ts'
import { type Output, outputFor } from './output.ts'

/** Runs one command; returns its exit status. */
async function main(argv: readonly string[]): Promise<number> {
  const output = outputFor(argv)
  try {
    const given = readArguments(argv)
    if (given.command === 'help') {
      output.say(output.text.cli.help)
      return 0
    }
    return await run(given, output)
  } catch (error) {
    return fail(error, output)
  }
}

async function run(given: Arguments, output: Output): Promise<number> {
  const load = Object.hasOwn(commands, given.command) ? commands[given.command] : undefined
  if (load === undefined) {
    throw new UserFailure('USAGE', { detail: output.fill(output.text.cli.usage.command, { name: given.command }) })
  }
  const command = await load()
  return command(given, output)
}

/** Says what failed, to a reader or as JSON, and gives the exit status of its code. */
function fail(error: unknown, output: Output): number {
  const failure =
    error instanceof UserFailure
      ? error.toFailure()
      : error instanceof Refusal
        ? { code: error.code, params: error.params, where: { field: error.field } }
        : { code: 'INTERNAL' as const, params: { detail: error instanceof Error ? error.message : String(error) }, where: {} }
  if (failure.code === 'INTERNAL') output.complain(error instanceof Error ? (error.stack ?? '') : String(error))
  const message = failureSentence(output.text, failure)
  const { rejected } = error as { rejected?: unknown }
  const more = rejected === undefined ? {} : { rejected }
  if (output.isJson) output.json({ status: 'error', code: failure.code, message, where: failure.where, ...more })
  else output.complain(message)
  return FAILURE_EXIT[failure.code]
}

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status
  },
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`)
    process.exitCode = FAILURE_EXIT.INTERNAL
  },
)
