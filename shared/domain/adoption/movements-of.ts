// Turns a scenario's result into the movements that book it: where each post comes from, and which account it goes to.
import type { PostType } from '../quota/post-type.ts'
import { changesOf } from '../scenario/booking.ts'
import { type ScenarioInputs, unitKey } from '../scenario/inputs.ts'
import type { Change, SolvedRun, UnitOutcome } from '../scenario/outcome.ts'
import { type AdoptedMovement, authorityOf, CITY, poolOf } from './adopted-movement.ts'
import { pairAccounts } from './pair-accounts.ts'
import { accountOf, type Draw, Purse, type Standing, type Standings } from './standing.ts'

/** Posts from somewhere, and the authority whose posts they are. */
interface Supply extends Draw {
  readonly authority: string
}

/** One unit and post type whose posts change. */
interface Task {
  readonly key: string
  readonly type: PostType
  readonly county: string
  readonly change: Change
  readonly unit: UnitOutcome
}

/**
 * The movements of a result, of each authority. What goes back to the pools comes first, so that a pool can give it anew. A
 * unit's posts come from the givers that a `source` step names, then from the pools of the funding, and what neither pays
 * for is approved by the superior authority; they go to the bodies as a `bodies` step shares them, the rest to the unit
 * itself. Under `set` the difference is booked: of a unit whose bodies a step shares, body by body; else a loss is taken
 * from the unit's vacancies first, its own account before its bodies.
 */
export function movementsOf(
  inputs: ScenarioInputs,
  outcome: SolvedRun,
  standings: Standings,
): AdoptedMovement[] {
  const gifts = new Gifts(inputs, outcome, standings)
  const back: AdoptedMovement[] = []
  const out: AdoptedMovement[] = []
  for (const task of tasksOf(inputs, outcome)) {
    const places = placesOf(inputs, task, standings)
    const losses = places.filter(({ posts }) => posts < 0).map((place) => ({ ...place, posts: -place.posts }))
    const gains = places.filter(({ posts }) => posts > 0)
    const inside = pairAccounts(losses, gains)
    const authority = authorityOf(task.county)
    for (const { from, to, posts } of inside) {
      back.push(transfer(authority, { from: from.account, to: to.account, postType: task.type, posts }))
    }
    const moved = inside.reduce((sum, { posts }) => sum + posts, 0)
    for (const { account, posts } of after(losses, moved)) {
      back.push(transfer(authority, { from: account, to: poolOf(authority), postType: task.type, posts }))
    }
    const wanted = after(gains, moved)
    for (const { from, to, posts } of pairAccounts(gifts.supplies(task), wanted)) {
      out.push(supplied(from, { to: to.account, postType: task.type, posts }))
    }
  }
  return [...back, ...out]
}

function tasksOf(inputs: ScenarioInputs, outcome: SolvedRun): Task[] {
  const changes = changesOf(inputs, outcome.units)
  return outcome.units.flatMap((unit, at) =>
    (Object.entries(changes[at] ?? {}) as [PostType, Change][]).map(([type, change]) => {
      return { key: unitKey(unit), type, county: unit.county, change, unit }
    }),
  )
}

/** What each account of the unit gains or (below 0) loses. */
function placesOf({ document }: ScenarioInputs, task: Task, standings: Standings): Draw[] {
  const { key, type, unit, change } = task
  const standing = (standings.get(key) ?? []).filter(({ postType }) => postType === type)
  const shares = document.steps.some(
    (step) => step.kind === 'bodies' && (step.postType ?? document.postType) === type,
  )
  if (shares && unit.bodies.length > 0) {
    return sharedPlaces(task, document.result === 'set' ? standing : [])
  }
  if (change.posts >= 0) return [{ account: accountOf(key, null), posts: change.posts }]
  const drawn = new Purse(key, standing).take(-change.posts)
  return drawn.map(({ account, posts }) => ({ account, posts: -posts }))
}

/** As the `bodies` steps share the posts, less what stands there already. */
function sharedPlaces({ key, type, unit }: Task, standing: readonly Standing[]): Draw[] {
  const bodies = unit.bodies.map(({ name, byType }) => ({ body: name, posts: byType[type] ?? 0 }))
  const rest = (unit.byType[type] ?? 0) - bodies.reduce((sum, { posts }) => sum + posts, 0)
  const present = new Map(standing.map(({ body, quota }) => [body, quota]))
  return [...bodies, { body: null, posts: rest }].map(({ body, posts }) => {
    return { account: accountOf(key, body), posts: posts - (present.get(body) ?? 0) }
  })
}

/** What is left of a list after its first `posts`. */
function after(list: readonly Draw[], posts: number): Draw[] {
  let skipped = posts
  return list.flatMap((draw) => {
    const gone = Math.min(skipped, draw.posts)
    skipped -= gone
    return draw.posts > gone ? [{ ...draw, posts: draw.posts - gone }] : []
  })
}

/** Who gives: the units of the `source` steps, the pools, and the superior authority. */
class Gifts {
  private readonly received = new Map<string, Supply[]>()

  constructor(inputs: ScenarioInputs, outcome: SolvedRun, standings: Standings) {
    const counties = new Map([...inputs.givers.values()].map(({ key, county }) => [key, county]))
    const purses = new Map<string, Purse>()
    for (const { giver, postType, to } of outcome.sources) {
      const name = `${giver} ${postType}`
      const standing = (standings.get(giver) ?? []).filter((one) => one.postType === postType)
      const purse = purses.get(name) ?? new Purse(giver, standing)
      purses.set(name, purse)
      const authority = authorityOf(counties.get(giver) ?? '')
      for (const [unit, posts] of Object.entries(to)) {
        const supplies = purse.take(posts).map((draw) => ({ ...draw, authority }))
        const receiver = `${unit} ${postType}`
        this.received.set(receiver, [...(this.received.get(receiver) ?? []), ...supplies])
      }
    }
  }

  /** At least as many posts as the task gains; the superior's come last. */
  supplies({ key, type, county, change }: Task): Supply[] {
    const given = this.received.get(`${key} ${type}`) ?? []
    const pools = Object.entries(change.pools).flatMap(([pool, posts]): Supply[] => {
      const authority = pool === CITY ? CITY : authorityOf(county)
      return posts > 0 ? [{ account: poolOf(authority), posts, authority }] : []
    })
    return [...given, ...pools, { account: SUPERIOR, posts: Math.max(0, change.posts), authority: CITY }]
  }
}
const SUPERIOR = 'superior'

interface Moved {
  readonly from: string
  readonly to: string
  readonly postType: PostType
  readonly posts: number
}

function transfer(authority: string, moved: Moved): AdoptedMovement {
  return { authority, movement: { kind: 'transfer', ...moved } }
}

function supplied({ account, authority }: Supply, moved: Omit<Moved, 'from'>): AdoptedMovement {
  if (account === SUPERIOR) return { authority, movement: { kind: 'approve', ...moved } }
  return transfer(authority, { from: account, ...moved })
}
