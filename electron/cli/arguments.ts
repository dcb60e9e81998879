// Reads the command line: a command, its positional arguments and its options.
import { parseArgs } from 'node:util'
import { UserFailure } from '#shared/contract/errors'

export interface Arguments {
  readonly command: string
  readonly positionals: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>
}

const COMMON = { json: { type: 'boolean' }, lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const

const OPTIONS: Readonly<Record<string, Record<string, { type: 'string' | 'boolean'; multiple?: boolean }>>> = {
  init: { template: { type: 'string' }, region: { type: 'string' } },
  import: {
    sheet: { type: 'string' },
    as: { type: 'string' },
    mapping: { type: 'string' },
    'dry-run': { type: 'boolean' },
    'skip-bad-rows': { type: 'boolean' },
  },
  check: { scenario: { type: 'string' }, rules: { type: 'string', multiple: true } },
  export: { out: { type: 'string' }, scenario: { type: 'string' } },
  verify: { head: { type: 'string' } },
}

/** Throws USAGE for an option that the command does not have. */
export function readArguments(argv: readonly string[]): Arguments {
  const command = argv.find((word) => !word.startsWith('-')) ?? 'help'
  const rest = argv.filter((_, at) => at !== argv.indexOf(command))
  try {
    const { values, positionals } = parseArgs({
      args: [...rest],
      options: { ...COMMON, ...OPTIONS[command] },
      allowPositionals: true,
      strict: true,
    })
    if (values.help === true) return { command: 'help', positionals: [], options: {} }
    return { command, positionals, options: values }
  } catch (error) {
    throw new UserFailure('USAGE', { detail: error instanceof Error ? error.message : String(error) })
  }
}

/** The positional arguments, of which there must be between `least` and `most`. Throws USAGE. */
export function positionals(given: Arguments, least: number, most = least): string[] {
  const { length } = given.positionals
  if (length < least || length > most) throw new UserFailure('USAGE', { detail: `${given.command}: ${least}–${most}` })
  return [...given.positionals]
}

/** An option's text, where it was given. */
export function option(given: Arguments, name: string): string | undefined {
  const value = given.options[name]
  return typeof value === 'string' ? value : undefined
}
