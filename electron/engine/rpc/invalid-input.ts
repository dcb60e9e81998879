// What the contract refuses, as a failure that names the field and, where a choice was offered, what would be right.
import type { z } from 'zod'
import { type FailureCode, type FailureParams, REFUSED, UserFailure } from '#shared/contract/errors'
import { EXPECTED } from '#shared/contract/scenario'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** The first issue, in the branch that was most likely meant where several were open. */
export function invalidInput(issues: readonly Issue[]): UserFailure {
  if (issues[0] === undefined) return new UserFailure('FIELD_INVALID')
  const { issue, path } = deepest(issues[0], [])
  if (issue.code === 'unrecognized_keys') {
    return new UserFailure('FIELD_UNKNOWN', {}, { field: fieldPath([...path, issue.keys[0] ?? '']) })
  }
  const where = { field: fieldPath(path) || '.' }
  if (issue.message.startsWith(REFUSED)) {
    const code = issue.message.slice(REFUSED.length) as FailureCode
    return new UserFailure(code, paramsOf(issue), where)
  }
  const expected = expectedOf(issue)
  const said = expected === undefined ? { detail: issue.message } : { expected }
  return new UserFailure('FIELD_INVALID', said, where)
}

function paramsOf(issue: Issue): FailureParams {
  return (issue as { readonly params?: FailureParams }).params ?? {}
}

interface Found {
  readonly issue: Issue
  readonly path: Path
}

/** Follows a union into the branch with the fewest complaints. */
function deepest(issue: Issue, above: Path): Found {
  const path = [...above, ...issue.path]
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return { issue, path }
  const branches = issue.errors.toSorted((a, b) => a.length - b.length)
  const [meant, other] = branches
  // Nothing tells the branches apart: what is wrong is the field itself.
  const first = meant?.[0]
  if (first === undefined || (meant?.length === other?.length && isAboutItself(meant))) {
    // Where all branches say the same (that nothing stands there), that is what is wrong.
    const isAgreed = first !== undefined && branches.every(([one]) => one?.message === first.message)
    return isAgreed ? deepest(first, path) : { issue, path }
  }
  return deepest(first, path)
}

function isAboutItself(issues: readonly Issue[] | undefined): boolean {
  return issues === undefined || issues.every((issue) => issue.path.length === 0)
}

/** The values that may stand here, where they can be listed or the contract says them. */
function expectedOf(issue: Issue): string | undefined {
  if (issue.message.startsWith(EXPECTED)) return issue.message.slice(EXPECTED.length)
  if (issue.code === 'invalid_value') return issue.values.map(String).join(', ')
  const { options } = issue as { options?: unknown }
  return Array.isArray(options) ? options.map(String).join(', ') : undefined
}

function fieldPath(path: Path): string {
  return path
    .map((part, at) =>
      typeof part === 'number' ? `[${part}]` : at === 0 ? String(part) : `.${String(part)}`,
    )
    .join('')
}
