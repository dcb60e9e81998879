// The state that steps work on while a scenario runs, and what each step hands back.
import type { PostType } from '../quota/post-type.ts'
import { Refusal } from '../refusal.ts'
import type { Finding } from '../rules/finding.ts'
import type { Posts, Step } from './document.ts'
import type { ScenarioInputs, ScenarioUnit } from './inputs.ts'
import type { InfeasibleRun, Note, SettledTie, UndecidedRun } from './outcome.ts'
import type { StepTrace } from './trace.ts'
import { ValueTable } from './value-table.ts'

/** Posts of a step by type; each list is aligned with the units in scope. */
export type StepPosts = ReadonlyMap<PostType, readonly number[]>

export interface StepResult {
  /** What the step creates; empty for one that only distributes. */
  readonly posts: StepPosts
  readonly trace: StepTrace
  readonly ties?: readonly SettledTie[]
  readonly findings?: readonly Finding[]
  readonly notes?: readonly Note[]
}

export type StepAnswer =
  | { readonly ok: true; readonly result: StepResult }
  | { readonly ok: false; readonly why: InfeasibleRun | UndecidedRun }

/** A body's posts by type, from the `bodies` steps so far. */
export type BodyPosts = Partial<Record<PostType, number>>

export interface RunState {
  readonly inputs: ScenarioInputs
  /** Values of the units in scope. */
  readonly table: ValueTable
  /** Sum of the parts so far, over all types, by unit. */
  readonly sums: number[]
  /** Posts so far of each step by unit, over all types. */
  readonly parts: Map<string, readonly number[]>
  /** Posts so far by type and unit: all, those of steps that name no pool, and those that a body already has. */
  readonly given: Map<PostType, number[]>
  readonly unfunded: Map<PostType, number[]>
  readonly placed: Map<PostType, number[]>
  /** By unit and body. */
  readonly bodies: readonly (readonly BodyPosts[])[]
  /** What earlier bands take out of the pool of a later weighted step, by its id. */
  readonly charges: Map<string, Map<PostType, number[]>>
}

export function newState(inputs: ScenarioInputs): RunState {
  const { units, indicators, document } = inputs
  return {
    inputs,
    table: new ValueTable(units, indicators, document.asOf),
    sums: units.map(() => 0),
    parts: new Map(),
    given: new Map(),
    unfunded: new Map(),
    placed: new Map(),
    bodies: document.steps.some(({ kind }) => kind === 'bodies')
      ? units.map(({ bodies }) => bodies.map(() => ({})))
      : [],
    charges: new Map(),
  }
}

/** Adds what a step created. */
export function addResult(state: RunState, step: Step, { posts }: StepResult): void {
  if (!createsPosts(step)) return
  for (const [type, list] of posts) {
    addTo(state.given, type, list)
    if (step.funding === undefined) addTo(state.unfunded, type, list)
    addInto(state.sums, list)
  }
  state.parts.set(step.id, overTypes(posts, state.sums.length))
}

/** Posts by unit over all types. */
function overTypes(posts: StepPosts, count: number): readonly number[] {
  const [first = [], ...others] = posts.values()
  if (others.length === 0 && first.length > 0) return first
  const all = new Array<number>(count).fill(0)
  for (const list of posts.values()) addInto(all, list)
  return all
}

/** Adds a list of posts by unit to those of a type (or of whatever the key stands for). */
export function addTo<K>(sums: Map<K, number[]>, key: K, list: readonly number[]): void {
  const known = sums.get(key)
  if (known === undefined) sums.set(key, list.slice())
  else addInto(known, list)
}

function addInto(sums: number[], list: readonly number[]): void {
  for (let unit = 0; unit < list.length; unit++) {
    const posts = list[unit] as number
    if (posts !== 0) sums[unit] = (sums[unit] as number) + posts
  }
}

/** Field path of a step in the document, for messages. */
export function stepField(position: number): string {
  return `steps[${position}]`
}

/** The post type that a step's bare numbers are of. */
export function typeOf({ inputs }: Pick<RunState, 'inputs'>, step: Step): PostType {
  return step.postType ?? inputs.document.postType
}

/** Posts as [type, count] pairs; a bare number is of the step's own type. */
export function postEntries(posts: Posts, type: PostType): [PostType, number][] {
  return typeof posts === 'number' ? [[type, posts]] : (Object.entries(posts) as [PostType, number][])
}

/** Lists by type from what each unit gets; `type` is there even where nobody gets any. */
export function postsByUnit(
  units: readonly ScenarioUnit[],
  type: PostType,
  postsOf: (unit: ScenarioUnit, index: number) => Posts,
): Map<PostType, number[]> {
  const lists = new Map<PostType, number[]>([[type, units.map(() => 0)]])
  const plain = lists.get(type) as number[]
  units.forEach((unit, index) => {
    const posts = postsOf(unit, index)
    if (typeof posts === 'number') {
      plain[index] = posts
      return
    }
    for (const [of, count] of postEntries(posts, type)) {
      const list = lists.get(of) ?? units.map(() => 0)
      list[index] = (list[index] as number) + count
      lists.set(of, list)
    }
  })
  return lists
}

/** Posts that one step may give one unit. */
export const MOST_POSTS = 1_000_000_000

/** A computed number of posts. Throws POSTS_OUT_OF_RANGE below 0 or above MOST_POSTS. */
export function asPosts(value: bigint, unit: string, field: string): number {
  if (value < 0n || value > BigInt(MOST_POSTS)) {
    throw new Refusal('POSTS_OUT_OF_RANGE', { unit, value: String(value), most: MOST_POSTS }, field)
  }
  return Number(value)
}

/** Whether a step gives units posts; `bodies` and `source` only distribute what others gave. */
export function createsPosts({ kind }: Step): boolean {
  return kind !== 'bodies' && kind !== 'source'
}
