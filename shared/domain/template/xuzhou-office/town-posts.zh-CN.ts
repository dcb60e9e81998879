// Posts of the sample office (示例): what every street and town holds in its bodies on the first day, and who fills them.
import type { Movement } from '../../ledger/movement.ts'
import type { PostType } from '../../quota/post-type.ts'
import type { Unit } from '../../region/region.ts'
import { nameOf } from '../entries.ts'
import { streetsAndTownsOf, type Town } from '../template.ts'

export const FULL = 'institution-full'
const ADMIN = 'administrative'

/** Where posts stand in a street: '' is the street itself, its leaders. */
export const PLACES = [
  { body: '', postType: ADMIN, posts: 9, more: 1 },
  { body: '党政办公室（示例）', postType: ADMIN, posts: 7, more: 3 },
  { body: '党建工作局（示例）', postType: ADMIN, posts: 4, more: 2 },
  { body: '经济发展局（示例）', postType: ADMIN, posts: 5, more: 2 },
  { body: '社会事业局（示例）', postType: ADMIN, posts: 6, more: 2 },
  { body: '为民服务中心', postType: FULL, posts: 10, more: 4 },
  { body: '综合行政执法局', postType: FULL, posts: 12, more: 5 },
  { body: '综合指挥中心', postType: FULL, posts: 6, more: 3 },
] as const satisfies readonly {
  readonly body: string
  readonly postType: PostType
  readonly posts: number
  readonly more: number
}[]

/** One account on the first day. */
export interface Standing {
  readonly account: string
  readonly postType: PostType
  readonly posts: number
  readonly filled: number
}

/** A street or town and where it stands: its county in the list, and its own place in the county. */
export interface Placed {
  readonly name: string
  readonly county: number
  readonly place: number
}

/** Streets and towns county by county. */
export function placedUnits(town: Town): Placed[] {
  const units = streetsAndTownsOf(town.units)
  return town.counties.flatMap((code, county) =>
    units
      .filter((unit: Unit) => unit.county === code)
      .map((unit, place) => ({ name: nameOf(unit), county, place })),
  )
}

/** The accounts of a unit; its centres have at least three vacancies, for requests to ask for. */
export function standingsOf({ name, county, place }: Placed): Standing[] {
  return PLACES.map(({ body, postType, posts, more }, at) => {
    const quota = posts + ((place + at) % more)
    const spare = (place * 5 + at * 3 + 1) % (1 + (county % 4))
    const vacant = body === '为民服务中心' ? spare + 3 : spare
    return { account: body === '' ? name : `${name}/${body}`, postType, posts: quota, filled: quota - vacant }
  })
}

/** One street that has more people than administrative posts, as every list of findings knows one. */
const OVER = { county: 1, place: 2, body: '党政办公室（示例）', people: 2 } as const

/** The opening balances of a unit, its helpers and its leaders' positions. */
export function openingOf(placed: Placed): Movement[] {
  const { name, county, place } = placed
  const isOver = county === OVER.county && place === OVER.place
  const balances = standingsOf(placed).map((standing): Movement => {
    if (!isOver || standing.postType !== ADMIN) return { kind: 'open', ...standing }
    const more = standing.account.endsWith(`/${OVER.body}`) ? OVER.people : 0
    return { kind: 'open', ...standing, filled: standing.posts + more }
  })
  const helpers: Movement = {
    kind: 'open',
    account: name,
    postType: 'support',
    posts: 3,
    filled: 3 - (place % 2),
  }
  return [...balances, helpers]
}
