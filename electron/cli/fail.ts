// How the command line ends where it cannot do what was asked: a sentence, or one JSON document, and the exit status.
import { FAILURE_EXIT, type Failure, UserFailure } from '#shared/contract/errors'
import { Refusal } from '#shared/domain/refusal'
import { failureSentence, type Names } from '#shared/locale/sentences'
import type { UsageCode } from '#shared/locale/zh-CN/cli'
import { systemFailure } from '../files/system-failure.ts'
import type { Output } from './output.ts'

/** Says what failed and gives the exit status of its code. */
export function fail(error: unknown, output: Output): number {
  const { rejected, problems, names } = error as { rejected?: unknown; problems?: unknown; names?: Names }
  const failure = failureOf(error, output)
  if (failure.code === 'INTERNAL') {
    output.complain(error instanceof Error ? (error.stack ?? '') : String(error))
  }
  const message = failureSentence(output.text, failure, names)
  const more = { ...(rejected !== undefined && { rejected }), ...(problems !== undefined && { problems }) }
  if (output.isJson)
    output.json({ status: 'error', code: failure.code, message, where: failure.where, ...more })
  else output.complain(placed(output, failure, message))
  return FAILURE_EXIT[failure.code]
}

/** A document may hold a thousand movements: which of them, unless the sentence names the field itself. */
function placed(output: Output, { where }: Failure, message: string): string {
  const [, place] = /^movements\[(\d+)\]/.exec(where.field ?? '') ?? []
  if (place === undefined || message.includes('movements[')) return message
  return output.fill(output.text.cli.said.atMovement, { place: Number(place) + 1, message })
}

function failureOf(thrown: unknown, output: Output): Failure {
  const error = systemFailure(thrown)
  if (error instanceof UserFailure) return withUsage(error.toFailure(), output)
  if (error instanceof Refusal)
    return { code: error.code, params: error.params, where: { field: error.field } }
  const detail = error instanceof Error ? error.message : String(error)
  return { code: 'INTERNAL', params: { detail }, where: {} }
}

/** A wrong usage gets its own sentence as the detail. */
function withUsage(failure: Failure, output: Output): Failure {
  const { usage } = failure.params
  if (usage === undefined) return failure
  const detail = output.fill(output.text.cli.usage[usage as UsageCode], failure.params)
  return { ...failure, params: { ...failure.params, detail } }
}
