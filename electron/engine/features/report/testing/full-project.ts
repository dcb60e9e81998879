// The sample project with something in every book: posts, people, leaders, requests, duties, secondments, filings, a roster.
import type { z } from 'zod'
import type { BookInput } from '#shared/contract/ledger'
import { insertRoster } from '../../../store/tables/roster.ts'
import { startTestEngine, type TestEngine, unwrap } from '../../../testing/test-engine.ts'

type Movement = z.input<typeof BookInput>['movements'][number]

export const AS_OF = '2020-12-31'
const FULL = 'institution-full'
const [ADMIN, CIVIL] = ['administrative', 'institution-civil-service'] as const
/** Streets and towns of three counties. */
const STREETS = ['320302001', '320302002', '320302003', '320303001', '320303002', '320321001', '320321002']
const BODIES = [
  ['基层党建办公室', 'internal', ADMIN, 6],
  ['城市管理中队', 'institution', CIVIL, 8],
  ['社区事务中心', 'institution', FULL, 12],
] as const

/** Opens a project in a folder of its own and fills it. */
export async function startFullProject(): Promise<TestEngine> {
  const tested = startTestEngine()
  unwrap(await tested.client['project.createSample']({ token: tested.token('full.bianheng') }))
  const book = async (number: string, date: string, movements: readonly Movement[], title = '') =>
    unwrap(
      await tested.client['ledger.book']({ document: { number, date, title }, movements: [...movements] }),
    )
  await book('徐编〔2020〕1号', '2020-01-02', STREETS.flatMap(standing), '关于核定镇（街道）机构编制的通知')
  await book('徐编〔2020〕15号', '2020-03-02', sentDown(), '关于下达镇（街道）事业编制的通知')
  await book('徐编〔2020〕20号', '2020-05-01', restructured(), '关于调整事业单位的通知')
  await book('徐组〔2020〕3号', '2020-06-01', [...secondments(), ...duties()])
  await askForPosts(tested, book)
  await filings(tested)
  roster(tested)
  return tested
}

function standing(street: string, place: number): Movement[] {
  const leaders = { unit: street, leading: 'group', rank: 'section' } as const
  return [
    {
      kind: 'describe',
      unit: street,
      nature: '行政机关',
      rank: '正科级',
      fundingForm: '全额',
      category: '街道',
    },
    { kind: 'open', account: street, postType: ADMIN, posts: 25 + place, filled: 24 },
    { kind: 'open', account: street, postType: 'support', posts: 3, filled: 2 },
    ...BODIES.flatMap(([name, bodyKind, postType, posts], at): Movement[] => {
      const account = `${street}/${name}`
      const filled = posts - 4 - (place % 3) + (place === 4 && at === 0 ? 7 : 0)
      return [
        { kind: 'establish', body: account, bodyKind, rank: '股级', civilService: at === 1 ? '是' : '否' },
        { kind: 'open', account, postType, posts, filled },
      ]
    }),
    { kind: 'leaders', ...leaders, role: 'chief', approved: 2, filled: place % 2 === 0 ? 2 : 1 },
    {
      ...{ kind: 'leaders', ...leaders },
      rank: 'deputy-section',
      role: 'deputy',
      approved: 5,
      filled: 4 + (place % 3),
    },
    { kind: 'reserve', unit: `${street}/社区事务中心`, postType: FULL, reserve: 'policy', posts: 1 },
  ]
}

function sentDown(): Movement[] {
  return [
    { kind: 'found', unit: { name: '市文化馆', parent: '3203', unitKind: 'department' } },
    { kind: 'open', account: '市文化馆', postType: FULL, posts: 60, filled: 40 },
    { kind: 'transfer', from: '市文化馆', to: 'pool:city', postType: FULL, posts: 15 },
    { kind: 'approve', to: 'pool:county:320302', postType: FULL, posts: 9 },
    { kind: 'transfer', from: 'pool:county:320302', to: 'pool:reserve:320302', postType: FULL, posts: 2 },
    { kind: 'transfer', from: 'pool:county:320302', to: 'pool:turnover:320302', postType: FULL, posts: 1 },
    ...STREETS.slice(0, 3).flatMap((street): Movement[] => [
      { kind: 'transfer', from: 'pool:city', to: `${street}/社区事务中心`, postType: FULL, posts: 3 },
      {
        kind: 'transfer',
        from: 'pool:county:320302',
        to: `${street}/社区事务中心`,
        postType: FULL,
        posts: 2,
      },
    ]),
  ]
}

function restructured(): Movement[] {
  const [first = '', second = ''] = STREETS
  return [
    { kind: 'establish', body: `${first}/计生站`, bodyKind: 'institution' },
    { kind: 'merge', bodies: [`${first}/计生站`, `${first}/社区事务中心`], into: `${first}/民生事务中心` },
    { kind: 'rename', body: `${second}/城市管理中队`, name: '=城管执法队' },
  ]
}

function secondments(): Movement[] {
  return ['张三', '李四'].map((name, at) => ({
    kind: 'second',
    person: { name },
    secondment: 'borrow',
    unit: STREETS[at] ?? '',
    to: '市发改委',
    toLevel: 'city',
    until: at === 0 ? '2020-08-31' : '2020-11-30',
    consent: at === 0 ? '街道同意函〔2020〕2号' : '',
  }))
}

function duties(): Movement[] {
  return ['占道经营处罚', '小餐饮备案', '老年证办理'].map((name, at) => ({
    kind: 'duty',
    number: `${at + 1}`,
    list: at === 2 ? 'public-service' : 'power',
    name,
    mode: 'entrusted',
    basis: '《中华人民共和国行政处罚法》',
    source: '区城管局',
    unit: STREETS[3] ?? '',
    status: 'handed-down',
    ...(at === 1 ? {} : { lead: '城市管理中队', cooperating: ['社区事务中心'] }),
  }))
}

type Book = (number: string, date: string, movements: readonly Movement[]) => Promise<unknown>

async function askForPosts({ client }: TestEngine, book: Book): Promise<void> {
  const centre = `${STREETS[3]}/社区事务中心`
  const rows = [{ unit: centre, postType: FULL, posts: 4 } as const]
  unwrap(await client['register.setUsePlan']({ year: 2020, date: '2020-02-01', rows }))
  const ask = (date: string, unit: string, posts: number) =>
    client['register.request']({ date, unit, postType: FULL, posts, way: '招聘', reason: '退休减员' })
  const [organ, meeting] = ['中共徐州市委机构编制委员会办公室', '编委会第3次会议']
  const steps = { request: unwrap(await ask('2020-07-01', centre, 2)).number }
  unwrap(
    await client['register.stepRequest']({ ...steps, date: '2020-07-06', step: 'reviewed', posts: 2, organ }),
  )
  unwrap(
    await client['register.stepRequest']({
      ...steps,
      date: '2020-07-10',
      step: 'decided',
      posts: 2,
      meeting,
    }),
  )
  await book('徐编用〔2020〕7号', '2020-07-13', [{ kind: 'notice', ...steps, notice: '徐编用〔2020〕7号' }])
  await book('徐人〔2020〕9号', '2020-07-20', [
    { kind: 'enter', unit: centre, postType: FULL, people: 1, way: '招聘' },
    { kind: 'exit', unit: STREETS[0] ?? '', postType: ADMIN, people: 1, way: '退休' },
  ])
  unwrap(await ask('2020-11-02', `${STREETS[4]}/社区事务中心`, 1))
  unwrap(await ask('2020-11-03', `${STREETS[5]}/社区事务中心`, 2))
}

async function filings({ client }: TestEngine): Promise<void> {
  const add = (unit: string, due: string) =>
    client['register.addFiling']({ unit, matter: '三定方案', date: '2020-09-01', due })
  const { id } = unwrap(await add(STREETS[0] ?? '', '2020-10-01'))
  unwrap(await client['register.stepFiling']({ id, date: '2020-09-20', step: 'filed' }))
  unwrap(await add(STREETS[1] ?? '', '2020-10-01'))
}

/** 32 people: the smallest staff that prints as 101 percent where each share is rounded by itself. */
function roster({ engine }: TestEngine): void {
  const people = Array.from({ length: 32 }, (_, at) => ({
    unit: 1,
    body: null,
    name: `职工${at + 1}`,
    idNumber: '',
    postType: FULL,
    sex: '',
    birth: at < 4 ? '1990-01-01' : at < 26 ? '1975-01-01' : '1962-01-01',
    education: '',
    fullTime: at < 5 ? 'bachelor' : at < 26 ? 'secondary' : 'junior',
    speciality: at % 3 === 0 ? '法学' : '行政管理',
    rank: '',
    duty: '',
    detail: {},
  }))
  const batch = { date: '2020-06-30', file: 'roster.xlsx', sha256: '' }
  engine.session.store()?.command('roster', (db) => insertRoster(db, batch, people as never))
}
