// Sends a form's values to a command. The engine checks their shape; a refusal comes back at its field.
import type { EngineContract } from '#shared/contract/engine'
import type { Result } from '#shared/contract/errors'
import { engine } from '../engine.ts'

type Command = {
  [K in keyof EngineContract]: EngineContract[K]['kind'] extends 'command' ? K : never
}[keyof EngineContract]

export function send(name: Command, input: Readonly<Record<string, unknown>>): Promise<Result<unknown>> {
  const ask = engine[name] as unknown as (input: unknown) => Promise<Result<unknown>>
  return ask(input)
}
