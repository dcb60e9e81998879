// The built command line beside the window: what it makes, and what it says of a project.
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { root } from '../setup/paths.mjs'

const program = path.join(root, 'out/main/cli.cjs')

/** What the command line answers, read as JSON. Throws what it printed where it fails. */
export function cli(...args: string[]): unknown {
  return cliIn({}, args)
}

/** The same in an environment of its own. */
export function cliIn(env: Readonly<Record<string, string>>, args: readonly string[]): unknown {
  const output = execFileSync(process.execPath, [program, ...args, '--json'], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
  return JSON.parse(output)
}
