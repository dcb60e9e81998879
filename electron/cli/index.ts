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
      const help = helpOn(given.positionals[0], output.text.cli.help)
      output.say(help)
      output.json({ help })
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

/** The lines of one command; the whole help where there is none of that name. */
function helpOn(command: string | undefined, help: string): string {
  let isOwn = false
  const own = help.split('\n').filter((line) => {
    if (!line.startsWith('   ')) isOwn = line.startsWith(`  ${command} `)
    return isOwn
  })
  return own.length === 0 ? help : own.join('\n')
}

async function run(given: Arguments, output: Output): Promise<number> {
  const load = Object.hasOwn(commands, given.command) ? commands[given.command] : undefined
  if (load === undefined) throw wrongUsage('command', { name: given.command })
  const password = givenPassword(given)
  if (password !== null) givePassword(password)
  const command = await load()
  return command(given, output)
}

// A reader that has seen enough (`| head`) closes the pipe: that is no error. A full disk is, whatever the command came to.
let lost: NodeJS.ErrnoException | null = null
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') lost = error
})
process.on('exit', () => {
  const argv = process.argv.slice(2).filter((word) => word !== '--json')
  if (lost !== null) process.exitCode = fail(lost, outputFor(argv))
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
