// exchange out | in | show | keys: signed packages between offices, without a network.
import { existsSync } from 'node:fs'
import { UserFailure } from '#shared/contract/errors'
import type { ExchangePreview, ReadPackage } from '#shared/contract/exchange'
import { CHOICES, type Choice } from '#shared/domain/exchange/merge'
import { type Arguments, option, positionals, wrongUsage } from '../arguments.ts'
import type { Command } from '../commands.ts'
import { type CliEngine, startCliEngine, withProject } from '../engine.ts'
import { printConflicts, printPackage, printPreview, spaced } from '../exchange-words.ts'
import type { Output } from '../output.ts'
import { userFile } from '../paths.ts'

export const exchangeCommand: Command = async (given, output) => {
  const [verb = ''] = positionals(given, 1, 3)
  const run = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined
  if (run === undefined) throw wrongUsage('subcommand', { name: verb })
  return run(given, output)
}

const verbs: Readonly<Record<string, Command>> = { out, in: takeIn, show, keys }

/** A branch with --for, else what a branch reports back. */
async function out(given: Arguments, output: Output): Promise<number> {
  const [, project = '', file = ''] = positionals(given, 3)
  return withProject(output, project, 'read', async (engine) => {
    const to = option(given, 'for')
    const packed = await engine.call('exchange.prepare', {
      token: engine.grants.grant(userFile(file)),
      replace: given.options.force === true,
      people: given.options.people === true,
      ...(to === undefined ? {} : { to }),
      ...passwordOf(given),
    })
    output.json({ status: 'ok', ...packed, file: userFile(file) })
    const { said } = output.text.exchange
    const { bytes, to: whom, entries, changes, head } = packed
    const told = { file: userFile(file), bytes, to: whom, entries, changes, head }
    output.say(output.fill(packed.kind === 'branch' ? said.handedOut : said.reported, told))
    output.say(output.fill(said.fingerprint, { fingerprint: spaced(packed.fingerprint) }))
    return 0
  })
}

async function show(given: Arguments, output: Output): Promise<number> {
  const [, file = '', project] = positionals(given, 2, 3)
  const look = async (engine: CliEngine) => {
    const read = await readPackage(engine, file)
    const preview =
      project === undefined || read.kind === 'branch'
        ? null
        : await engine.call('exchange.preview', { id: read.id })
    output.json({ ...read, ...(preview === null ? {} : { preview }) })
    printPackage(output, read)
    if (preview !== null) printPreview(output, preview)
    return 0
  }
  if (project !== undefined) return withProject(output, project, 'write', look)
  return withoutProject(output, look)
}

/** Makes a project of a branch, or takes a report into the project. */
async function takeIn(given: Arguments, output: Output): Promise<number> {
  const [, project = '', file = ''] = positionals(given, 3)
  if (!existsSync(userFile(project))) return withoutProject(output, (engine) => begin(engine, given, output))
  return withProject(output, project, 'write', async (engine) => {
    const read = await readPackage(engine, file)
    const input = { id: read.id, choices: chosen(given, null) }
    const first = await engine.call('exchange.preview', input)
    const choices = chosen(given, first)
    const preview = await engine.call('exchange.preview', { id: read.id, choices })
    printPreview(output, preview)
    if (given.options['dry-run'] === true) {
      output.json({ status: 'ok', kind: read.kind, written: false, ...preview })
      return 0
    }
    try {
      const accepted = await engine.call('exchange.accept', {
        id: read.id,
        head: preview.head,
        choices,
        ...trustOf(given),
      })
      output.json({ status: 'ok', kind: read.kind, written: !accepted.already, ...accepted })
      const { said } = output.text.exchange
      const { already, ...counts } = accepted
      output.say(output.fill(already ? said.already : said.accepted, { ...counts, from: read.from }))
      return 0
    } catch (error) {
      throw withConflicts(error, preview, output)
    }
  })
}

async function begin(engine: CliEngine, given: Arguments, output: Output): Promise<number> {
  const [, project = '', file = ''] = positionals(given, 3)
  const { id, kind, from, fingerprint } = await readPackage(engine, file)
  // A report needs the project that it belongs to, and that is not there.
  if (kind === 'return') throw new UserFailure('FILE_NOT_FOUND', {}, { file: userFile(project) })
  const { trust } = trustOf(given)
  if (trust === undefined)
    throw new UserFailure('EXCHANGE_KEY_NEW', { from, fingerprint: spaced(fingerprint) })
  const to = engine.grants.grant(userFile(project))
  const { units, head } = await engine.call('exchange.begin', { id, to, trust })
  output.json({ status: 'ok', kind, written: true, file: userFile(project), units, head })
  output.say(output.fill(output.text.exchange.said.begun, { file: userFile(project), from, units }))
  return 0
}

/** Whose key is here, and whose a project trusts. */
async function keys(given: Arguments, output: Output): Promise<number> {
  const [, project] = positionals(given, 1, 2)
  const fingerprint = option(given, 'forget')
  const name = option(given, 'name')
  const tell = async (engine: CliEngine, isOpen: boolean) => {
    if (name !== undefined) await engine.call('exchange.makeIdentity', { name, ...passwordOf(given) })
    if (isOpen && fingerprint !== undefined) {
      await engine.call('exchange.forgetKey', { fingerprint: plain(fingerprint, '--forget') })
    }
    const own = await engine.call('exchange.identity', {})
    const trusted = isOpen ? (await engine.call('exchange.state', {})).keys : []
    output.json({ own, trusted })
    const { said } = output.text.exchange
    if (own === null) output.say(said.noKey)
    else output.say(output.fill(said.ownKey, { name: own.name, fingerprint: spaced(own.fingerprint) }))
    for (const key of trusted) {
      output.say(output.fill(said.trustedKey, { name: key.name, fingerprint: spaced(key.fingerprint) }))
    }
    return 0
  }
  if (project === undefined) return withoutProject(output, (engine) => tell(engine, false))
  return withProject(output, project, fingerprint === undefined ? 'read' : 'write', (engine) =>
    tell(engine, true),
  )
}

async function withoutProject(output: Output, work: (engine: CliEngine) => Promise<number>): Promise<number> {
  const engine = startCliEngine(output, 'write')
  try {
    return await work(engine)
  } finally {
    await engine.close()
  }
}

function readPackage(engine: CliEngine, file: string): Promise<ReadPackage> {
  return engine.call('exchange.read', { token: engine.grants.grant(userFile(file)) })
}

function passwordOf(given: Arguments): { password?: string } {
  const password = option(given, 'password')
  return password === undefined ? {} : { password }
}

function trustOf(given: Arguments): { trust?: string } {
  const trust = option(given, 'trust')
  return trust === undefined ? {} : { trust: plain(trust, '--trust') }
}

/** A fingerprint as people write it, in groups. Throws USAGE. */
function plain(text: string, name: string): string {
  const hex = text.replaceAll(/\s/g, '').toLowerCase()
  if (/^[0-9a-f]{64}$/.test(hex)) return hex
  throw wrongUsage('value', { option: name, expected: 'SHA-256' })
}

/** `--choose KEY=ours` for one, `--take` for all others. What can only be left out is left out by either. Throws USAGE. */
function chosen(given: Arguments, preview: ExchangePreview | null): Record<string, Choice> {
  const choices: Record<string, Choice> = {}
  const take = option(given, 'take')
  if (take !== undefined && !isChoice(take))
    throw wrongUsage('value', { option: '--take', expected: CHOICES.join(' | ') })
  for (const { key, both } of preview?.conflicts ?? []) {
    if (take !== undefined) choices[key] = both ? (take as Choice) : 'ours'
  }
  for (const text of (given.options.choose ?? []) as readonly string[]) {
    const [, key = '', choice = ''] = /^(.+)=(\w+)$/.exec(text) ?? []
    if (!isChoice(choice))
      throw wrongUsage('value', { option: '--choose', expected: 'KEY=ours | KEY=theirs' })
    choices[key] = choice
  }
  return choices
}

function isChoice(text: string): text is Choice {
  return CHOICES.some((choice) => choice === text)
}

/** Where a choice is missing, every conflict with its key. */
function withConflicts(error: unknown, preview: ExchangePreview, output: Output): unknown {
  if (!(error instanceof UserFailure) || error.code !== 'EXCHANGE_CONFLICTS') return error
  printConflicts(output, preview)
  return Object.assign(error, { problems: preview.conflicts })
}
