// Structure of Dayu street before and after 2016: bodies, stations merged into centres, sections that become positions.
import type { Movement } from '../../ledger/movement.ts'
import { book, numbered } from '../entries.ts'
import type { TemplateBody, TemplateEntry } from '../template.ts'

/** 奎文区大虞街道. */
export const DAYU = '370705002'

/** Published: departments consulted, suggestions, and the body added to the four. */
const CONSULTED = 21
const SUGGESTIONS = 19
export const ADDED_BODY = '社区党建办公室'

/** 示例: the four administrative bodies and the five sections, whose names were not published. */
export const FOUR_BODIES = [
  '党政办公室（示例）',
  '社会事务办公室（示例）',
  '城市管理办公室（示例）',
  '经济发展办公室（示例）',
]
const SECTIONS = ['文秘股（示例）', '民政股（示例）', '城建股（示例）', '统计股（示例）', '综治股（示例）']

/** Stations and centres by their published names; which goes where, and their posts, are 示例. */
export const CENTRES = [
  { name: '民生保障服务中心', from: { 社会保障服务站: 4, 计划生育服务站: 4 } },
  { name: '网格化综合管理中心', from: { 财经工作站: 3, 安全生产监督管理所: 3 } },
  { name: '市民文化教育活动中心', from: { 社区综合服务站: 4 } },
] as const

const STATIONS = CENTRES.flatMap(({ from }) => Object.entries(from))

/** 示例 posts, all filled: three a body, two that the new body gets. */
export const POSTS_OF_BODY = 3
export const POSTS_OF_ADDED = 2

const ISSUER = '奎文区机构编制委员会'
const of = (body: string) => `${DAYU}/${body}`

export function bodiesBefore(): TemplateBody[] {
  return [
    ...[...FOUR_BODIES, ...SECTIONS].map((name) => ({ unit: DAYU, name, kind: 'internal' as const })),
    ...STATIONS.map(([name]) => ({ unit: DAYU, name, kind: 'institution' as const })),
  ]
}

/** Posts and people before, and what kind of body each is. */
export function openingDocument(): TemplateEntry {
  const open = (
    account: string,
    postType: 'administrative' | 'institution-full',
    posts: number,
  ): Movement => {
    return { kind: 'open', account, postType, posts, filled: posts }
  }
  const movements = [
    ...FOUR_BODIES.map((body): Movement => ({ kind: 'describe', body: of(body), nature: '行政机构' })),
    ...SECTIONS.map((body): Movement => ({ kind: 'describe', body: of(body), nature: '股级机构' })),
    ...STATIONS.map(([body]): Movement => ({ kind: 'describe', body: of(body), nature: '事业单位' })),
    ...FOUR_BODIES.map((body) => open(of(body), 'administrative', POSTS_OF_BODY)),
    open(DAYU, 'administrative', POSTS_OF_ADDED),
    ...STATIONS.map(([body, posts]) => open(of(body), 'institution-full', posts)),
  ]
  const document = { number: '奎示例〔2015〕1号', title: '期初编制与实有（示例）', date: '2015-01-01' }
  return book({ ...document, issuer: ISSUER }, movements)
}

/** The reform itself, with the departments' opinions on it. */
export function reformDocument(): TemplateEntry {
  const approvals = numbered(CONSULTED, (number) => `区级部门${number}（示例）`).map((organ, at) => ({
    organ,
    date: '2016-05-20',
    opinion: at < SUGGESTIONS ? '提出意见建议（示例）' : '',
    status: 'meeting' as const,
  }))
  const document = {
    number: '奎示例〔2016〕1号',
    title: '大虞街道机构改革方案（示例文号）',
    date: '2016-06-30',
    issuer: ISSUER,
    approvals,
  }
  return book(document, [...newBody(), ...mergers(), ...positions()])
}

function newBody(): Movement[] {
  const body = of(ADDED_BODY)
  const people = { postType: 'administrative', people: POSTS_OF_ADDED, way: '内部调整' } as const
  return [
    { kind: 'establish', body, bodyKind: 'internal', nature: '行政机构' },
    { kind: 'exit', unit: DAYU, ...people },
    { kind: 'transfer', from: DAYU, to: body, postType: 'administrative', posts: POSTS_OF_ADDED },
    { kind: 'enter', unit: body, ...people },
  ]
}

function mergers(): Movement[] {
  return CENTRES.flatMap(({ name, from }): Movement[] => [
    { kind: 'establish', body: of(name), bodyKind: 'institution', nature: '事业单位' },
    { kind: 'merge', bodies: Object.keys(from).map(of), into: of(name) },
  ])
}

/** Sections go, positions in three classes come; their numbers are 示例. */
function positions(): Movement[] {
  const classes = [
    { class: 'lead', title: '主管', posts: 5 },
    { class: 'deputy-lead', title: '副主管', posts: 5 },
    { class: 'staff', title: '工作人员', posts: 10 },
  ] as const
  return [
    ...SECTIONS.map((body): Movement => ({ kind: 'abolish', body: of(body) })),
    ...classes.map(
      ({ class: one, title, posts }): Movement => ({
        kind: 'positions',
        unit: DAYU,
        class: one,
        title,
        approved: posts,
        filled: posts,
      }),
    ),
  ]
}
