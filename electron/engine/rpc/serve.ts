// The one door: looks the procedure up, validates what comes in, runs it under its guard, validates what goes out.
import type { Contract, Handlers, Procedure, Progress } from '#shared/contract/define'
import { type Failure, type Result, UserFailure } from '#shared/contract/errors'
import { inputOf } from '#shared/contract/input-of'
import { Refusal } from '#shared/domain/refusal'
import { systemFailure } from '../../files/system-failure.ts'
import type { ReadDb, WriteDb } from '../store/db.ts'
import type { Store } from '../store/store.ts'
import { invalidInput } from './invalid-input.ts'
import { openProject, type Session } from './session.ts'

export interface Door {
  readonly session: Session
  /** Done before a command's transaction begins; what it throws refuses the command. */
  readonly beforeCommand?: (name: string, store: Store) => Promise<void>
  /** Hears of every committed command that changed something. */
  readonly onCommitted: (head: string) => void
  /** Hears of every bug. */
  readonly onBug: (name: string, error: unknown) => void
}

export type Call = (name: string, input: unknown, progress?: Progress) => Promise<Result<unknown>>

type AnyHandler = (first: unknown, second: unknown) => unknown

interface Called {
  readonly name: string
  readonly procedure: Procedure
  readonly handler: AnyHandler
  readonly progress: Progress
}

/** Serves a contract: what it returns never throws and never rejects. */
export function serve<C extends Contract>(
  contract: C,
  handlers: Handlers<C, ReadDb, WriteDb>,
  door: Door,
): Call {
  return async (name, input, progress = () => {}) => {
    try {
      if (!Object.hasOwn(contract, name)) throw new UserFailure('USAGE', { detail: String(name) })
      const procedure = contract[name] as C[string]
      const handler = handlers[name] as AnyHandler
      return { ok: true, value: await guarded(door, { name, procedure, handler, progress }, input) }
    } catch (error) {
      return { ok: false, failure: asFailure(name, error, door) }
    }
  }
}

/** Runs a procedure under the guard of its kind and answers with what its output schema lets through. */
async function guarded(door: Door, called: Called, input: unknown): Promise<unknown> {
  const { procedure, handler, progress } = called
  const data = checked(procedure, input)
  switch (procedure.kind) {
    case 'task':
      return procedure.output.parse(await handler(data, progress))
    case 'query':
      return openProject(door.session).query((db) => procedure.output.parse(handler(db, data)))
    case 'command':
      await prepared(door, called.name)
      return committed(door, called, data)
  }
}

/** What was meant for one project must not be written into another that was opened meanwhile. */
async function prepared(door: Door, name: string): Promise<void> {
  const store = openProject(door.session)
  await door.beforeCommand?.(name, store)
  if (door.session.store() !== store) throw new UserFailure('PREVIEW_STALE')
}

/** The output is checked inside the transaction: a handler that lies is rolled back. */
function committed(door: Door, { name, procedure, handler }: Called, data: unknown): unknown {
  const store = openProject(door.session)
  const before = store.head()
  const value = store.command(name, (db) => procedure.output.parse(handler(db, data)))
  try {
    const head = store.head()
    if (head !== before) door.onCommitted(head)
  } catch (error) {
    // It is written: a listener that fails must not make it look refused.
    door.onBug(name, error)
  }
  return value
}

function checked(procedure: Procedure, input: unknown): unknown {
  const parsed = inputOf(procedure, input)
  if (!parsed.success) throw invalidInput(parsed.error.issues)
  return parsed.data
}

function asFailure(name: string, thrown: unknown, door: Door): Failure {
  const error = systemFailure(thrown)
  if (error instanceof UserFailure) return error.toFailure()
  if (error instanceof Refusal) {
    const where = error.field === '' ? {} : { field: error.field }
    return { code: error.code, params: error.params, where }
  }
  door.onBug(name, error)
  return {
    code: 'INTERNAL',
    params: { detail: error instanceof Error ? error.message : String(error) },
    where: {},
  }
}
