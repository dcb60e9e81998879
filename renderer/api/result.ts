// Results as exceptions and back: react-query and event handlers think in promises that reject.
import type { Failure, Result } from '#shared/contract/errors'
import { UserFailure } from '#shared/contract/errors'

/** The value, or the failure thrown. */
export async function expectOk<T>(pending: Promise<Result<T>>): Promise<T> {
  const result = await pending
  if (result.ok) return result.value
  throw new UserFailure(result.failure.code, result.failure.params, result.failure.where)
}

/** The failure behind whatever was thrown; a bug becomes INTERNAL. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof UserFailure) return thrown.toFailure()
  const detail = thrown instanceof Error ? thrown.message : String(thrown)
  return { code: 'INTERNAL', params: { detail }, where: {} }
}
