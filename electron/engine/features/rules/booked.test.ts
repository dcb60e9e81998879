// Rules over what documents booked: posts, people, bodies, loans and pending entries.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type CheckedOffice, FULL, STREET, startCheckedOffice, TOWN } from './testing/checked-office.ts'

let office: CheckedOffice

beforeAll(async () => {
  office = await startCheckedOffice()
})
afterEach(() => office.clear())
afterAll(async () => {
  expect(office.tested.bugs).toEqual([])
  await office.tested.stop()
})

const open = (account: string, postType: string, posts: number, filled = 0) => {
  return { kind: 'open', account, postType, posts, filled }
}
const body = (name: string, bodyKind = 'internal', more = {}) => {
  return { kind: 'establish', body: `${STREET}/${name}`, bodyKind, ...more }
}
const found = (name: string, more = {}) => {
  return { kind: 'found', unit: { name, parent: '320302', unitKind: 'department', ...more } }
}

describe('posts and people', () => {
  test('R1 by type and unit; a body that is 派驻 by itself; each date as it was', async () => {
    await office.book('一', '2020-01-01', [
      body('便民中心', 'institution'),
      body('派出所', 'dispatched', { regime: 'dispatched' }),
      open(STREET, 'administrative', 3, 3),
      open(`${STREET}/便民中心`, FULL, 2, 1),
      open(`${STREET}/派出所`, 'political-legal', 4, 5),
    ])
    await office.book('二', '2020-03-01', [
      { kind: 'enter', unit: STREET, postType: 'administrative', people: 2, way: '招录' },
    ])
    const stationed = `error overstaffed 5 4 ${STREET} 派出所`
    expect(await office.said('R1', '2020-02-29')).toEqual([stationed])
    expect(await office.said('R1', '2020-03-01')).toEqual([`error overstaffed 5 3 ${STREET}`, stationed])
    expect(await office.said('R1', '2019-12-31')).toEqual(['info notRecorded'])
  })

  test('R1 of merged streets warns until the term for digesting ends, and is an error after it', async () => {
    await office.book('一', '2020-01-01', [
      open(STREET, 'administrative', 3, 3),
      open('320302002', 'administrative', 3, 3),
    ])
    const merged = { kind: 'mergeUnits', units: [STREET, '320302002'], into: STREET, surplusTo: 'pool:city' }
    await office.book('二〔2020〕1号', '2020-03-01', [
      { ...merged, approved: { administrative: 4 }, digestBy: '2022-12-31' },
    ])
    expect(await office.said('R1', '2020-02-29')).toEqual([])
    expect(await office.said('R1', '2022-12-31')).toEqual([`warning overstaffedUntil 6 4 ${STREET}`])
    const [finding] = await office.findings('R1', '2023-01-01')
    expect(finding).toMatchObject({
      severity: 'error',
      message: 'overstaffedPast',
      params: { until: '2022-12-31', document: '二〔2020〕1号', over: 2 },
    })
    // The surplus went down from a street to the city: it crossed a level.
    expect(await office.said('R3', '2020-03-01')).toEqual(['warning crossed 2 0 320302002'])
  })

  test('R2 types by body; for information where the project uses them together', async () => {
    await office.book('一', '2020-01-01', [
      body('党建办'),
      body('便民中心', 'institution'),
      open(`${STREET}/党建办`, FULL, 2),
      open(`${STREET}/便民中心`, 'administrative', 1),
      found('市文化馆', { nature: '公益一类事业单位' }),
      { kind: 'establish', body: '市文化馆/办公室', bodyKind: 'internal' },
      open('市文化馆/办公室', FULL, 2),
    ])
    const said = (severity: string) => [
      `${severity} foreign-internal 2 0 ${STREET} 党建办`,
      `${severity} foreign-institution 1 0 ${STREET} 便民中心`,
    ]
    expect(await office.said('R2', '2020-01-01')).toEqual(said('error'))
    await office.tested.client['rules.setOptions']({ combinedUse: true })
    expect(await office.said('R2', '2020-01-01')).toEqual(said('info'))
  })

  test('R3 administrative posts between levels; R16 posts of a town to a department', async () => {
    await office.book('一', '2020-01-01', [
      found('区城管局'),
      open('pool:city', 'administrative', 9),
      open('pool:city', FULL, 9),
      { kind: 'transfer', from: 'pool:city', to: 'pool:county:320302', postType: 'administrative', posts: 5 },
      { kind: 'transfer', from: 'pool:city', to: STREET, postType: FULL, posts: 5 },
      { kind: 'transfer', from: 'pool:county:320302', to: STREET, postType: 'administrative', posts: 2 },
    ])
    expect(await office.said('R3', '2020-01-01')).toEqual([
      'warning crossed 5 0',
      `warning crossed 2 0 ${STREET}`,
    ])
    await office.tested.client['rules.setOptions']({ streetIsLevel: false })
    expect(await office.said('R3', '2020-01-01')).toEqual(['warning crossed 5 0'])
    await office.book('二', '2020-02-01', [
      { kind: 'transfer', from: STREET, to: '区城管局', postType: FULL, posts: 1 },
    ])
    expect(await office.said('R16', '2020-01-31', ['gansu-2020'])).toEqual([])
    expect(await office.said('R16', '2020-02-01', ['gansu-2020'])).toEqual(['error occupied 1 0 区城管局'])
  })

  test('R3, R5 and R16 go by the level that a unit had on the day, not by what it began as or became', async () => {
    const move = (from: string, to: string, posts: number) => {
      return { kind: 'transfer', from, to, postType: 'administrative', posts }
    }
    await office.book('一', '2020-01-01', [
      found('经开区办'),
      open('pool:county:320302', 'administrative', 9),
      open('pool:city', 'administrative', 9),
      move('pool:county:320302', '经开区办', 1),
    ])
    await office.book('二', '2020-03-01', [{ kind: 'move', unit: '经开区办', parent: '3203' }])
    await office.book('三', '2020-04-01', [
      move('pool:county:320302', '经开区办', 2),
      move('pool:city', '经开区办', 3),
    ])
    await office.book('四', '2020-05-01', [{ kind: 'changeKind', unit: '经开区办', unitKind: 'town' }])
    await office.book('五', '2020-06-01', [move('经开区办', 'pool:city', 4)])
    expect(await office.said('R3', '2020-02-29')).toEqual([])
    // Its own posts go along with it: the one it had to the city, then all six to where it is a town.
    const carried = ['warning carried 1 0 经开区办', 'warning carried 6 0 经开区办']
    const crossed = ['warning crossed 2 0 经开区办', 'warning crossed 4 0 经开区办']
    expect(await office.said('R3', '2020-03-31')).toEqual([carried[0]])
    expect(await office.said('R3', '2020-05-31')).toEqual([carried[0], crossed[0], carried[1]])
    expect(await office.said('R3', '2020-06-01')).toEqual([carried[0], crossed[0], carried[1], crossed[1]])
    // A town's renaming to another kind of town takes it nowhere.
    await office.book('六', '2020-07-01', [{ kind: 'changeKind', unit: '经开区办', unitKind: 'street' }])
    expect(await office.said('R3', '2020-12-31')).toHaveLength(4)
    await office.tested.client['rules.setOptions']({
      levelTotals: [
        { region: '320302', level: 'county', posts: 6 },
        { region: '3203', level: 'city', posts: 9 },
        { region: '3203', level: 'street', posts: 0 },
      ],
    })
    const R5 = (asOf: string) => office.said('R5', asOf, ['provincial'])
    // 8 in the county's pool and 1 in the office; from March on the office's is the city's; from May on a town's.
    const above = (value: number, limit: number) => expect.stringMatching(` ${value} ${limit}( |$)`)
    expect(await R5('2020-02-29')).toEqual([above(9, 6)])
    expect(await R5('2020-03-31')).toEqual([above(8, 6), above(10, 9)])
    expect(await R5('2020-05-31')).toEqual([above(6, 0)])
  })

  test('R3 of what goes down with a unit that is put under a street, and comes back up with it', async () => {
    await office.book('一', '2020-01-01', [
      found('区司法所管理处'),
      { kind: 'establish', body: '区司法所管理处/黄楼司法所', bodyKind: 'internal' },
      open('区司法所管理处', 'administrative', 2),
      open('区司法所管理处/黄楼司法所', 'political-legal', 3),
      open('区司法所管理处', FULL, 5),
    ])
    await office.book('二〔2020〕2号', '2020-02-01', [
      { kind: 'approve', to: '区司法所管理处', postType: 'administrative', posts: 1 },
      { kind: 'move', unit: '区司法所管理处', parent: STREET },
      // What comes to it once it stands under the street crosses by itself.
      { kind: 'approve', to: '区司法所管理处', postType: 'administrative', posts: 8 },
    ])
    const down = ['warning carried 3 0 区司法所管理处', 'warning carried 3 0 区司法所管理处']
    expect(await office.said('R3', '2020-01-31')).toEqual([])
    expect(await office.said('R3', '2020-02-01')).toEqual(down)
    const [finding] = await office.findings('R3', '2020-02-01')
    expect(finding?.params).toEqual({
      ...{ document: '二〔2020〕2号', type: 'administrative', posts: 3, name: '区司法所管理处' },
      ...{ fromLevel: 'county', toLevel: 'street' },
    })
    await office.tested.client['rules.setOptions']({ streetIsLevel: false })
    expect(await office.said('R3', '2020-02-01')).toEqual([])
    await office.tested.client['rules.setOptions']({ streetIsLevel: true })
    // Between the street and what stands under it nothing crosses; R16 looks at departments alone.
    await office.book('三', '2020-03-01', [
      { kind: 'transfer', from: '区司法所管理处', to: STREET, postType: 'administrative', posts: 1 },
      { kind: 'transfer', from: STREET, to: '区司法所管理处', postType: 'administrative', posts: 1 },
    ])
    expect(await office.said('R3', '2020-03-01')).toEqual(down)
    expect(await office.said('R16', '2020-03-01', ['gansu-2020'])).toEqual([])
    await office.book('四', '2020-04-01', [{ kind: 'move', unit: '区司法所管理处', parent: '320302' }])
    expect(await office.said('R3', '2020-04-01')).toEqual([
      ...down,
      'warning carried 11 0 区司法所管理处',
      'warning carried 3 0 区司法所管理处',
    ])
  })

  test('R3 of the posts of a dispatched body that the street takes over, by its regime, its kind or a merger', async () => {
    const all = ['公安所', '司法所', '工商所']
    await office.book('一', '2020-01-01', [
      body('综合科'),
      ...all.map((name) => body(name, 'dispatched', { regime: 'dispatched' })),
      ...all.map((name, at) => open(`${STREET}/${name}`, 'administrative', at + 2)),
      open(`${STREET}/公安所`, FULL, 4),
    ])
    expect(await office.said('R3', '2020-01-01')).toEqual([])
    const at = (name: string) => ({ body: `${STREET}/${name}` })
    await office.book('二', '2020-02-01', [
      { kind: 'describe', ...at('公安所'), regime: 'dual' },
      { kind: 'changeKind', ...at('司法所'), bodyKind: 'internal' },
    ])
    await office.book('三', '2020-03-01', [
      { kind: 'merge', bodies: [`${STREET}/工商所`, `${STREET}/综合科`], into: `${STREET}/综合科` },
    ])
    expect(await office.said('R3', '2020-12-31')).toEqual([
      `warning carried 2 0 ${STREET}`,
      `warning carried 3 0 ${STREET}`,
      `warning crossed 4 0 ${STREET}`,
    ])
    const named = (await office.findings('R3', '2020-12-31')).map(({ params }) => params.name ?? params.to)
    expect(named).toEqual(['黄楼街道/公安所', '黄楼街道/司法所', '黄楼街道/综合科'])
    // A station that the department never let go stays the department's, whatever else is said of it.
    await office.book('四', '2020-04-01', [
      body('税务所', 'dispatched', { regime: 'dispatched' }),
      open(`${STREET}/税务所`, 'administrative', 1),
      { kind: 'describe', ...at('税务所'), mission: '税收' },
    ])
    expect(await office.said('R3', '2020-12-31')).toHaveLength(3)
  })

  test('R3 of streets that become a department in their merger, and not of those that become a town', async () => {
    const opened = [open(STREET, 'administrative', 3), open('320302002', 'administrative', 4)]
    const merger = { kind: 'mergeUnits', units: [STREET, '320302002'], approved: { administrative: 7 } }
    await office.book('一', '2020-01-01', opened)
    await office.book('二', '2020-02-01', [{ ...merger, into: STREET, unitKind: 'town' }])
    expect(await office.said('R3', '2020-02-01')).toEqual([])
    await office.book('三', '2020-03-01', [{ kind: 'changeKind', unit: STREET, unitKind: 'department' }])
    expect(await office.said('R3', '2020-03-01')).toEqual([`warning carried 7 0 ${STREET}`])
    await office.clear()
    await office.book('一', '2020-01-01', opened)
    await office.book('二', '2020-02-01', [{ ...merger, into: STREET, unitKind: 'department' }])
    expect(await office.said('R3', '2020-02-01')).toEqual([
      `warning crossed 4 0 ${STREET}`,
      `warning carried 3 0 ${STREET}`,
    ])
  })

  test('R4 coordinating bodies, R5 the total of a level', async () => {
    await office.book('一', '2020-01-01', [
      body('防汛指挥部', 'internal', { nature: '议事协调机构' }),
      open(`${STREET}/防汛指挥部`, 'administrative', 2),
      open('pool:county:320302', 'administrative', 3),
      found('区教育局'),
      open('区教育局', 'administrative', 8),
    ])
    expect(await office.said('R4', '2020-01-01')).toEqual([`error coordinating 2 0 ${STREET} 防汛指挥部`])
    expect(await office.said('R5', '2020-01-01', ['provincial'])).toEqual(['info notRecorded'])
    const totals = [
      { region: '320302', level: 'county', posts: 10 },
      { region: '320302', level: 'street', posts: 2 },
    ] as const
    await office.tested.client['rules.setOptions']({ levelTotals: [...totals] })
    expect(await office.said('R5', '2020-01-01', ['provincial'])).toEqual(['error aboveTotal 11 10'])
  })

  test('R14 a street’s posts, R17 a town’s by population, R29 vacancies', async () => {
    await office.book('一', '2020-01-01', [
      open(STREET, 'administrative', 14, 10),
      open(STREET, FULL, 2, 3),
      open(TOWN, 'administrative', 31),
    ])
    const store = office.tested.engine.session.store()
    store?.command('test', (db) =>
      db
        .prepare(
          `INSERT INTO indicatorValue (unit, indicator, date, value)
           SELECT id, 'population', '2020-01-01', '49999' FROM unit WHERE code = ?`,
        )
        .run(TOWN),
    )
    const r14 = await office.said('R14', '2020-01-01', ['huanggang-2020'])
    expect(r14[0]).toBe(`error belowLeast 14 15 ${STREET}`)
    expect(r14.slice(1)).toEqual([expect.stringMatching(/^info notRecordedInUnits \d+$/)])
    expect(await office.said('R17', '2020-01-01', ['jiangsu-2007'])).toContain(
      `warning administrativeAbove 31 30 ${TOWN}`,
    )
    const r29 = [`warning aboveUsual 4 3 ${STREET}`, `error institutionOver 3 2 ${STREET}`]
    expect(await office.said('R29', '2020-01-01', ['weifang-2020'])).toEqual(r29)
  })
})

describe('bodies', () => {
  const FOUR = ['党建办公室', '公共管理办公室', '公共服务办公室', '公共安全办公室']

  test('R6 and R7 of Wuhan', async () => {
    await office.book('一', '2020-01-01', [
      ...[...FOUR, '城建办', '经济办', '武装部'].map((name) => body(name)),
      open(`${STREET}/党建办公室`, 'administrative', 2),
      ...FOUR.slice(1).map((name) => open(`${STREET}/${name}`, 'administrative', 3)),
    ])
    const wuhan = async (rule: string) =>
      (await office.said(rule, '2020-01-01', ['wuhan-2015'])).filter((text) => text.includes(STREET))
    expect(await wuhan('R6')).toEqual([`error aboveMost 7 6 ${STREET}`])
    expect((await wuhan('R7'))[0]).toBe(`warning belowUsual 2 3 ${STREET} 党建办公室`)
  })

  test('R9 counts bodies, and every duty has one lead body', async () => {
    await office.book('一', '2020-01-01', [
      ...Array.from({ length: 10 }, (_, at) => body(`机构${at}`)),
      body('挂牌', 'nameplate'),
      {
        kind: 'duty',
        number: '1',
        list: 'power',
        name: '处罚',
        unit: STREET,
        status: 'taken-on',
        lead: '机构1',
      },
      { kind: 'duty', number: '2', list: 'power', name: '审批', unit: STREET, status: 'taken-on' },
    ])
    const said = await office.said('R9', '2020-01-01', ['xuzhou-2020'])
    expect(said.filter((text) => text.includes(STREET))).toEqual([
      `error aboveMost 10 9 ${STREET}`,
      `error noLead 0 1 ${STREET}`,
    ])
  })

  test('R8, R24, R25 and R26 count leaders', async () => {
    const leaders = (unit: string, leading: string, role: string, approved: number) => {
      return { kind: 'leaders', unit, leading, rank: 'section', role, approved }
    }
    await office.book('一', '2020-01-01', [
      found('区教育局'),
      body('党建办'),
      body('便民中心', 'institution'),
      open('区教育局', 'administrative', 10),
      open(`${STREET}/党建办`, 'administrative', 6),
      open(`${STREET}/便民中心`, FULL, 11),
      leaders(STREET, 'group', 'chief', 2),
      leaders(STREET, 'group', 'deputy', 6),
      leaders(`${STREET}/党建办`, 'section', 'chief', 1),
      leaders(`${STREET}/党建办`, 'section', 'deputy', 2),
      leaders(`${STREET}/便民中心`, 'group', 'chief', 4),
      leaders('区教育局', 'group', 'chief', 3),
    ])
    const said = (rule: string, pack: string) => office.said(rule, '2020-01-01', [pack])
    expect(await said('R8', 'wuhan-2015')).toContain(`error aboveMost 8 7 ${STREET}`)
    expect(await said('R24', 'hubei-2005')).toEqual([`error leadersAbove 3 2 ${STREET} 党建办`])
    expect(await said('R25', 'provincial')).toEqual(['error leadersAbove 3 2 区教育局'])
    expect(await said('R26', 'provincial')).toEqual([`error leadersAbove 4 3 ${STREET} 便民中心`])
  })

  test('R28 merged bodies keep nothing', async () => {
    await office.book('一', '2020-01-01', [
      body('民政科'),
      body('计生站', 'institution'),
      open(`${STREET}/民政科`, FULL, 2),
      { kind: 'merge', bodies: [`${STREET}/民政科`, `${STREET}/计生站`], into: `${STREET}/服务中心` },
    ])
    expect(await office.said('R28', '2020-01-01', ['provincial'])).toEqual([])
  })
})

describe('pending entries and loans', () => {
  test('R36 by working days, R39 in turn', async () => {
    await office.book('一', '2020-01-01', [open(STREET, FULL, 9)])
    await office.book('二', '2020-09-01', [
      { kind: 'pending', unit: STREET, postType: FULL, posts: 2, notice: '徐编用〔2020〕7号' },
    ])
    expect(await office.said('R36', '2020-09-15')).toEqual([])
    const late = (at: number) => `warning entryOverdue 2020-09-16 2020-09-15 ${STREET}`.repeat(at > 0 ? 1 : 0)
    expect(await office.said('R36', '2020-09-16')).toEqual([late(1), late(2)])
    expect(await office.said('R39', '2020-09-16')).toEqual([])
    await office.book('三', '2020-09-10', [{ kind: 'use', pending: '徐编用〔2020〕7号-2' }])
    expect(await office.said('R39', '2020-09-16')).toEqual([
      `warning outOfTurn 徐编用〔2020〕7号-2 ${STREET}`,
    ])
    await office.book('四', '2020-09-18', [
      { kind: 'enter', unit: STREET, postType: FULL, people: 1, way: '招聘' },
    ])
    expect((await office.findings('R36', '2020-09-20')).map(({ message }) => message)).toEqual([
      'entryLate',
      'entryOverdue',
    ])
  })

  test('R43 at the end of the term', async () => {
    await office.book('一', '2020-01-01', [
      open('pool:turnover:320302', FULL, 3),
      {
        kind: 'lend',
        from: 'pool:turnover:320302',
        to: STREET,
        postType: FULL,
        posts: 2,
        until: '2020-12-31',
      },
    ])
    expect(await office.said('R43', '2020-12-31')).toEqual([])
    expect(await office.said('R43', '2021-01-01')).toEqual([
      `error loanOverdue 2021-01-01 2020-12-31 ${STREET}`,
    ])
  })
})
