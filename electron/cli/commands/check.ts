// check PROJECT: findings of the rules over the present state or a scenario's outcome.
import { findingSentence } from '#shared/locale/sentences'
import { type Arguments, option, positionals } from '../arguments.ts'
import type { Command } from '../commands.ts'
import { type CliEngine, withProject } from '../engine.ts'
import { scenarioArgument } from '../scenario-argument.ts'
import { findingDocument } from './run.ts'

export const checkCommand: Command = async (given, output) => {
  // `--rules A B` takes every word that follows it.
  const [project = '', ...morePacks] = positionals(given, 1, 20)
  return withProject(output, project, 'read', async (engine) => {
    const findings = await engine.call('rules.check', await asked(engine, given, morePacks))
    output.json(findings.map((finding) => findingDocument(output, finding)))
    if (findings.length === 0) output.say(output.text.cli.said.noFindings)
    const { severities } = output.text.fields
    for (const finding of findings) {
      output.say(`${severities[finding.severity]} ${finding.rule} ${findingSentence(output.text, finding)}`)
      output.say(`    ${output.text.cli.labels.source}：${finding.source}`)
    }
    return 0
  })
}

async function asked(engine: CliEngine, given: Arguments, morePacks: readonly string[]) {
  const scenario = option(given, 'scenario')
  const named = given.options.rules
  const packs = Array.isArray(named) ? [...(named as string[]), ...morePacks] : undefined
  return {
    ...(scenario === undefined ? {} : { document: await scenarioArgument(engine, scenario) }),
    ...(packs === undefined ? {} : { packs }),
  }
}
