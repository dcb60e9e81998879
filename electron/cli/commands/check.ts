// check PROJECT: findings of the rules over the state on a date or a scenario's outcome.
import type { FindingRow } from '#shared/contract/scenario'
import { isUnchecked } from '#shared/domain/rules/finding'
import { findingSentence, type Names, noteSentence, ruleSource, ruleTitle } from '#shared/locale/sentences'
import { type Arguments, option, positionals } from '../arguments.ts'
import { asOfOption, today } from '../as-of.ts'
import type { Command } from '../commands.ts'
import { withProject } from '../engine.ts'
import { findingDocument } from '../finding-document.ts'
import { namesOf, stepNames } from '../names.ts'
import type { Output } from '../output.ts'
import { refuseRun } from '../refused-run.ts'
import { inDocument, onDate, scenarioArgument } from '../scenario-argument.ts'

export const checkCommand: Command = async (given, output) => {
  // `--rules A B` takes every word that follows it.
  const [project = '', ...morePacks] = positionals(given, 1, 40)
  const scenario = option(given, 'scenario')
  const asOf = asOfOption(given)
  return withProject(output, project, 'read', (engine) =>
    inDocument(scenario, async () => {
      const packs = packsOf(given, morePacks)
      if (scenario === undefined) {
        const date = asOf ?? today()
        const findings = await engine.call('rules.check', { asOf: date, ...packs })
        say(output, { findings, asOf: date, names: await namesOf(engine) })
        return 0
      }
      const document = onDate(await scenarioArgument(engine, scenario), asOf)
      const answer = await engine.call('scenario.run', { document })
      if (answer.status !== 'ok') return refuseRun(engine, output, answer, document.steps)
      const findings = await engine.call('rules.check', { document, ...packs })
      const names = { ...(await namesOf(engine)), step: stepNames(output.text, document.steps) }
      say(output, { findings, asOf: document.asOf, names })
      for (const note of answer.notes) output.say(noteSentence(output.text, note, names))
      return 0
    }),
  )
}

function packsOf(given: Arguments, morePacks: readonly string[]): { packs?: string[] } {
  const named = given.options.rules
  return Array.isArray(named) ? { packs: [...(named as string[]), ...morePacks] } : {}
}

const SEVERITIES = ['error', 'warning', 'info'] as const

interface Checked {
  readonly findings: readonly FindingRow[]
  readonly asOf: string
  readonly names: Names
}

/** The gravest first, rule by rule; what could not be checked for want of records comes last. */
function say(output: Output, { findings, asOf, names }: Checked): void {
  output.json(findings.map((finding) => findingDocument(output, finding, names)))
  const { said } = output.text.cli
  const found = findings.filter((finding) => !isUnchecked(finding))
  const count = (severity: string) => found.filter((finding) => finding.severity === severity).length
  const counts = Object.fromEntries(SEVERITIES.map((severity) => [severity, count(severity)]))
  const waived = found.filter(({ waiver }) => waiver !== null).length
  output.say(output.fill(said.checked, { asOf, ...counts, waived: waived === 0 ? null : waived }))
  for (const severity of SEVERITIES) {
    const own = found.filter((finding) => finding.severity === severity)
    if (own.length === 0) continue
    output.say(`\n${output.text.fields.severities[severity]}`)
    for (const ofRule of byRule(own)) sayRule(output, ofRule, names)
  }
  if (found.length === 0) output.say(said.noFindings)
  sayUnchecked(output, findings.filter(isUnchecked))
}

function byRule(findings: readonly FindingRow[]): FindingRow[][] {
  const rules = new Map<string, FindingRow[]>()
  for (const finding of findings) rules.set(finding.rule, [...(rules.get(finding.rule) ?? []), finding])
  return [...rules.values()]
}

/** More of one rule are counted: all of them are in the JSON and in the window. */
const SHOWN = 20

function sayRule(output: Output, findings: readonly FindingRow[], names: Names): void {
  const { text, fill } = output
  const [first] = findings
  if (first === undefined) return
  const title = ruleTitle(text, first.rule, first.title)
  output.say(`  ${first.rule} ${title === first.rule ? '' : title}`.trimEnd())
  const source = ruleSource(text, first)
  if (source !== '') output.say(`     ${fill(text.cli.said.ruleSource, { source })}`)
  for (const finding of findings.slice(0, SHOWN)) {
    output.say(`     · ${findingSentence(text, finding, names)}`)
    if (finding.waiver !== null) output.say(`       ${fill(text.cli.said.waived, finding.waiver)}`)
  }
  const more = findings.length - SHOWN
  if (more > 0) output.say(`     · ${fill(text.cli.said.moreFindings, { more })}`)
}

/** One line a sentence, with the rules that it holds for. */
function sayUnchecked(output: Output, findings: readonly FindingRow[]): void {
  if (findings.length === 0) return
  output.say(`\n${output.text.cli.said.unchecked}`)
  const rules = new Map<string, string[]>()
  for (const finding of findings) {
    const sentence = findingSentence(output.text, finding)
    rules.set(sentence, [...(rules.get(sentence) ?? []), finding.rule])
  }
  for (const [sentence, codes] of rules) output.say(`  ${codes.join(' ')}  ${sentence}`)
}
