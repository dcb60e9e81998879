// publish, adopt and compare as a user runs them, from an empty project to the booked posts.
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { BUILD_TIMEOUT, cli, cliJson, ensureCli, temporaryFolder } from './testing/cli.ts'

const FULL = 'institution-full'
const STREETS = ['320302001', '320302002', '320303001']
const base = {
  id: 'base',
  kind: 'constant',
  posts: 7,
  funding: [
    { pool: 'city', ratio: 1 },
    { pool: 'county', ratio: 1 },
  ],
}
const scenario = (name: string, more: object = {}) => ({
  version: 1,
  name,
  asOf: '2020-09-01',
  postType: FULL,
  scope: { region: '3203', kinds: ['township'], exclude: [], include: STREETS },
  steps: [base],
  ...more,
})

let folder = ''
beforeAll(ensureCli, BUILD_TIMEOUT)
beforeEach(async () => {
  folder = temporaryFolder()
  await cli(folder, ['init', 'p.bianheng', '--region', '3203'])
  write('s.json', scenario('方案'))
  return () => rmSync(folder, { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const write = (name: string, content: object) => writeFileSync(join(folder, name), JSON.stringify(content))
const run = (...args: string[]) => cliJson(folder, args[0] ?? '', 'p.bianheng', ...args.slice(1))
const approve = async (posts: number) => {
  const pools = ['pool:city', 'pool:county:320302', 'pool:county:320303']
  const movements = pools.map((to) => ({ kind: 'approve', to, postType: FULL, posts }))
  write('pools.json', { document: { number: '省编〔2020〕1号', date: '2020-01-01' }, movements })
  expect((await run('book', 'pools.json')).status).toBe(0)
}
const ON = ['--date', '2020-09-02']
const quotas = async () => {
  const { document } = await run('table', 'overview', '--as-of', '2030-01-01')
  return Object.fromEntries(
    document.rows.map((row: { code: string; quota: number }) => [row.code, row.quota]),
  )
}

describe('adopt', () => {
  test('posts of a pool that are meant for a purpose keep it once the others have run out', async () => {
    const approved = (posts: number, purpose?: string) => ({
      kind: 'approve',
      to: 'pool:city',
      postType: FULL,
      posts,
      ...(purpose === undefined ? {} : { purpose }),
    })
    const movements = [approved(10), approved(30, '审批执法服务')]
    write('pools.json', { document: { number: '省编〔2020〕1号', date: '2020-01-01' }, movements })
    expect((await run('book', 'pools.json')).status).toBe(0)
    write('city.json', scenario('市级', { steps: [{ ...base, funding: [{ pool: 'city', ratio: 1 }] }] }))
    expect((await run('adopt', 'city.json', '--doc', '徐编〔2020〕2号', ...ON)).status).toBe(0)
    const { document } = await run('table', 'ledger', '--as-of', '2030-01-01')
    const moved = document.rows.filter((row: { kind: string }) => row.kind === 'transfer')
    const posts = (purpose: string) =>
      moved
        .filter((row: { purpose: string }) => row.purpose === purpose)
        .reduce((sum: number, row: { posts: number }) => sum + row.posts, 0)
    expect([posts(''), posts('审批执法服务')]).toEqual([10, 11])
    expect((await run('verify')).document.ok).toBe(true)
  })

  test('a file is stored, published and booked; again it is the same', async () => {
    await approve(50)
    const { status, document } = await run(
      'adopt',
      's.json',
      '--doc',
      '徐编〔2020〕2号',
      ...ON,
      '--title',
      '下达',
    )
    expect(status).toBe(0)
    expect(document).toMatchObject({
      status: 'ok',
      scenario: '方案',
      documents: [{ authority: '', document: '徐编〔2020〕2号', posts: 21, already: false }],
      open: [],
    })
    expect(await quotas()).toEqual(Object.fromEntries(STREETS.map((street) => [street, 7])))
    const again = await run('adopt', '方案', '--doc', '徐编[2020]2号', ...ON, '--title', '下达')
    expect(again.document.documents).toMatchObject([{ already: true }])
    const copy = `方案@${document.hash.slice(0, 10)}`
    const other = await run('adopt', copy, '--doc', '徐编〔2020〕3号', ...ON)
    expect(other).toMatchObject({ status: 2, document: { code: 'ALREADY_ADOPTED' } })
    const list = await run('scenario', 'list')
    expect(list.document).toMatchObject([
      { name: '方案', published: [{ hash: document.hash, adoptions: [{ document: '徐编〔2020〕2号' }] }] },
    ])
    expect((await run('verify')).document).toMatchObject({ ok: true, conservation: [] })
  })

  test('each authority books its part; the rest waits and enters no balance', async () => {
    await approve(50)
    const docs = ['--doc', 'city=徐编〔2020〕2号', '--doc', '320302=鼓编〔2020〕3号']
    const { document } = await run('adopt', 's.json', ...docs, ...ON)
    expect(document.documents.map((one: { authority: string }) => one.authority)).toEqual(['city', '320302'])
    expect(document.open).toMatchObject([{ authority: '320303', posts: expect.any(Number) }])
    const { document: pools } = await run('table', 'pools', '--as-of', '2030-01-01')
    const posts = (account: string) =>
      pools.rows.find((row: { account: string }) => row.account === account).posts
    expect(posts('pool:county:320303')).toBe(50)
    expect(posts('pool:county:320302')).toBeLessThan(50)
    const said = await cli(folder, ['adopt', 'p.bianheng', '方案', '--doc', '320303=云编〔2020〕3号', ...ON])
    expect(said.stdout).toMatch(/云龙区：文件“云编〔2020〕3号”下达 \d+ 名/)
  })

  test('pools that are short are all named', async () => {
    const { status, document } = await run('adopt', 's.json', '--doc', '徐编〔2020〕2号', ...ON)
    expect(status).toBe(2)
    expect(document).toMatchObject({ status: 'error', code: 'POOL_SHORT' })
    expect(document.problems.map(({ pool, have }: { pool: string; have: number }) => [pool, have])).toEqual([
      ['city', 0],
      ['county:320302', 0],
      ['county:320303', 0],
    ])
    expect((await run('scenario', 'list')).document).toEqual([])
  })

  test('a county whose pool is short, or whose part is booked, is called by its name', async () => {
    await approve(50)
    const mine = ['--doc', '320302=鼓编〔2020〕3号']
    expect((await run('adopt', 's.json', ...mine, ...ON)).status).toBe(0)
    const again = await run('adopt', '方案', '--doc', '320302=鼓编〔2020〕4号', ...ON)
    expect(again.document).toMatchObject({ code: 'ALREADY_ADOPTED' })
    expect(again.document.message).toContain('鼓楼区')
    const many = scenario('另一方案', {
      steps: [{ ...base, posts: 900, funding: [{ pool: 'county', ratio: 1 }] }],
    })
    write('t.json', many)
    const short = await run('adopt', 't.json', ...mine.map((text) => text.replace('3号', '5号')), ...ON)
    expect(short.document).toMatchObject({ code: 'POOL_SHORT' })
    expect(short.document.message).toContain('鼓楼区')
  })

  test('a run says in words which type a pool is short of', async () => {
    await approve(1)
    const { document } = await run('run', 's.json')
    const short = document.findings.find(({ rule }: { rule: string }) => rule === 'POOL_SHORT')
    expect(short).toMatchObject({ postType: FULL, message: expect.stringContaining('全额事业编制') })
  })

  test.each([['steps.zz+1'], ['population..5'], ['exit(1)']])(
    'the formula %s is placed',
    async (expression) => {
      write(
        's.json',
        scenario('方案', { steps: [{ ...base, kind: 'formula', posts: undefined, expression }] }),
      )
      const { status, document } = await run('run', 's.json')
      expect(status).toBe(2)
      expect(document.where).toMatchObject({ field: 'steps[0].expression', file: expect.any(String) })
    },
  )

  test('infeasible ends as a run does', async () => {
    write('s.json', scenario('方案', { bounds: [{ scope: 'unit', max: 3 }] }))
    const { status, document } = await run('adopt', 's.json', '--doc', 'X', ...ON)
    expect(status).toBe(3)
    expect(document).toMatchObject({ status: 'infeasible', code: 'BOUND_BROKEN', step: expect.any(String) })
  })

  test.each([
    [['s.json', ...ON], '--doc'],
    [['s.json', '--doc', 'X'], '--date'],
    [['s.json', '--doc', 'X', '--doc', 'city=Y', ...ON], '--doc'],
    [['s.json', '--doc', 'ctiy=徐编〔2020〕2号', ...ON], '--doc'],
    [['s.json', '--doc', 'city=', ...ON], '--doc'],
    [['s.json', '--doc', 'X', '--date', '2020-02-30'], '--date'],
  ])('%j is wrong usage', async (args, said) => {
    const { status, document } = await run('adopt', ...args)
    expect(status).toBe(1)
    expect(document.message).toContain(said)
  })
})

describe('publish', () => {
  test('freezes a copy that run, show and adopt take by name and hash', async () => {
    await approve(50)
    await run('scenario', 'add', 's.json')
    const { document: copy } = await run('scenario', 'publish', '方案')
    expect(copy).toMatchObject({ total: 21, stale: false, already: false })
    expect((await run('scenario', 'publish', '方案')).document).toMatchObject({
      hash: copy.hash,
      already: true,
    })
    const name = `方案@${copy.hash.slice(0, 8)}`
    expect((await run('run', name)).document).toMatchObject({ total: 21, inputsDigest: copy.inputsDigest })
    expect((await run('scenario', 'show', name)).document).toMatchObject({
      hash: copy.hash,
      document: { name: '方案' },
    })
    await approveMore()
    expect((await run('run', name)).stderr).toContain('发布后数据有改动')
    const stale = await run('adopt', '方案', '--doc', '徐编〔2020〕2号', ...ON)
    expect(stale).toMatchObject({ status: 2, document: { code: 'SCENARIO_STALE' } })
    expect(await run('run', '方案@ffff')).toMatchObject({
      status: 2,
      document: { code: 'PUBLISHED_UNKNOWN' },
    })
  })
  const approveMore = async () => {
    const movements = [{ kind: 'approve', to: 'pool:city', postType: FULL, posts: 1 }]
    write('more.json', { document: { number: '省编〔2020〕9号', date: '2020-08-01' }, movements })
    await run('book', 'more.json')
  }
})

describe('compare', () => {
  test('files, stored names, copies, the present and dates side by side', async () => {
    await approve(50)
    write('t.json', scenario('另一个', { steps: [{ ...base, posts: 9 }] }))
    const adopted = await run('adopt', 's.json', '--doc', '徐编〔2020〕2号', ...ON)
    const copy = `方案@${adopted.document.hash.slice(0, 8)}`
    const { document } = await run('compare', copy, 't.json', 'present', '2020-01-01')
    expect(document.columns).toEqual([copy, 't.json', 'present', '2020-01-01'])
    expect(document.totals).toEqual([21, 27, 21, 0])
    expect(document.rows[0]).toMatchObject({ code: STREETS[0], values: [7, 9, 7, 0], diff: [2, 0, -7] })
    expect(document.byCounty).toEqual({ '320302': [14, 18, 14, 0], '320303': [7, 9, 7, 0] })
    expect(document.changes).toMatchObject([
      { column: 1, field: 'steps.base.posts', before: '7', after: '9', effect: { posts: 6, units: 3 } },
    ])
    const { stdout } = await cli(folder, ['compare', 'p.bianheng', copy, 't.json'])
    expect(stdout).toContain('增加 6 名，减少 0 名')
    expect(stdout).toContain('合计 6 名，3 个单位变化')
  })

  test('one without a result ends as its run does', async () => {
    write('t.json', scenario('另一个', { bounds: [{ scope: 'unit', max: 3 }] }))
    const { status, document } = await run('compare', 's.json', 't.json')
    expect(status).toBe(3)
    expect(document).toMatchObject({ status: 'infeasible', code: 'BOUND_BROKEN' })
  })
})
