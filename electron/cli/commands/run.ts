// run PROJECT SCENARIO: computes on the present data and shows the result, with every unit's derivation in the JSON.
import type { OutcomeRow, RunResult } from '#shared/contract/scenario'
import {
  derivationSentence,
  findingSentence,
  type Names,
  noteSentence,
  tieKeyName,
} from '#shared/locale/sentences'
import { type NamedStep, stepName } from '#shared/locale/step-name'
import { tieWords } from '#shared/locale/tie-words'
import { positionals } from '../arguments.ts'
import type { Command } from '../commands.ts'
import { withProject } from '../engine.ts'
import { findingDocument } from '../finding-document.ts'
import { namesOf, stepNames } from '../names.ts'
import { columns, type Output } from '../output.ts'
import { refuseRun } from '../refused-run.ts'
import { inDocument, isStaleCopy, scenarioArgument } from '../scenario-argument.ts'

export const runCommand: Command = async (given, output) => {
  const [project = '', scenario = ''] = positionals(given, 2)
  return withProject(output, project, 'read', async (engine) => {
    return inDocument(scenario, async () => {
      const document = await scenarioArgument(engine, scenario)
      const answer = await engine.call('scenario.run', { document })
      if (await isStaleCopy(engine, scenario)) output.complain(output.text.cli.said.stale)
      if (answer.status !== 'ok') return refuseRun(engine, output, answer, document.steps)
      const result = await engine.call('scenario.result', { document })
      const names = { ...(await namesOf(engine)), step: stepNames(output.text, document.steps) }
      output.json(resultDocument(output, result, names))
      print(
        output,
        result,
        document.steps.filter(({ id }) => Object.hasOwn(result.summary.byStep, id)),
        names,
      )
      return 0
    })
  })
}

/** The document of `run --json`: no timestamps, so that the same inputs give the same bytes. */
function resultDocument(output: Output, { summary, units }: RunResult, names: Names) {
  const { text } = output
  const { scenario, asOf, inputsDigest, total, byType, byStep, byPool, counties, ties, fairness } = summary
  return {
    status: 'ok',
    scenario,
    asOf,
    inputsDigest,
    total,
    byType,
    byStep,
    byPool,
    byCounty: Object.fromEntries(counties.map((county) => [county.code, county.total])),
    units: units.map((unit) => ({
      code: unit.code,
      name: unit.name,
      county: unit.county,
      total: unit.total,
      byType: unit.byType,
      parts: unit.parts,
      funding: unit.byTypeFunding,
      bodies: unit.bodies,
      explain: unit.lines.map((line) => derivationSentence(text, line, names)),
    })),
    findings: summary.findings.map((finding) => runFinding(output, finding, names)),
    ties: ties.map(({ step, group, units, posts, settledBy }) => ({ step, group, units, posts, settledBy })),
    ...(summary.sources.length === 0 ? {} : { sources: summary.sources }),
    notes: summary.notes.map((note) => noteSentence(text, note, names)),
    fairness,
  }
}

/** What a run finds of a pool stands beside the keys of every finding. */
function runFinding(output: Output, finding: RunResult['summary']['findings'][number], names: Names) {
  return {
    ...findingDocument(output, finding, names),
    ...(finding.rule === 'POOL_SHORT' ? finding.params : {}),
  }
}

function print(
  output: Output,
  { summary, units }: RunResult,
  steps: readonly NamedStep[],
  names: Names,
): void {
  const { labels, said } = output.text.cli
  const titles = steps.map(({ id }) => stepName(output.text, { steps }, id))
  const head = [labels.code, labels.unit, ...titles, labels.total, labels.city, labels.countyPool]
  const row = (unit: OutcomeRow) => [
    unit.code ?? '',
    unit.name,
    ...steps.map(({ id }) => unit.parts[id] ?? 0),
    unit.total,
    unit.funding.city ?? 0,
    unit.funding.county ?? 0,
  ]
  const foot = ['', labels.all, ...steps.map(({ id }) => summary.byStep[id] ?? 0), summary.total]
  output.say(
    columns([head, ...units.map(row), [...foot, summary.byPool.city ?? 0, summary.byPool.county ?? 0]]),
  )
  const nameOf = unitNames(units)
  for (const tie of summary.ties) {
    const { step, group, posts, settledBy } = tie
    const who = tieWords(output.text, tie, nameOf)
    const where = { step: names.step?.(step), group: names.county?.(group) ?? output.text.fields.groups.all }
    const by = tieKeyName(output.text, settledBy, names)
    const sentence = tie.gainedIn === undefined ? said.tie : said.cellTie
    output.say(output.fill(sentence, { ...where, ...who, posts, by }))
  }
  for (const { name, bodies } of units) {
    const given = bodies.map((body) => `${body.name} ${sum(body.byType)}`)
    if (given.length > 0)
      output.say(output.fill(output.text.shared.bodies, { name, bodies: given.join(' ') }))
  }
  for (const { to, ...source } of summary.sources) {
    const receivers = Object.entries(to).map(([unit, posts]) => `${nameOf(unit)} ${posts}`)
    const posts = source.fromVacancy + source.fromFilled
    output.say(
      output.fill(output.text.shared.source, {
        ...source,
        step: names.step?.(source.step),
        posts,
        to: receivers.join(' '),
      }),
    )
  }
  for (const note of summary.notes) output.say(noteSentence(output.text, note, names))
  const { severities } = output.text.fields
  for (const finding of summary.findings.filter(({ severity }) => severity !== 'info')) {
    output.say(
      `${severities[finding.severity]} ${finding.rule} ${findingSentence(output.text, finding, names)}`,
    )
  }
  output.say(`${labels.digest} ${summary.inputsDigest}`)
}

/** The name of a unit by its code, and of a body by `code/name`; what has no code is called as it is. */
function unitNames(units: readonly OutcomeRow[]): (key: string) => string {
  const byCode = new Map(units.map(({ code, name }) => [code, name]))
  return (key) => {
    const [code = '', ...body] = key.split('/')
    return [byCode.get(code) ?? code, ...body].join('/')
  }
}

function sum(posts: Readonly<Record<string, number>>): number {
  return Object.values(posts).reduce((all, count) => all + count, 0)
}
