// scenario PROJECT add FILE | list | show NAME | publish NAME: stored scenarios, and frozen copies of them.
import type { Published } from '#shared/contract/adoption'
import { type Arguments, positionals, wrongUsage } from '../arguments.ts'
import type { Command } from '../commands.ts'
import { type CliEngine, withProject } from '../engine.ts'
import type { Output } from '../output.ts'
import { readJson } from '../read-text.ts'
import { refuseUnsolved } from '../refused-run.ts'
import { inDocument, publishedName, scenarioArgument } from '../scenario-argument.ts'

export const scenarioCommand: Command = async (given, output) => {
  const [project = '', verb = ''] = positionals(given, 2, 3)
  if (!Object.hasOwn(verbs, verb)) {
    throw wrongUsage('subcommand', { name: verb })
  }
  const { access, run } = verbs[verb] as Verb
  return withProject(output, project, access, (engine) => run(engine, given, output))
}

interface Verb {
  readonly access: 'read' | 'write'
  readonly run: (engine: CliEngine, given: Arguments, output: Output) => Promise<number>
}

const verbs: Readonly<Record<string, Verb>> = {
  add: { access: 'write', run: add },
  list: { access: 'read', run: list },
  show: { access: 'read', run: show },
  publish: { access: 'write', run: publish },
}

async function add(engine: CliEngine, given: Arguments, output: Output): Promise<number> {
  const [, , file = ''] = positionals(given, 3)
  const document = readJson(file) as never
  const stored = await inDocument(file, () => engine.call('scenario.save', { document }))
  output.json(stored)
  output.say(output.fill(output.text.cli.said.stored, { name: stored.name }))
  return 0
}

/** Stored scenarios, each with its copies; then copies of scenarios that are no longer stored. */
async function list(engine: CliEngine, given: Arguments, output: Output): Promise<number> {
  positionals(given, 2)
  const stored = await engine.call('scenario.list', {})
  const copies = await engine.call('scenario.publishedList', {})
  const published = (name: string) => copies.filter((copy) => copy.name === name)
  output.json([
    ...stored.map(({ name, asOf, steps }) => ({ name, asOf, steps, published: published(name).map(shown) })),
    ...copies
      .filter(({ name }, at) => isUnstored(name) && copies.findIndex((copy) => copy.name === name) === at)
      .map(({ name, asOf }) => ({ name, asOf, steps: null, published: published(name).map(shown) })),
  ])
  for (const { name, asOf } of stored) output.say(`${asOf}  ${name}`)
  for (const copy of copies) output.say(copyLine(output, copy))
  if (stored.length + copies.length === 0) output.say(output.text.cli.said.noScenarios)
  return 0

  function isUnstored(name: string): boolean {
    return !stored.some((scenario) => scenario.name === name)
  }
}

function shown({ hash, asOf, total, stale, inputsDigest, program, head, adoptions }: Published) {
  return { hash, asOf, total, stale, inputsDigest, program, head, adoptions }
}

function copyLine(output: Output, copy: Published): string {
  const { published, stale } = output.text.cli.said
  const { name, hash, asOf, total } = copy
  const line = output.fill(published, { name, hash: hash.slice(0, 12), asOf, total })
  return copy.stale ? `${line} ${stale}` : line
}

/** The document of what is stored under the name; with `NAME@HASH`, or where nothing is stored, the frozen copy whole. */
async function show(engine: CliEngine, given: Arguments, output: Output): Promise<number> {
  const [, , name = ''] = positionals(given, 3)
  const stored = await engine.call('scenario.list', {})
  const isStored = stored.some((scenario) => scenario.name === name)
  const copy = isStored ? null : await engine.call('scenario.published', publishedName(name) ?? { name })
  const document = copy ?? (await scenarioArgument(engine, name))
  output.json(document)
  if (copy !== null) output.say(copyLine(output, copy))
  output.say(JSON.stringify(document, null, 2))
  return 0
}

async function publish(engine: CliEngine, given: Arguments, output: Output): Promise<number> {
  const [, , name = ''] = positionals(given, 3)
  try {
    const copy = await engine.call('scenario.publish', { name })
    output.json(copy)
    output.say(copyLine(output, copy))
    return 0
  } catch (error) {
    return refuseUnsolved(engine, output, () => scenarioArgument(engine, name), error)
  }
}
