// apportion CASE.json: one apportionment problem, without a project.
import { UserFailure } from '#shared/contract/errors'
import { apportion } from '#shared/domain/apportion/apportion'
import { parseCase, renderOutcome } from '#shared/domain/apportion/case'
import { positionals } from '../arguments.ts'
import type { Command } from '../commands.ts'
import { jsonPlace } from '../json-place.ts'
import { columns } from '../output.ts'
import { readText } from '../read-text.ts'

export const apportionCommand: Command = async (given, output) => {
  const [file = ''] = positionals(given, 1)
  const text = readText(file)
  const parsed = parseCase(text)
  if (!parsed.ok) {
    const { code, field, params } = parsed.error
    const detail = output.fill(output.text.cli.caseErrors[code], params)
    if (code === 'NOT_JSON') throw new UserFailure('JSON_INVALID', jsonPlace(text), { file })
    throw new UserFailure(
      code === 'UNKNOWN_KEY' ? 'FIELD_UNKNOWN' : 'FIELD_INVALID',
      { detail },
      { file, field },
    )
  }
  const outcome = apportion(parsed.problem)
  const answer = renderOutcome(outcome)
  output.json(answer)
  if (outcome.status === 'infeasible') {
    const { need, most } = outcome.detail
    output.complain(
      output.fill(output.text.infeasible[outcome.code], {
        step: given.positionals[0],
        group: parsed.problem.method,
        need,
        most,
      }),
    )
    return 3
  }
  const { labels } = output.text.cli
  const names = parsed.names ?? outcome.seats.map((_, index) => String(index))
  output.say(
    columns([
      [labels.party, labels.seats],
      ...outcome.seats.map((seats, index) => [names[index] ?? '', seats]),
    ]),
  )
  return 0
}
