// A run without a result: infeasible or undecided, as a document of its own and exit status 3.
import { UserFailure } from '#shared/contract/errors'
import type { RunRefused } from '#shared/contract/run-refused'
import { refusedSentence } from '#shared/locale/sentences'
import type { NamedStep } from '#shared/locale/step-name'
import type { CliEngine } from './engine.ts'
import { namesOf, stepNames } from './names.ts'
import type { Output } from './output.ts'
import type { Document } from './scenario-argument.ts'

const EXIT = 3

/** Says why a scenario has no result; `steps` are its steps in order. */
export async function refuseRun(
  engine: CliEngine,
  output: Output,
  refused: RunRefused,
  steps: readonly NamedStep[],
): Promise<number> {
  const message = refusedSentence(output.text, refused, {
    ...(await namesOf(engine)),
    step: stepNames(output.text, steps),
  })
  const { status, step, group, units } = refused
  const code = status === 'infeasible' ? refused.code : 'UNDECIDED'
  const common = {
    status,
    code,
    message,
    where: { field: `steps[${steps.findIndex(({ id }) => id === step)}]` },
    step,
    group,
    units,
  }
  if (status === 'infeasible') {
    const { need, most, groups, conditions } = refused
    output.json({ ...common, need, most, ...(groups === undefined ? {} : { groups }), conditions })
  }
  if (status === 'undecided') output.json({ ...common, posts: refused.posts, fixed: refused.fixed })
  output.complain(message)
  return EXIT
}

/** Ends as a run of the document ends, where `error` says that it has no result; any other error is thrown again. */
export async function refuseUnsolved(
  engine: CliEngine,
  output: Output,
  document: () => Promise<Document>,
  error: unknown,
): Promise<number> {
  const code = error instanceof UserFailure ? error.code : ''
  if (code !== 'INFEASIBLE' && code !== 'UNDECIDED') throw error
  const asked = await document()
  const answer = await engine.call('scenario.run', { document: asked })
  if (answer.status === 'ok') throw error
  return refuseRun(engine, output, answer, asked.steps)
}
