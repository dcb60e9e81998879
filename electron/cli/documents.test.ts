// What the command line answers: one JSON document a command, in the shape of the contract, the same bytes each time.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BUILD_TIMEOUT, cli, cliJson, ensureCli, sampleWorkbook, temporaryFolder } from './testing/cli.ts'

let folder = ''
const project = 'xuzhou.bianheng'
const HEX = /^[0-9a-f]{64}$/

beforeAll(async () => {
  ensureCli()
  folder = temporaryFolder()
  const created = await cliJson(folder, 'init', project, '--template', 'xuzhou-2020', '--region', '3203')
  expect(created).toMatchObject({
    status: 0,
    document: { status: 'ok', units: 186, region: { code: '3203', name: '徐州市' } },
  })
}, BUILD_TIMEOUT)
afterAll(() => rmSync(folder, { recursive: true }))

describe('the Xuzhou job, command by command', () => {
  test('inspect sees the table', async () => {
    const { status, document } = await cliJson(folder, 'inspect', sampleWorkbook)
    expect(status).toBe(0)
    expect(document).toMatchObject({ file: 'xuzhou-indicators.xlsx', format: 'xlsx' })
    // The total row adds up by formulas, whose values are taken; nothing else is to be said.
    expect(document.problems.map(({ code }: { code: string }) => code)).toEqual(['FORMULAS_AS_VALUES'])
    const table = document.sheets.flatMap((sheet: { tables: object[] }) => sheet.tables)[0]
    expect(table).toMatchObject({
      kind: 'indicators',
      dataRows: 167,
      totalRows: [expect.any(Number)],
      headerRows: expect.any(Array),
    })
    expect(table.columns.map((column: { field: string }) => column.field)).toContain('indicator.population')
  })

  test('import: a dry run writes nothing, the real one everything', async () => {
    const before = readFileSync(join(folder, project))
    const dry = await cliJson(folder, 'import', project, sampleWorkbook, '--dry-run')
    expect(dry.document).toEqual({
      kind: 'indicators',
      rows: 167,
      accepted: 167,
      added: 167,
      changed: 0,
      unchanged: 0,
      rejected: [],
      written: false,
    })
    expect(readFileSync(join(folder, project)).equals(before)).toBe(true)
    expect((await cliJson(folder, 'import', project, sampleWorkbook)).document).toEqual({
      ...dry.document,
      written: true,
    })
    const again = await cliJson(folder, 'import', project, sampleWorkbook)
    expect(again.document).toMatchObject({ added: 0, unchanged: 167, written: false })
  })

  test('run: the document of the contract, no key more and none less', async () => {
    const { status, document } = await cliJson(folder, 'run', project, '徐州2020')
    expect(status).toBe(0)
    expect(Object.keys(document)).toEqual([
      'status',
      'scenario',
      'asOf',
      'inputsDigest',
      'total',
      'byType',
      'byStep',
      'byPool',
      'byCounty',
      'units',
      'findings',
      'ties',
      'notes',
      'fairness',
    ])
    expect(document).toMatchObject({
      status: 'ok',
      scenario: '徐州2020',
      asOf: '2020-09-01',
      inputsDigest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      total: 2099,
      byType: { 'institution-full': 2099 },
      byStep: { base: 1570, tilt: 16, topup: 513 },
      byPool: { city: 785, county: 1314 },
      fairness: {
        gini: expect.stringMatching(/^0\.\d{4}$/),
        maxToMinPer10k: expect.stringMatching(/^\d+\.\d{4}$/),
      },
    })
    expect(Object.keys(document.byCounty)).toHaveLength(11)
    expect(document.notes.every((note: unknown) => typeof note === 'string')).toBe(true)
  })

  test('run: each unit adds up and is explained, in code order', async () => {
    const { document } = await cliJson(folder, 'run', project, '徐州2020')
    expect(document.units).toHaveLength(157)
    const codes = document.units.map((unit: { code: string }) => unit.code)
    expect(codes).toEqual(codes.toSorted())
    for (const unit of document.units) {
      expect(Object.keys(unit)).toEqual([
        'code',
        'name',
        'county',
        'total',
        'byType',
        'parts',
        'funding',
        'bodies',
        'explain',
      ])
      expect(unit.parts.base + (unit.parts.tilt ?? 0) + unit.parts.topup).toBe(unit.total)
      const { city, county } = unit.funding['institution-full']
      expect([city, city + county]).toEqual([5, unit.total])
      expect(unit.explain.join('')).toContain(String(unit.total))
      expect(unit.explain.join('')).not.toMatch(/[{}[\]]|undefined|NaN/)
    }
    const finding = document.findings[0]
    expect(Object.keys(finding)).toEqual([
      'rule',
      'unit',
      'body',
      'value',
      'limit',
      'severity',
      'source',
      'message',
      'waiver',
    ])
    for (const tie of document.ties)
      expect(new Set(Object.keys(tie))).toEqual(new Set(['group', 'posts', 'settledBy', 'step', 'units']))
  })

  test('run twice gives the same bytes, from a stored scenario and from its file', async () => {
    const first = await cliJson(folder, 'run', project, '徐州2020')
    const second = await cliJson(folder, 'run', project, '徐州2020')
    expect(second.stdout).toBe(first.stdout)
    const { stdout } = await cliJson(folder, 'scenario', project, 'show', '徐州2020')
    writeFileSync(join(folder, 's.json'), `\uFEFF${stdout}`)
    expect((await cliJson(folder, 'run', project, 's.json')).stdout).toBe(first.stdout)
  })

  test('a unit count other than 157 is reported, not hidden', async () => {
    const { document: stored } = await cliJson(folder, 'scenario', project, 'show', '徐州2020')
    const whole = { ...stored, scope: { ...stored.scope, exclude: [] }, steps: stored.steps.slice(0, 1) }
    writeFileSync(join(folder, 'whole.json'), JSON.stringify(whole))
    const { document } = await cliJson(folder, 'run', project, 'whole.json')
    expect(document).toMatchObject({ total: 1670, byPool: { city: 835, county: 835 } })
    expect(document.notes.join()).toMatch(/167.*157|157.*167/)
  })

  test('scenario: add, list, show', async () => {
    const { document: stored } = await cliJson(folder, 'scenario', project, 'show', '徐州2020')
    writeFileSync(join(folder, 'two.json'), JSON.stringify({ ...stored, name: '方案二' }))
    expect((await cliJson(folder, 'scenario', project, 'add', 'two.json')).document).toMatchObject({
      name: '方案二',
    })
    const { document: list } = await cliJson(folder, 'scenario', project, 'list')
    expect(list.map((row: { name: string }) => row.name)).toEqual([
      '徐州2020',
      '徐州2020（读法二）',
      '方案二',
    ])
    expect((await cliJson(folder, 'scenario', project, 'show', '方案二')).document).toEqual({
      ...stored,
      name: '方案二',
    })
    const ambiguous = await cliJson(folder, 'export', project, 'allocation', '--out', 'x.xlsx')
    expect([ambiguous.status, ambiguous.document.code]).toEqual([1, 'USAGE'])
    expect(ambiguous.document.message).toContain('徐州2020, 徐州2020（读法二）, 方案二')
  })

  test('check: findings with their sources', async () => {
    const { status, document } = await cliJson(folder, 'check', project, '--scenario', '徐州2020')
    expect(status).toBe(0)
    expect(document.length).toBeGreaterThan(0)
    for (const finding of document)
      expect(finding).toMatchObject({
        rule: expect.stringMatching(/^R/),
        source: expect.stringMatching(/./),
        waiver: null,
      })
  })

  test('export writes a workbook and nothing beside it', async () => {
    const before = readdirSync(folder)
    const { status, document } = await cliJson(
      folder,
      'export',
      project,
      'allocation',
      '--scenario',
      '徐州2020',
      '--out',
      'table.xlsx',
    )
    expect(status).toBe(0)
    expect(document).toEqual({
      status: 'ok',
      file: join(folder, 'table.xlsx'),
      bytes: readFileSync(join(folder, 'table.xlsx')).length,
    })
    expect(readdirSync(folder).toSorted()).toEqual([...before, 'table.xlsx'].toSorted())
    expect(readFileSync(join(folder, 'table.xlsx')).subarray(0, 2).toString()).toBe('PK')
  })

  test('export into a folder that is not there', async () => {
    const { status, document } = await cliJson(
      folder,
      'export',
      project,
      'allocation',
      '--scenario',
      '徐州2020',
      '--out',
      'no/t.xlsx',
    )
    expect([status, document.code]).toEqual([2, 'FOLDER_NOT_FOUND'])
  })

  test('verify', async () => {
    const { status, document } = await cliJson(folder, 'verify', project)
    expect(status).toBe(0)
    expect(document).toEqual({
      ok: true,
      database: 'ok',
      conservation: [],
      audit: { entries: expect.any(Number), head: expect.stringMatching(HEX) },
      problems: [],
    })
  })

  test('after all that the project is one file', () => {
    expect(readdirSync(folder).filter((name) => name.startsWith(project))).toEqual([project])
  })
})

test('apportion: seats, ties and divisor', async () => {
  const problem = {
    kind: 'apportion',
    method: 'hamilton',
    seats: 10,
    weights: ['6', '6', '2'],
    names: ['甲', '乙', '丙'],
  }
  writeFileSync(join(folder, 'case.json'), JSON.stringify(problem))
  expect((await cliJson(folder, 'apportion', 'case.json')).document).toEqual({
    status: 'ok',
    seats: [4, 4, 2],
    ties: null,
    divisor: null,
  })
  writeFileSync(
    join(folder, 'case.json'),
    JSON.stringify({ ...problem, method: 'webster', seats: 3, weights: [1, 1], names: ['甲', '乙'] }),
  )
  const { document } = await cliJson(folder, 'apportion', 'case.json')
  expect(document).toMatchObject({
    status: 'ok',
    seats: [2, 1],
    ties: { parties: [0, 1], seats: 1 },
    divisor: [expect.any(String), expect.any(String)],
  })
})

test('demo does the whole job into a folder and says what it made', async () => {
  const { status, document } = await cliJson(folder, 'demo', 'demo')
  expect(status).toBe(0)
  expect(document).toMatchObject({
    status: 'ok',
    total: 2099,
    units: 157,
    byStep: { base: 1570, tilt: 16, topup: 513 },
    head: expect.stringMatching(HEX),
    readings: [{ total: 2099 }, { total: 2099, byPool: { city: 785, county: 1314 } }],
    adopted: { posts: 2099, documents: 12, open: 0 },
  })
  for (const file of document.files) expect(existsSync(file), file).toBe(true)
})

test('in words: Chinese, or English without a Han character in its own sentences', async () => {
  const said = await cli(folder, ['verify', project])
  expect(said.stdout).toContain('核验通过')
  const english = await cli(folder, ['verify', project, '--lang', 'en'])
  expect(english.stdout).toContain('Verified.')
  expect(english.stdout).not.toMatch(/\p{Script=Han}/u)
})
