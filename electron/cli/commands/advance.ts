// advance PROJECT NUMBER STATUS: takes a booked document, or a request to use posts, a step further.
import { DOCUMENT_STATUSES, type DocumentStatus } from '#shared/domain/ledger/document'
import { overstaffedSentence } from '#shared/locale/sentences'
import { type Arguments, option, positionals, wrongUsage } from '../arguments.ts'
import { dateOption } from '../as-of.ts'
import type { Command } from '../commands.ts'
import { type CliEngine, withProject } from '../engine.ts'
import type { Output } from '../output.ts'

const REQUEST_STEPS = ['reviewed', 'decided', 'withdrawn'] as const
type RequestStep = (typeof REQUEST_STEPS)[number]

/** What is said of a step of either; a date is needed, the rest is not. */
const TEXTS = {
  document: ['organ', 'opinion'],
  request: ['organ', 'opinion', 'meeting', 'waiver'],
} as const

export const advanceCommand: Command = async (given, output) => {
  const [project = '', number = '', status = ''] = positionals(given, 3)
  const [become, step] = [
    DOCUMENT_STATUSES.find((one) => one === status),
    REQUEST_STEPS.find((one) => one === status),
  ]
  if (become === undefined && step === undefined) {
    const known = [...DOCUMENT_STATUSES, ...REQUEST_STEPS].join(', ')
    throw wrongUsage('value', { option: 'STATUS', expected: known })
  }
  const date = dateOption(given, 'date')
  if (date === undefined) throw wrongUsage('needsOption', { option: '--date' })
  return withProject(output, project, 'write', async (engine) => {
    if (become !== undefined) await stepDocument(engine, output, { given, number, status: become, date })
    else if (step !== undefined) await stepRequest(engine, output, { given, number, step, date })
    return 0
  })
}

interface Step {
  readonly given: Arguments
  readonly number: string
  readonly date: string
}

async function stepDocument(
  engine: CliEngine,
  output: Output,
  { given, number, status, date }: Step & { readonly status: DocumentStatus },
): Promise<void> {
  assertOnly(given, ['effective', ...TEXTS.document])
  const effective = dateOption(given, 'effective')
  const from = effective === undefined ? {} : { effective }
  const said = { number, status, date, ...from, ...textsOf(given, TEXTS.document) }
  const { document, inForce, movements, overstaffed } = await engine.call('ledger.advance', said)
  output.json({ document, status, inForce, movements })
  const template = output.text.cli.said[inForce ? 'advancedInForce' : 'advanced']
  output.say(output.fill(template, { document, status: output.text.ledger.statuses[status] }))
  for (const row of overstaffed) output.complain(overstaffedSentence(output.text, row))
}

async function stepRequest(
  engine: CliEngine,
  output: Output,
  { given, number, step, date }: Step & { readonly step: RequestStep },
): Promise<void> {
  assertOnly(given, ['posts', ...TEXTS.request])
  const posts = option(given, 'posts')
  if (posts !== undefined && !/^\d{1,9}$/.test(posts)) {
    throw wrongUsage('value', { option: '--posts', expected: '0–999999999' })
  }
  const count = posts === undefined ? {} : { posts: Number(posts) }
  const said = { request: number, step, date, ...count, ...textsOf(given, TEXTS.request) }
  const { usable, short } = await engine.call('register.stepRequest', said)
  output.json({ request: number, step, usable, short })
  const status = output.text.tables.values.state?.[step] ?? step
  output.say(output.fill(output.text.cli.said.advancedRequest, { request: number, status, usable }))
}

/** Throws USAGE for an option that belongs to a step of the other kind. */
function assertOnly(given: Arguments, known: readonly string[]): void {
  const foreign = ['effective', 'posts', 'meeting', 'waiver'].find(
    (name) => option(given, name) !== undefined && !known.includes(name),
  )
  if (foreign !== undefined) throw wrongUsage('option', { command: given.command, option: `--${foreign}` })
}

function textsOf<K extends string>(given: Arguments, names: readonly K[]): { [N in K]?: string } {
  const texts = names.map((name) => [name, option(given, name)] as const)
  return Object.fromEntries(texts.filter(([, text]) => text !== undefined)) as { [N in K]?: string }
}
