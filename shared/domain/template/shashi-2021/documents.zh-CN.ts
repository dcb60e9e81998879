// Documents of Shashi 2021: the state before, the reform that moves posts and people down, recruitment, and people sent.
import type { Movement } from '../../ledger/movement.ts'
import type { PostType } from '../../quota/post-type.ts'
import type { Unit } from '../../region/region.ts'
import { book, nameOf, numbered } from '../entries.ts'
import { handOut, type Parcel, sharesOf } from '../shares.ts'
import type { TemplateEntry } from '../template.ts'
import { DEPARTMENTS, type Department, SHASHI_PUBLISHED } from './givers.zh-CN.ts'

/** The self-chosen body that all six streets set up. */
export const CHOSEN_BODY = '城市建设管理办公室'

const ISSUER = '中共荆州市沙市区委机构编制委员会'
const TRANSFER = '转隶'
const RECRUITMENT = '招聘'
const SPECIALISTS = '招聘（应急管理、医疗保障专业人才）'

/** Posts of a street before (示例). */
const BEFORE = { administrative: 20, institution: 10 } as const

export function openingDocument(streets: readonly Unit[]): TemplateEntry {
  const open = (account: string, postType: PostType, posts: number, filled: number): Movement => {
    return { kind: 'open', account, postType, posts, filled }
  }
  const movements = [
    ...DEPARTMENTS.flatMap(({ name, administrative, institution }): Movement[] => [
      { kind: 'found', unit: { name, parent: SHASHI_PUBLISHED.region, unitKind: 'department' } },
      open(name, 'administrative', administrative.posts, administrative.filled),
      open(name, 'institution-full', institution.posts, institution.filled),
    ]),
    ...streets
      .map(nameOf)
      .flatMap((street) => [
        open(street, 'administrative', BEFORE.administrative, BEFORE.administrative),
        open(street, 'institution-full', BEFORE.institution, BEFORE.institution),
      ]),
  ]
  const document = { number: '沙示例〔2021〕1号', title: '期初编制与实有（示例）', date: '2021-01-01' }
  return book({ ...document, issuer: ISSUER }, movements)
}

/** Posts that a street takes on: shares of the whole by its communities. */
export interface Received {
  readonly administrative: readonly number[]
  readonly institution: readonly number[]
}

/** 先下编后上编: those who are transferred leave the departments the day before, so that every post given is a vacancy. */
export function leavingDocument(): TemplateEntry {
  const movements = DEPARTMENTS.map(
    ({ name, institution }): Movement => ({
      kind: 'exit',
      unit: name,
      postType: 'institution-full',
      people: peopleOf(institution),
      way: TRANSFER,
    }),
  )
  const document = { number: '沙示例〔2021〕6号', title: '转隶人员下编（示例文号）', date: '2021-06-29' }
  return book({ ...document, issuer: ISSUER }, movements)
}

/** 减上补下: every post that a street gains leaves a department; the transferred enter on it the same day. */
export function reformDocument(streets: readonly Unit[], received: Received): TemplateEntry {
  const parcels = {
    administrative: parcelsOf('administrative', received),
    institution: parcelsOf('institution', received),
  }
  const move = (postType: PostType) => (parcel: Parcel) => transfer(streets, parcel, postType)
  const movements = [
    ...streets.map(
      (street): Movement => ({
        kind: 'establish',
        body: `${nameOf(street)}/${CHOSEN_BODY}`,
        bodyKind: 'internal',
      }),
    ),
    ...parcels.administrative.map(move('administrative')),
    ...parcels.institution.map(move('institution-full')),
    ...entries(streets, transferredTo(received), TRANSFER),
  ]
  const document = {
    number: '沙示例〔2021〕2号',
    title: '街道机构改革：减上补下（示例文号）',
    date: '2021-06-30',
    approvals: [{ organ: '区委（示例）', date: '2021-06-28', opinion: '同意', status: 'approved' as const }],
  }
  return book({ ...document, issuer: ISSUER }, movements)
}

function parcelsOf(kind: 'administrative' | 'institution', received: Received): Parcel[] {
  return handOut(
    DEPARTMENTS.map((department) => department[kind].gives),
    received[kind],
  )
}

function transfer(streets: readonly Unit[], { from, to, posts }: Parcel, postType: PostType): Movement {
  const [giver, street] = [DEPARTMENTS[from] as Department, streets[to] as Unit]
  return { kind: 'transfer', from: giver.name, to: nameOf(street), postType, posts }
}

/** People who go down with their posts: what is given beyond the vacancies. */
function peopleOf({ posts, filled, gives }: Department['institution']): number {
  return gives - (posts - filled)
}

/** The people transferred, street by street, in proportion to the posts. */
function transferredTo({ institution }: Received): number[] {
  return sharesOf(SHASHI_PUBLISHED.transferred, institution, 'hamilton')
}

/** Who fills the rest of the posts, by recruitment. */
function recruitedFor(received: Received): number[] {
  const transferred = transferredTo(received)
  return received.institution.map((posts, at) => posts - (transferred[at] ?? 0))
}

function entries(streets: readonly Unit[], people: readonly number[], way: string): Movement[] {
  return streets.flatMap((street, at): Movement[] => {
    const count = people[at] ?? 0
    if (count === 0) return []
    return [{ kind: 'enter', unit: nameOf(street), postType: 'institution-full', people: count, way }]
  })
}

/** Posts approved for use, one number each. */
export function noticeDocument(streets: readonly Unit[], received: Received): TemplateEntry {
  const movements = recruitedFor(received).map((posts, at): Movement => {
    const notice = `沙编用〔2021〕${at + 1}号`
    return { kind: 'pending', unit: nameOf(streets[at] as Unit), postType: 'institution-full', posts, notice }
  })
  const document = { number: '沙示例〔2021〕3号', title: '使用编制招聘（示例文号）', date: '2021-12-10' }
  return book({ ...document, issuer: ISSUER }, movements)
}

/** The recruited enter; 12 of them specialists in emergency management and medical insurance, two a street (示例). */
export function recruitmentDocument(streets: readonly Unit[], received: Received): TemplateEntry {
  const each = SHASHI_PUBLISHED.specialists / SHASHI_PUBLISHED.streets
  const movements = [
    ...entries(
      streets,
      streets.map(() => each),
      SPECIALISTS,
    ),
    ...entries(
      streets,
      recruitedFor(received).map((people) => people - each),
      RECRUITMENT,
    ),
  ]
  const document = { number: '沙示例〔2021〕4号', title: '招聘人员上编（示例文号）', date: '2021-12-20' }
  return book({ ...document, issuer: ISSUER }, movements)
}

/** 选派: young cadres of the departments, two a street; their posts stay where they are. */
export function sentDocument(streets: readonly Unit[]): TemplateEntry {
  const names = numbered(SHASHI_PUBLISHED.sent, (number) => `选派干部${number}（示例）`)
  const movements = names.map((name, at): Movement => {
    const from = DEPARTMENTS[at % DEPARTMENTS.length] as Department
    const to = nameOf(streets[at % streets.length] as Unit)
    const person = { name, idNumber: '' }
    return { kind: 'second', person, secondment: 'select', unit: from.name, to, until: '2023-06-30' }
  })
  const document = {
    number: '沙示例〔2021〕5号',
    title: '选派年轻干部到街道（示例文号）',
    date: '2021-07-01',
  }
  return book({ ...document, issuer: '中共荆州市沙市区委组织部' }, movements)
}
