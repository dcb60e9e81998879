// scenario PROJECT add FILE | list | show NAME: stored scenarios.
import { type Arguments, positionals, wrongUsage } from '../arguments.ts'
import type { Command } from '../commands.ts'
import { type CliEngine, withProject } from '../engine.ts'
import type { Output } from '../output.ts'
import { readJson } from '../read-text.ts'
import { inDocument, scenarioArgument } from '../scenario-argument.ts'

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
}

async function add(engine: CliEngine, given: Arguments, output: Output): Promise<number> {
  const [, , file = ''] = positionals(given, 3)
  const document = readJson(file) as never
  const stored = await inDocument(file, () => engine.call('scenario.save', { document }))
  output.json(stored)
  output.say(output.fill(output.text.cli.said.stored, { name: stored.name }))
  return 0
}

async function list(engine: CliEngine, given: Arguments, output: Output): Promise<number> {
  positionals(given, 2)
  const stored = await engine.call('scenario.list', {})
  output.json(stored.map(({ name, asOf, steps }) => ({ name, asOf, steps })))
  for (const { name, asOf } of stored) output.say(`${asOf}  ${name}`)
  return 0
}

async function show(engine: CliEngine, given: Arguments, output: Output): Promise<number> {
  const [, , name = ''] = positionals(given, 3)
  const document = await scenarioArgument(engine, name)
  output.json(document)
  output.say(JSON.stringify(document, null, 2))
  return 0
}
