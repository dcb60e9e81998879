// Documents of the sample office (示例): the opening balances of last January, and what was booked in the year up to the day.
import { addDays } from '../../calendar/dates.ts'
import type { Movement } from '../../ledger/movement.ts'
import { book } from '../entries.ts'
import type { TemplateEntry, Town } from '../template.ts'
import { FULL, openingOf, type Placed, placedUnits } from './town-posts.zh-CN.ts'

/** The office as it is built: who there is, and the day up to which it has worked. */
export interface Office {
  readonly town: Town
  /** YYYY-MM-DD. */
  readonly day: string
  /** First of each county. */
  readonly pilots: readonly Placed[]
}

const CITY_ORGAN = '中共徐州市委机构编制委员会'
const GIVER = '市城市管理服务中心（示例）'
const CENTRE = '为民服务中心'
const ENFORCERS = '综合行政执法局'

/** Last January: everything else is dated on days counted back from the day and comes later. */
export function firstDay(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}-01-05`
}

/** A number of the year of its date: `示例办〔2026〕7号`. */
export function numberOf(date: string, at: number): string {
  return `示例办〔${date.slice(0, 4)}〕${at}号`
}

function document(at: number, date: string, title: string, movements: readonly Movement[]): TemplateEntry {
  return book({ number: numberOf(date, at), title: `${title}（示例）`, date, issuer: CITY_ORGAN }, movements)
}

export function bookedEntries({ town, day, pilots }: Office): TemplateEntry[] {
  const ago = (days: number) => addDays(day, -days)
  const region = town.region?.code ?? ''
  return [
    document(1, firstDay(day), '镇（街道）编制和实有人数期初登记', placedUnits(town).flatMap(openingOf)),
    document(2, firstDay(day), '镇（街道）领导职数核定', placedUnits(town).flatMap(leadersOf)),
    document(3, firstDay(day), '市城市管理服务中心编制期初登记', [
      { kind: 'found', unit: { name: GIVER, parent: region, unitKind: 'department' } },
      { kind: 'open', account: GIVER, postType: FULL, posts: 60, filled: 41 },
    ]),
    document(11, ago(280), '核增县级周转编制', pilots.slice(0, 3).flatMap(turnover)),
    document(12, ago(240), '市级事业编制下沉镇（街道）', pilots.map(sentDown)),
    document(13, ago(200), '周转编制使用', loans(pilots, day)),
    document(14, ago(150), '镇（街道）人员变动', changes(pilots)),
    document(15, ago(60), '政策性安置预留编制', pilots.slice(0, 4).map(reserved)),
  ]
}

function leadersOf({ name, county, place }: Placed): Movement[] {
  const group = { kind: 'leaders', unit: name, leading: 'group' } as const
  const deputies = 5 + ((county + place) % 4)
  return [
    { ...group, rank: 'section', role: 'chief', approved: 2, filled: place % 5 === 3 ? 1 : 2 },
    { ...group, rank: 'deputy-section', role: 'deputy', approved: 7, filled: deputies },
  ]
}

function countyOf({ name }: Placed): string {
  return name.slice(0, 6)
}

function turnover(pilot: Placed): Movement[] {
  const [pool, to] = [`pool:county:${countyOf(pilot)}`, `pool:turnover:${countyOf(pilot)}`]
  return [
    { kind: 'approve', to: pool, postType: FULL, posts: 6 },
    { kind: 'transfer', from: pool, to, postType: FULL, posts: 6 },
  ]
}

/** Posts that a body of the city gave away to enforcement in the streets. */
function sentDown({ name }: Placed): Movement {
  return { kind: 'transfer', from: GIVER, to: `${name}/${ENFORCERS}`, postType: FULL, posts: 1 }
}

/** Turnover posts lent to three streets: one is overdue, one falls due soon, one has time. */
function loans(pilots: readonly Placed[], day: string): Movement[] {
  return pilots.slice(0, 3).map((pilot, at): Movement => {
    const from = `pool:turnover:${countyOf(pilot)}`
    const until = addDays(day, [-12, 18, 200][at] ?? 0)
    return { kind: 'lend', from, to: `${pilot.name}/${CENTRE}`, postType: FULL, posts: 2, until }
  })
}

function changes(pilots: readonly Placed[]): Movement[] {
  return pilots.flatMap(({ name }, at): Movement[] => [
    { kind: 'exit', unit: `${name}/${ENFORCERS}`, postType: FULL, people: 1 + (at % 2), way: '退休' },
    ...(at % 3 === 0
      ? [
          {
            kind: 'enter',
            unit: `${name}/${CENTRE}`,
            postType: FULL,
            people: 1,
            way: '军转安置',
          } satisfies Movement,
        ]
      : []),
  ])
}

function reserved({ name }: Placed): Movement {
  return { kind: 'reserve', unit: `${name}/${CENTRE}`, postType: FULL, reserve: 'policy', posts: 1 }
}
