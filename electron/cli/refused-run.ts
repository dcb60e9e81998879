// A run without a result: infeasible or undecided, as a document of its own and exit status 3.
import type { RunRefused } from '#shared/contract/scenario'
import { refusedSentence } from '#shared/locale/sentences'
import type { CliEngine } from './engine.ts'
import { namesOf } from './names.ts'
import type { Output } from './output.ts'

const EXIT = 3

/** Says why a scenario has no result; `steps` are the ids of its steps in order. */
export async function refuseRun(
  engine: CliEngine,
  output: Output,
  refused: RunRefused,
  steps: readonly string[],
): Promise<number> {
  const message = refusedSentence(output.text, refused, await namesOf(engine))
  const { status, step, group, units } = refused
  const code = status === 'infeasible' ? refused.code : 'UNDECIDED'
  const common = {
    status,
    code,
    message,
    where: { field: `steps[${steps.indexOf(step)}]` },
    step,
    group,
    units,
  }
  if (status === 'infeasible') output.json({ ...common, need: refused.need, most: refused.most })
  else output.json({ ...common, posts: refused.posts, fixed: refused.fixed })
  output.complain(message)
  return EXIT
}
