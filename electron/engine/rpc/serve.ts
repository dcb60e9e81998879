// The one door: looks the procedure up, validates what comes in, runs it under its guard, validates what goes out.
import type { Contract, Handlers, Progress } from '#shared/contract/define'
import { type Failure, type Result, UserFailure } from '#shared/contract/errors'
import { Refusal } from '#shared/domain/refusal'
import type { ReadDb, WriteDb } from '../store/db.ts'
import type { Store } from '../store/store.ts'
import type { Session } from './session.ts'

export interface Door {
  readonly session: Session
  /** Hears of every committed command. */
  readonly onCommitted: (head: string) => void
  /** Hears of every bug. */
  readonly onBug: (name: string, error: unknown) => void
}

export type Call = (name: string, input: unknown, progress?: Progress) => Promise<Result<unknown>>

type AnyHandler = (first: unknown, second: unknown) => unknown

/** Serves a contract: what it returns never throws and never rejects. */
export function serve<C extends Contract>(contract: C, handlers: Handlers<C, ReadDb, WriteDb>, door: Door): Call {
  return async (name, input, progress = () => {}) => {
    try {
      if (!Object.hasOwn(contract, name)) throw new UserFailure('USAGE', { detail: name })
      const procedure = contract[name] as C[string]
      const handler = handlers[name] as AnyHandler
      const parsed = procedure.input.safeParse(input)
      if (!parsed.success) throw invalidInput(parsed.error.issues)
      const run = () => guarded(door, name, procedure.kind, handler, parsed.data, progress)
      const output = await run()
      return { ok: true, value: procedure.kind === 'command' ? output : procedure.output.parse(output) }
    } catch (error) {
      return { ok: false, failure: asFailure(name, error, door) }
    }

    async function guarded(at: Door, called: string, kind: string, handler: AnyHandler, data: unknown, report: Progress) {
      if (kind === 'task') return await handler(data, report)
      const store = openStoreOf(at)
      if (kind === 'query') return store.query((db) => handler(db, data))
      // The output is checked inside the transaction: a handler that lies is rolled back.
      const value = store.command(called, (db) => (contract[called] as C[string]).output.parse(handler(db, data)))
      at.onCommitted(store.head())
      return value
    }
  }
}

function openStoreOf(door: Door): Store {
  const store = door.session.store()
  if (store === null) throw new UserFailure('NO_PROJECT')
  return store
}

interface Issue {
  readonly code: string
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly keys?: readonly string[]
}

/** The first issue, as a failure that names the field. */
export function invalidInput(issues: readonly Issue[]): UserFailure {
  const issue = issues[0]
  const field = fieldPath(issue?.path ?? [])
  if (issue?.code === 'unrecognized_keys') {
    return new UserFailure('FIELD_UNKNOWN', { name: issue.keys?.join(', ') ?? '' }, { field: field === '' ? '.' : field })
  }
  return new UserFailure('FIELD_INVALID', { detail: issue?.message ?? '' }, { field: field === '' ? '.' : field })
}

function fieldPath(path: readonly PropertyKey[]): string {
  return path.map((part, at) => (typeof part === 'number' ? `[${part}]` : at === 0 ? String(part) : `.${String(part)}`)).join('')
}

function asFailure(name: string, error: unknown, door: Door): Failure {
  if (error instanceof UserFailure) return error.toFailure()
  if (error instanceof Refusal) {
    return { code: error.code, params: error.params, where: error.field === '' ? {} : { field: error.field } }
  }
  door.onBug(name, error)
  return { code: 'INTERNAL', params: { detail: error instanceof Error ? error.message : String(error) }, where: {} }
}
