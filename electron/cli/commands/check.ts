// check PROJECT: findings of the rules over the present state or a scenario's outcome.
import type { FindingRow } from '#shared/contract/scenario'
import { findingSentence } from '#shared/locale/sentences'
import { type Arguments, option, positionals } from '../arguments.ts'
import type { Command } from '../commands.ts'
import { withProject } from '../engine.ts'
import type { Output } from '../output.ts'
import { refuseRun } from '../refused-run.ts'
import { type Document, inDocument, scenarioArgument } from '../scenario-argument.ts'
import { findingDocument } from './run.ts'

export const checkCommand: Command = async (given, output) => {
  // `--rules A B` takes every word that follows it.
  const [project = '', ...morePacks] = positionals(given, 1, 20)
  const scenario = option(given, 'scenario')
  return withProject(output, project, 'read', (engine) =>
    inDocument(scenario, async () => {
      const document = scenario === undefined ? undefined : await scenarioArgument(engine, scenario)
      const answer = document && (await engine.call('scenario.run', { document }))
      if (document !== undefined && answer !== undefined && answer.status !== 'ok') {
        return refuseRun(
          engine,
          output,
          answer,
          document.steps.map((step) => step.id),
        )
      }
      const findings = await engine.call('rules.check', asked(given, document, morePacks))
      say(output, findings)
      return 0
    }),
  )
}

function say(output: Output, findings: readonly FindingRow[]): void {
  output.json(findings.map((finding) => findingDocument(output, finding)))
  if (findings.length === 0) output.say(output.text.cli.said.noFindings)
  const { severities } = output.text.fields
  for (const finding of findings) {
    output.say(`${severities[finding.severity]} ${finding.rule} ${findingSentence(output.text, finding)}`)
    output.say(`    ${output.text.cli.labels.source}：${finding.source}`)
  }
}

function asked(given: Arguments, document: Document | undefined, morePacks: readonly string[]) {
  const named = given.options.rules
  const packs = Array.isArray(named) ? [...(named as string[]), ...morePacks] : undefined
  return { ...(document === undefined ? {} : { document }), ...(packs === undefined ? {} : { packs }) }
}
