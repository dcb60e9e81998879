// The headless command line: a second composition root over the same engine and contract as the window's.
import { FAILURE_EXIT, UserFailure } from '#shared/contract/errors'
import { givePassword } from '../engine/store/keyring.ts'
import { type Arguments, readArguments, wrongUsage } from './arguments.ts'
import { commands } from './commands.ts'
import { fail } from './fail.ts'
import { type Output, outputFor } from './output.ts'
import { givenPassword } from './password.ts'

const LEAST_NODE = 22

/** Runs one command; returns its exit status. */
async function main(argv: readonly string[]): Promise<number> {
  const output = outputFor(argv)
  try {
    requireNode()
    const given = readArguments(argv)
    if (given.command === 'help') {
      output.say(output.text.cli.help)
      output.json({ help: output.text.cli.help })
      return 0
    }
    return await run(given, output)
  } catch (error) {
    return fail(error, output)
  }
}

/** The database driver's binary ends an older Node without a word: said here instead. */
function requireNode(): void {
  const version = process.versions.node
  if (Number.parseInt(version, 10) < LEAST_NODE)
    throw new UserFailure('NODE_TOO_OLD', { version, least: LEAST_NODE })
}

async function run(given: Arguments, output: Output): Promise<number> {
  const load = Object.hasOwn(commands, given.command) ? commands[given.command] : undefined
  if (load === undefined) throw wrongUsage('command', { name: given.command })
  const password = givenPassword(given)
  if (password !== null) givePassword(password)
  const command = await load()
  return command(given, output)
}

// A reader that has seen enough (`| head`) closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status
  },
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`)
    process.exitCode = FAILURE_EXIT.INTERNAL
  },
)
