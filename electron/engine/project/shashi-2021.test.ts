// The figures of Shashi 2021, one test each, from a project of the template.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TemplateProject, templateProject } from './testing/template-project.ts'

let project: TemplateProject

beforeAll(async () => {
  project = await templateProject('shashi-2021')
})
afterAll(() => project.tested.stop())

const [BEFORE, AFTER, YEAR_END] = ['2021-06-29', '2021-06-30', '2021-12-31'] as const
const STREETS = ['421002001', '421002002', '421002003', '421002004', '421002005', '421002006']

/** Sums of the streets by type. */
async function held(asOf: string, figure: 'quota' | 'filled', postType: string) {
  const { rows } = await project.ask('table.overview', { asOf })
  return rows
    .filter((row) => STREETS.includes(row.code ?? '') && row.postType === postType)
    .reduce((sum, row) => sum + row[figure], 0)
}

async function gained(figure: 'quota' | 'filled', postType: string, until: string = YEAR_END) {
  return (await held(until, figure, postType)) - (await held(BEFORE, figure, postType))
}

test('25 administrative and 152 institution posts go to the six streets', async () => {
  expect(await gained('quota', 'administrative', AFTER)).toBe(25)
  expect(await gained('quota', 'institution-full', AFTER)).toBe(152)
})

test('no post is created: the sum over all accounts is the same before and after', async () => {
  const totals = async (asOf: string) => (await project.ask('table.overview', { asOf })).totals
  const [before, after] = [await totals(BEFORE), await totals(AFTER)]
  expect(Object.keys(after)).toEqual(['administrative', 'institution-full'])
  for (const type of Object.keys(after)) expect(after[type]?.quota).toBe(before[type]?.quota)
})

test('the source step finds the same posts above, and every giver and street agrees with what is booked', async () => {
  const { summary, units } = await project.run('沙市2021减上补下')
  expect(summary.byType).toEqual({ administrative: 25, 'institution-full': 152 })
  const { rows } = await project.ask('table.ledger', { asOf: AFTER, from: AFTER })
  const moved = rows.filter(({ kind }) => kind === 'transfer')
  for (const { step, postType, name, fromVacancy, fromFilled } of summary.sources) {
    expect(step).toBe(postType === 'administrative' ? 'from-administrative' : 'from-institution')
    const given = moved.filter((row) => row.postType === postType && row.from === name)
    expect(given.reduce((sum, { posts }) => sum + posts, 0)).toBe(fromVacancy + fromFilled)
  }
  for (const { name, byType } of units) {
    for (const [type, posts] of Object.entries(byType)) {
      const taken = moved.filter((row) => row.postType === type && row.to === name)
      expect(taken.reduce((sum, row) => sum + row.posts, 0)).toBe(posts)
    }
  }
  const filled = summary.sources.reduce((sum, { fromFilled }) => sum + fromFilled, 0)
  const vacant = summary.sources.reduce((sum, { fromVacancy }) => sum + fromVacancy, 0)
  expect([filled, vacant]).toEqual([0, 25 + 152])
})

test('the posts given are vacancies: 93 people have left the departments before, and the scenario’s check has no error', async () => {
  const { rows } = await project.ask('table.ledger', { asOf: YEAR_END })
  const left = rows.filter(
    ({ kind, note, date }) => kind === 'exit' && note.includes('转隶') && date === BEFORE,
  )
  expect(left.reduce((sum, { people }) => sum + people, 0)).toBe(-93)
  const findings = await project.findings('沙市2021减上补下')
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(findings.filter(({ rule }) => rule === 'SOURCE_FILLED')).toEqual([])
})

test('by the end of 2021 93 people by transfer and 59 by recruitment fill the 152 posts, 12 of them specialists', async () => {
  expect(await gained('filled', 'institution-full')).toBe(152)
  const { rows } = await project.ask('table.ledger', { asOf: YEAR_END })
  const entered = (way: RegExp) =>
    rows
      .filter(({ kind, note }) => kind === 'enter' && way.test(note))
      .reduce((sum, row) => sum + row.people, 0)
  expect([entered(/转隶/), entered(/招聘/), entered(/专业人才/)]).toEqual([93, 59, 12])
})

test('the 59 were pending from notice to entry', async () => {
  const open = async (asOf: string) => (await project.ask('table.pending', { asOf })).rows.length
  expect([await open('2021-12-10'), await open('2021-12-19'), await open(YEAR_END)]).toEqual([59, 59, 0])
  const late = await project.ask('rules.check', { asOf: YEAR_END })
  expect(late.filter(({ rule }) => rule === 'R36' || rule === 'R39')).toEqual([])
})

test('12 are sent without posts', async () => {
  const { rows } = await project.ask('register.secondments', { asOf: YEAR_END })
  expect(rows.filter(({ kind }) => kind === 'select')).toHaveLength(12)
  expect(rows.flatMap(({ alarms }) => alarms)).toEqual([])
  const quota = async (asOf: string) => (await project.ask('table.overview', { asOf })).totals
  expect((await quota('2021-07-01'))['institution-full']?.quota).toBe(
    (await quota(AFTER))['institution-full']?.quota,
  )
})

test('12 more are in the plan of 2022', async () => {
  const { totals } = await project.ask('register.usePlan', { year: 2022, asOf: YEAR_END })
  expect(totals.planned).toBe(12)
})

test('seven duties by name and 191 items in each street, each led by one body', async () => {
  const { rows } = await project.ask('register.duties', { asOf: YEAR_END })
  for (const street of STREETS) {
    const own = rows.filter(({ code }) => code === street)
    expect(own.filter(({ list }) => list === 'responsibility').map(({ name }) => name)).toEqual([
      '加强党的建设',
      '统筹区域发展',
      '组织公共服务',
      '实施综合管理',
      '动员社会参与',
      '维护公共安全',
      '指导基层自治',
    ])
    expect(own.filter(({ list }) => list === 'power')).toHaveLength(191)
    expect(own.every(({ leadState }) => leadState === 'one')).toBe(true)
  }
})

test('all six streets set up 城市建设管理办公室, from the reform on', async () => {
  const chosen = async (asOf: string) => {
    const { rows } = await project.ask('table.bodies', { asOf, text: '城市建设管理办公室' })
    return rows.map(({ code }) => code)
  }
  expect(await chosen(BEFORE)).toEqual([])
  expect(await chosen(AFTER)).toEqual(STREETS)
})

test('posts are conserved and the books verify', () => project.verified())
