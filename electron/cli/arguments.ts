// Reads the command line: a command, its positional arguments and its options.
import { parseArgs } from 'node:util'
import { UserFailure } from '#shared/contract/errors'
import type { UsageCode } from '#shared/locale/zh-CN/cli'

export interface Arguments {
  readonly command: string
  readonly positionals: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>
}

export const LANGUAGES = ['zh-CN', 'en'] as const

const COMMON = {
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  'password-file': { type: 'string' },
} as const

const AS_OF = { 'as-of': { type: 'string' } } as const

const OPTIONS: Readonly<Record<string, Record<string, { type: 'string' | 'boolean'; multiple?: boolean }>>> =
  {
    init: { template: { type: 'string' }, region: { type: 'string' } },
    inspect: { password: { type: 'string' } },
    import: {
      password: { type: 'string' },
      sheet: { type: 'string' },
      as: { type: 'string' },
      mapping: { type: 'string' },
      doc: { type: 'string' },
      date: { type: 'string' },
      'dry-run': { type: 'boolean' },
      'skip-bad-rows': { type: 'boolean' },
    },
    reconcile: { ...AS_OF, keep: { type: 'boolean' }, out: { type: 'string' } },
    book: { 'keep-attachment': { type: 'boolean' } },
    advance: {
      date: { type: 'string' },
      effective: { type: 'string' },
      posts: { type: 'string' },
      organ: { type: 'string' },
      opinion: { type: 'string' },
      meeting: { type: 'string' },
      waiver: { type: 'string' },
    },
    attach: { out: { type: 'string' } },
    withdraw: {},
    upgrade: {},
    table: AS_OF,
    compare: {},
    adopt: {
      doc: { type: 'string', multiple: true },
      date: { type: 'string' },
      title: { type: 'string' },
      issuer: { type: 'string', multiple: true },
      purpose: { type: 'string' },
    },
    check: { ...AS_OF, scenario: { type: 'string' }, rules: { type: 'string', multiple: true } },
    export: {
      ...AS_OF,
      out: { type: 'string' },
      scenario: { type: 'string' },
      number: { type: 'string' },
      secrecy: { type: 'string' },
      signer: { type: 'string' },
      copies: { type: 'string' },
      'printed-by': { type: 'string' },
      'printed-on': { type: 'string' },
      'no-imprint': { type: 'boolean' },
      layout: { type: 'string' },
      'no-derivation': { type: 'boolean' },
      'zeros-blank': { type: 'boolean' },
    },
    password: { 'new-password-file': { type: 'string' }, remove: { type: 'boolean' } },
    verify: { head: { type: 'string' } },
    backup: { force: { type: 'boolean' } },
    restore: { force: { type: 'boolean' } },
    exchange: {
      for: { type: 'string' },
      people: { type: 'boolean' },
      password: { type: 'string' },
      force: { type: 'boolean' },
      trust: { type: 'string' },
      take: { type: 'string' },
      choose: { type: 'string', multiple: true },
      'dry-run': { type: 'boolean' },
      name: { type: 'string' },
      forget: { type: 'string' },
    },
  }

/** A wrong usage; the sentence is the locale's. */
export function wrongUsage(usage: UsageCode, params: Readonly<Record<string, string | number>>): UserFailure {
  return new UserFailure('USAGE', { ...params, usage })
}

/** Throws USAGE for an option that the command does not have. */
export function readArguments(argv: readonly string[]): Arguments {
  const at = commandAt(argv)
  const command = argv[at] ?? 'help'
  const options = { ...COMMON, ...(Object.hasOwn(OPTIONS, command) ? OPTIONS[command] : {}) }
  try {
    const { values, positionals, tokens } = parseArgs({
      args: argv.filter((_, index) => index !== at),
      options,
      allowPositionals: true,
      strict: true,
      tokens: true,
    })
    if (values.help === true) return { command: 'help', positionals: [command], options: {} }
    assertLanguage(values.lang)
    assertOnce(tokens, options)
    return { command, positionals, options: values }
  } catch (error) {
    throw asUsage(error, command)
  }
}

/** Index of the first word that is neither an option nor the value of `--lang`; -1 for none. */
function commandAt(argv: readonly string[]): number {
  return argv.findIndex((word, index) => !word.startsWith('-') && argv[index - 1] !== '--lang')
}

function assertLanguage(lang: unknown): void {
  if (lang === undefined || LANGUAGES.some((known) => known === lang)) return
  throw wrongUsage('value', { option: '--lang', expected: LANGUAGES.join(', ') })
}

/** Of two values one would be lost without a word. */
function assertOnce(
  tokens: readonly { readonly kind: string; readonly name?: string }[],
  options: Readonly<Record<string, { readonly type: string; readonly multiple?: boolean }>>,
): void {
  const seen = new Set<string>()
  for (const { kind, name } of tokens) {
    if (kind !== 'option' || name === undefined) continue
    const { type, multiple } = options[name] ?? {}
    if (type !== 'string' || multiple === true) continue
    if (seen.has(name)) throw wrongUsage('twice', { option: `--${name}` })
    seen.add(name)
  }
}

/** What Node says of a command line is English; the option it speaks of is all that is needed. */
function asUsage(error: unknown, command: string): unknown {
  const { code, message } = error as { code?: unknown; message?: unknown }
  const option = /--?[\w-]+/.exec(String(message))?.[0] ?? ''
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return wrongUsage('option', { command, option })
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return wrongUsage(String(message).includes('does not take') ? 'option' : 'needsValue', {
        command,
        option,
      })
    default:
      return error
  }
}

/** The positional arguments, of which there must be between `least` and `most`. Throws USAGE. */
export function positionals(given: Arguments, least: number, most = least): string[] {
  const { command } = given
  const { length } = given.positionals
  if (length >= least && length <= most) return [...given.positionals]
  throw wrongUsage('arguments', {
    command,
    count: least === most ? least : `${least}–${most}`,
    given: length,
  })
}

/** An option's text, where it was given. */
export function option(given: Arguments, name: string): string | undefined {
  const value = given.options[name]
  return typeof value === 'string' ? value : undefined
}
