// query(), command(), task(): the three kinds of procedure, and the types that both halves of the contract derive.
import type { z } from 'zod'
import type { Result } from './errors.ts'

export type Kind = 'query' | 'command' | 'task'

export interface Procedure<
  K extends Kind = Kind,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  readonly kind: K
  readonly input: I
  readonly output: O
}

export type Contract = Readonly<Record<string, Procedure>>

/** Reads one snapshot of the project; never writes. */
export function query<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
): Procedure<'query', I, O> {
  return { kind: 'query', input, output }
}

/** One transaction and one journal entry; undoable. */
export function command<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
): Procedure<'command', I, O> {
  return { kind: 'command', input, output }
}

/** Handles files and time; never sees the database. */
export function task<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Procedure<'task', I, O> {
  return { kind: 'task', input, output }
}

/** Told by a task while it works; `total` is null while unknown. */
export type Progress = (done: number, total: number | null) => void

/** What is handed over is not changed afterwards, so both sides may pass readonly structures. */
export type Frozen<T> = T extends (infer E)[]
  ? readonly Frozen<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T

type Handler<P extends Procedure, ReadDb, WriteDb> = P['kind'] extends 'task'
  ? (input: z.output<P['input']>, progress: Progress) => Promise<Frozen<z.input<P['output']>>>
  : (
      db: P['kind'] extends 'command' ? WriteDb : ReadDb,
      input: z.output<P['input']>,
    ) => Frozen<z.input<P['output']>>

export type Handlers<C extends Contract, ReadDb, WriteDb> = {
  readonly [K in keyof C]: Handler<C[K], ReadDb, WriteDb>
}

export type Client<C extends Contract> = {
  readonly [K in keyof C]: (
    input: Frozen<z.input<C[K]['input']>>,
    onProgress?: Progress,
  ) => Promise<Result<z.output<C[K]['output']>>>
}
