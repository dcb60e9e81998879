// Random and structured payloads to every procedure of both contracts: each is answered, by a value or a named failure.
import { inspect } from 'node:util'
import { z } from 'zod'
import { serve } from '../../electron/engine/rpc/serve.ts'
import { createSession } from '../../electron/engine/rpc/session.ts'
import { startTestEngine, type TestEngine, unwrap } from '../../electron/engine/testing/test-engine.ts'
import { type Procedure, task } from '../../shared/contract/define.ts'
import { engineContract } from '../../shared/contract/engine.ts'
import { FAILURE_EXIT, type Result, UserFailure } from '../../shared/contract/errors.ts'
import { inputOf } from '../../shared/contract/input-of.ts'
import { shellContract } from '../../shared/contract/shell.ts'
import { hostile, polluting, spoilt } from './hostile.ts'
import { count, emptyTally, type PartResult, type Verdict } from './part.ts'
import { chance, pick, sketch } from './sketch.ts'
import { FILE, type Words, wordsOf } from './words.ts'

/** They open, close or take long: asked less often, and the project is opened again after them. */
const SLOW = /^(?:project|exchange)\.|Sample$/
export async function payloads(runs: number): Promise<PartResult[]> {
  const tested = startTestEngine()
  try {
    const token = tested.token(FILE)
    unwrap(await tested.client['project.create']({ token, template: 'xuzhou-2020', region: '3203' }))
    const words = wordsOf(tested)
    const tally = emptyTally()
    const before = prototypes()
    for (let run = 0; tally.runs < runs; run += 1) count(tally, await atDoor(tested, run, words))
    for (const [name, procedure] of Object.entries(shellContract))
      for (let run = 0; run < runs / 1000; run += 1) count(tally, atGate(name, procedure, words))
    if (prototypes() !== before) tally.corrupt += 1
    return [{ part: 'payloads', ...tally, controlFailed: (await careless()) && pollutes() }]
  } finally {
    await tested.stop()
  }
}

function drawn(procedure: Procedure, words: Words): unknown {
  if (chance(0.05)) return hostile()
  let input = sketch(procedure.input, words)
  for (let times = pick([0, 0, 1, 1, 2]); times > 0; times -= 1) input = spoilt(input)
  return input
}

async function atDoor(tested: TestEngine, run: number, words: Words): Promise<Verdict> {
  const names = Object.keys(engineContract) as (keyof typeof engineContract)[]
  const quick = names.filter((name) => !SLOW.test(name))
  const name = pick(run % 40 === 0 ? names : quick)
  const input = drawn(engineContract[name], words)
  const bugs = tested.bugs.length
  const answered = verdictOf(await tested.send({ type: 'call', id: -run - 2, name, input }, -run - 2))
  const verdict = isIdle(tested) ? answered : 'partial'
  if (SLOW.test(name)) await tested.client['project.open']({ token: tested.token(FILE) })
  if (verdict !== 'sound')
    console.error(name, inspect(input, { depth: 8, maxStringLength: 200 }), tested.bugs.slice(bugs))
  return verdict
}

/** A transaction or a statement that was left open would let the next command be answered and never written. */
function isIdle({ engine }: TestEngine): boolean {
  try {
    engine.session.store()?.query((db) => db.prepare('SELECT 1').get())
    return true
  } catch (error) {
    console.error(error)
    return false
  }
}

/** A failure must have a name of the closed list; INTERNAL is the name of a bug. */
function verdictOf(answer: Result<unknown>): Verdict {
  if (answer.ok) return 'sound'
  return Object.hasOwn(FAILURE_EXIT, answer.failure.code) && answer.failure.code !== 'INTERNAL'
    ? 'sound'
    : 'corrupt'
}

/** The same check as main's gate makes; what comes after it needs a window. */
function atGate(name: string, procedure: Procedure, words: Words): Verdict {
  const input = drawn(procedure, words)
  try {
    inputOf(procedure, input)
    return 'sound'
  } catch (error) {
    if (error instanceof UserFailure) return 'sound'
    console.error(name, input, error)
    return 'corrupt'
  }
}

/** What every object inherits, by name. */
function prototypes(): string {
  const all = [Object, Array, Function, String, Number, Map, Set, Promise, Buffer].map(({ prototype }) =>
    Reflect.ownKeys(prototype).map(String),
  )
  return JSON.stringify(all)
}

/** A handler behind no schema: its first assumption breaks. */
async function careless(): Promise<boolean> {
  const contract = { read: task(z.any(), z.any()) }
  const handlers = { read: async (input: { text: string }) => input.text.trim() }
  const call = serve(contract, handlers, { session: createSession(), onCommitted: () => {}, onBug: () => {} })
  for (let run = 0; run < 1000; run += 1)
    if (verdictOf(await call('read', spoilt({ text: 'x' }))) === 'corrupt') return true
  return false
}

/** A merge without a check: the prototype of every object has a new property, which is taken away again. */
function pollutes(): boolean {
  const before = prototypes()
  merge({}, polluting() as Record<string, unknown>)
  const isSeen = prototypes() !== before
  delete (Object.prototype as { polluted?: unknown }).polluted
  return isSeen
}

function merge(target: Record<string, unknown>, source: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(source)) {
    if (typeof value === 'object' && typeof target[name] === 'object')
      merge(target[name] as Record<string, unknown>, value as Record<string, unknown>)
    else target[name] = value
  }
}
