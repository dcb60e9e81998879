// Random sequences of commands, taken back one by one, done again one by one: every state on the way is the one it was.
import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Store } from '../../electron/engine/store/store.ts'
import { startTestEngine, type TestEngine, unwrap } from '../../electron/engine/testing/test-engine.ts'
import { engineContract } from '../../shared/contract/engine.ts'
import { blankScenario } from '../../shared/domain/template/blank.zh-CN.ts'
import { Cut } from './engine-client.ts'
import { count, emptyTally, type PartResult, type Verdict } from './part.ts'
import { chance, pick, sketch } from './sketch.ts'
import { FILE, type Words, wordsOf } from './words.ts'
import { importOnce } from './workloads.ts'

const STEPS = 6
/** What the books of people, of packages and of undo itself do is not taken back by undo. */
const APART = /^journal\.|^exchange\.|^register\.(?:reveal|clearPeople)$|^staffingImport\.commit$/
/** Not part of a state: the history itself. */
const HISTORY = ['journal', 'change', 'undoing']
/** Rows that count; a person stays, as is promised, after the secondment that brought the name is undone, and nobody refers to it. */
const OF: Readonly<Record<string, string>> = {
  balance: 'WHERE posts <> 0',
  person: 'WHERE id IN (SELECT person FROM secondment UNION SELECT person FROM rosterRow)',
}
const POSTS = { postType: 'institution-full' } as const

export async function undo(runs: number): Promise<PartResult[]> {
  const tested = await office()
  try {
    const words = wordsOf(tested)
    const tally = emptyTally()
    let written = 0
    for (let run = 0; run < runs; run += 1) {
      const steps = await work(tested, words, run)
      written += steps.length - 1
      count(tally, await backAndForth(tested, steps))
    }
    if (!unwrap(await tested.client['project.verify']({})).ok) tally.corrupt += 1
    if (written < runs) throw new Error(`of ${runs} sequences only ${written} commands were taken`)
    return [{ part: 'undo', ...tally, controlFailed: await control() }]
  } finally {
    await tested.stop()
  }
}

async function office(): Promise<TestEngine> {
  const tested = startTestEngine()
  const token = tested.token(FILE)
  unwrap(await tested.client['project.create']({ token, template: 'xuzhou-2020', region: '3203' }))
  return tested
}

const storeOf = (tested: TestEngine) => tested.engine.session.store() as Store

/** A digest of each table that commands write, and of the sums that triggers keep. */
type State = ReadonlyMap<string, string>

function stateOf(tested: TestEngine): State {
  return storeOf(tested).query((db) => {
    const state = new Map<string, string>()
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    for (const table of tables.pluck().all() as string[]) {
      if (HISTORY.includes(table)) continue
      const rows = db.prepare(`SELECT * FROM "${table}" ${OF[table] ?? ''}`)
      const texts = rows
        .raw()
        .all()
        .map((row) => JSON.stringify(row))
      state.set(table, createHash('sha256').update(JSON.stringify(texts.sort())).digest('hex'))
    }
    return state
  })
}

/** Tables that are not as they were. */
function differing(before: State, after: State): string[] {
  return [...before.keys()].filter((table) => before.get(table) !== after.get(table))
}

interface Step {
  /** What was asked for. */
  readonly command: string
  readonly state: State
}

/** Commands until some were taken; the state at the start and after each that wrote something. */
async function work(tested: TestEngine, words: Words, run: number): Promise<Step[]> {
  const steps = [{ command: 'start', state: stateOf(tested) }]
  for (let step = 0; step < STEPS; step += 1) {
    const head = storeOf(tested).head()
    const command = await act(tested, words, `${run}-${step}`)
    if (storeOf(tested).head() !== head) steps.push({ command, state: stateOf(tested) })
  }
  return steps
}

/** Gives one command; says which. */
async function act(tested: TestEngine, words: Words, mark: string): Promise<string> {
  const { client } = tested
  if (chance(0.02)) {
    const grant = (file: string) => tested.token(path.relative(tested.folder, file))
    // On a machine that is too busy the parser is stopped: refused, as any command may be.
    await importOnce({ client, grant } as never).catch((error: unknown) => {
      if (!(error instanceof Cut)) throw error
    })
    return 'import'
  }
  if (chance(0.3)) {
    await book(tested, mark)
    return 'book'
  }
  if (chance(0.2)) {
    const document = { ...blankScenario(null, '2020-09-01'), name: pick(['a', 'b', 'c']) }
    await client['scenario.save']({ document: document as never, replace: true })
    return 'save a scenario'
  }
  const [name, procedure] = pick(
    Object.entries(engineContract).filter(([one, { kind }]) => kind === 'command' && !APART.test(one)),
  )
  const input = sketch(procedure.input, words)
  await tested.engine.call(name, input)
  return `${name} ${JSON.stringify(input)?.slice(0, 300)}`
}

/** A body with posts and people that may go again: rows of many tables, and balances that must agree. */
async function book({ client }: TestEngine, mark: string): Promise<void> {
  const name = `市${mark}馆`
  const more = [
    { kind: 'transfer', from: name, to: 'pool:city', ...POSTS, posts: 5 },
    { kind: 'enter', unit: name, ...POSTS, people: 2, way: '招聘' },
    { kind: 'establish', body: `${name}/办公室`, bodyKind: 'internal' },
    { kind: 'rename', unit: name, name: `${name}（新）` },
    { kind: 'approve', to: 'pool:city', ...POSTS, posts: 3 },
  ] as const
  const movements = [
    { kind: 'found', unit: { name, parent: '3203', unitKind: 'department' } },
    { kind: 'open', account: name, ...POSTS, posts: 20, filled: 12 },
    ...more.filter(() => chance(0.6)),
  ]
  await client['ledger.book']({
    document: { number: `试[2020]${mark}号`, date: '2020-09-01' },
    movements: movements as never,
  })
}

/** Takes the steps back, does them again and takes them back; a step after which a table differs is named. */
async function backAndForth(tested: TestEngine, steps: readonly Step[]): Promise<Verdict> {
  const { client } = tested
  const isAgain = (way: string, at: number) => {
    const tables = differing((steps[at] as Step).state, stateOf(tested))
    if (tables.length === 0) return true
    const given = steps.map(({ command }, step) => `${step} ${command}`).join('\n  ')
    console.error(`${way} to step ${at}: other rows in ${tables.join(', ')}\n  ${given}`)
    return false
  }
  const last = steps.length - 1
  const back = async () => {
    for (let at = last - 1; at >= 0; at -= 1) {
      unwrap(await client['journal.undo']({}))
      if (!isAgain('undone', at)) return false
    }
    return true
  }
  if (!(await back())) return 'lost'
  for (let at = 1; at <= last; at += 1) {
    unwrap(await client['journal.redo']({}))
    if (!isAgain('done again', at)) return 'lost'
  }
  return (await back()) ? 'sound' : 'lost'
}

/** A program that forgets to record one kind of change: its undo leaves the change standing. */
async function control(): Promise<boolean> {
  const tested = await office()
  try {
    const before = stateOf(tested)
    storeOf(tested).command('test', (db) => {
      db.prepare("UPDATE unit SET class = '一' WHERE id = 1").run()
      db.prepare('DROP TRIGGER temp.capture_unit_UPDATE').run()
      db.prepare("UPDATE unit SET class = '二' WHERE id = 2").run()
    })
    unwrap(await tested.client['journal.undo']({}))
    return differing(before, stateOf(tested)).length > 0
  } finally {
    await tested.stop()
  }
}
