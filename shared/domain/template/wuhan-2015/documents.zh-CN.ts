// Documents of Wuhan 2015: the state before, and the set "1+10" with what each of its documents does.
import type { LedgerDocument } from '../../ledger/document.ts'
import type { Movement } from '../../ledger/movement.ts'
import type { Unit } from '../../region/region.ts'
import { book, nameOf } from '../entries.ts'
import type { TemplateEntry } from '../template.ts'
import { FIXED_BODIES, fourPlusTwo, openings } from './bodies.zh-CN.ts'

/** Published: the reform is a set of one document and ten. */
const SET = '1+10'

/** 示例: small streets of one district that become one, with its posts approved anew. */
export const MERGED = {
  into: '420103002',
  other: '420103011',
  label: '前进街',
  county: '420103',
  approved: 32,
} as const

/** Party and government leaders: seven at most (published); their ranks and who is appointed are 示例. */
const LEADERS = [
  { rank: 'county', role: 'chief', approved: 2, filled: 2 },
  { rank: 'deputy-county', role: 'deputy', approved: 5, filled: 4 },
] as const

/** 示例 titles of the six that change no posts: each brings an item of duty. */
const OTHERS = [
  '街道责任清单',
  '社区减负',
  '网格化服务管理',
  '双向考核',
  '街道经费由区级预算保障',
  '政府购买服务',
]

function paper(at: number, title: string, date: string): LedgerDocument {
  const number = `武示例〔2015〕${at}号`
  return { number, title: `${title}（示例文号）`, date, issuer: '中共武汉市委、武汉市人民政府', set: SET }
}

export function openingDocument(streets: readonly Unit[], department: string | null): TemplateEntry {
  const document = { number: '武示例〔2014〕1号', title: '期初编制与实有（示例）', date: '2014-12-31' }
  const found: Movement[] =
    department === null
      ? []
      : [
          {
            kind: 'found',
            unit: { name: department, parent: MERGED.county, unitKind: 'department' },
          },
        ]
  return book(document, [...found, ...openings(streets, [MERGED.into, MERGED.other])])
}

/** The papers in the order in which they take effect; those about a street that is not there are left out. */
export function setOfDocuments(streets: readonly Unit[], merges: boolean): TemplateEntry[] {
  const after = merges ? streets.filter((street) => nameOf(street) !== MERGED.other) : streets
  const [pilot] = after
  const papers: [string, string, Movement[]][] = [
    ['合并规模较小的街道', '2015-05-01', merges ? mergedStreets() : []],
    [
      '街道机构设置“4+2”',
      '2015-07-01',
      after.flatMap((street) => fourPlusTwo(street, takenBy(street, merges))),
    ],
    ['街道党政领导职数', '2015-07-01', after.flatMap(leaders)],
    ['派驻街道机构双重管理', '2015-07-01', pilot === undefined ? [] : dualBody(pilot)],
    ['职责准入', '2015-07-01', pilot === undefined ? [] : admissions(pilot)],
    ...OTHERS.map((title, at): [string, string, Movement[]] => [title, '2015-07-01', [item(title, at)]]),
  ]
  return papers.flatMap(([title, date, movements], at) =>
    movements.length === 0 ? [] : [book(paper(at + 1, title, date), movements)],
  )
}

/** Sections of the street that ends bear its name first: two bodies of one name can't live in one street. */
function mergedStreets(): Movement[] {
  return [
    ...FIXED_BODIES.map(
      ({ from }): Movement => ({
        kind: 'rename',
        body: `${MERGED.other}/${from}`,
        name: `${MERGED.label}${from}`,
      }),
    ),
    {
      kind: 'mergeUnits',
      units: [MERGED.into, MERGED.other],
      into: MERGED.into,
      approved: { administrative: MERGED.approved },
      surplusTo: `pool:county:${MERGED.county}`,
    },
    // Posts are approved to the street as a whole and stand with its bodies again.
    ...FIXED_BODIES.map(
      ({ from }): Movement => ({
        kind: 'transfer',
        from: MERGED.into,
        to: `${MERGED.into}/${from}`,
        postType: 'administrative',
        posts: 4,
      }),
    ),
  ]
}

function takenBy(street: Unit, merges: boolean): string[] {
  if (!merges || nameOf(street) !== MERGED.into) return []
  return FIXED_BODIES.map(({ from }) => `${MERGED.label}${from}`)
}

function leaders(street: Unit): Movement[] {
  return LEADERS.map((one) => ({ kind: 'leaders', unit: nameOf(street), leading: 'group', ...one }))
}

/** 示例 name of a dispatched body under dual management. */
export const DUAL_BODY = '城市管理执法中队（示例）'

function dualBody(street: Unit): Movement[] {
  return [
    {
      kind: 'establish',
      body: `${nameOf(street)}/${DUAL_BODY}`,
      bodyKind: 'dispatched',
      regime: 'dual',
      owner: '区城管局（示例）',
      manager: nameOf(street),
      user: nameOf(street),
    },
  ]
}

/** Duties handed to a street only with approval: one by the city's authority, one by the district's. */
function admissions(street: Unit): Movement[] {
  const approved = [
    { level: 'city', authority: '市委、市政府' },
    { level: 'county', authority: '区委、区政府' },
  ] as const
  return approved.map(({ level, authority }, at) => ({
    kind: 'duty',
    number: `武-准入-${at + 1}`,
    list: 'admission',
    name: `准入事项${at + 1}（示例）`,
    source: '市、区部门（示例）',
    unit: nameOf(street),
    status: 'handed-down',
    lead: '公共管理办公室',
    admission: { level, authority, opinion: '同意（示例）', opinionDate: '2015-06-15' },
  }))
}

function item(title: string, at: number): Movement {
  return { kind: 'duty', number: `武-配套-${at + 1}`, list: 'responsibility', name: `${title}（示例）` }
}
