// What the command line refuses: exit status and code of each, and not one byte of the project changed.
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../engine/store/open.ts'
import { BUILD_TIMEOUT, cli, cliJson, ensureCli, sampleWorkbook, temporaryFolder } from './testing/cli.ts'

let folder = ''
let document: { steps: Record<string, unknown>[]; [key: string]: unknown }
const inFolder = (name: string) => join(folder, name)

beforeAll(async () => {
  ensureCli()
  folder = temporaryFolder()
  await cli(folder, ['init', 'xuzhou-2020.bianheng', '--template', 'xuzhou-2020'])
  await cli(folder, ['import', 'xuzhou-2020.bianheng', sampleWorkbook])
  document = (await cliJson(folder, 'scenario', 'xuzhou-2020.bianheng', 'show', '徐州2020')).document
  mkdirSync(inFolder('folder.bianheng'))
  writeFileSync(inFolder('text.bianheng'), '不是项目')
  writeFileSync(inFolder('text.xlsx'), '不是表格')
  writeFileSync(inFolder('noise.xlsx'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]))
  copyFileSync(inFolder('xuzhou-2020.bianheng'), inFolder('damaged.bianheng'))
  truncateSync(inFolder('damaged.bianheng'), 9 * 4096 + 7)
}, BUILD_TIMEOUT)
afterAll(() => rmSync(folder, { recursive: true }))

/** The project's bytes, and everything that lies beside it under its name. */
const state = () => [
  createHash('sha256')
    .update(readFileSync(inFolder('xuzhou-2020.bianheng')))
    .digest('hex'),
  ...readdirSync(folder).filter((name) => /^(?:xuzhou|missing|out|p\.)/.test(name)),
]

async function refusal(args: readonly string[]) {
  const before = state()
  const { status, document: said, stderr } = await cliJson(folder, ...args)
  expect(state()).toEqual(before)
  expect(stderr).not.toMatch(/\n {4}at /)
  return { exit: status, ...said }
}

describe('a project that cannot be opened', () => {
  const commands = [
    ['run', '$', '徐州2020'],
    ['import', '$', sampleWorkbook],
    ['scenario', '$', 'list'],
    ['check', '$'],
    ['export', '$', 'allocation', '--out', 'out.xlsx'],
    ['verify', '$'],
  ]
  const projects: [string, string, number][] = [
    ['missing.bianheng', 'FILE_NOT_FOUND', 2],
    ['folder.bianheng', 'FILE_IS_FOLDER', 2],
    ['text.bianheng', 'NOT_A_PROJECT', 2],
    ['damaged.bianheng', 'PROJECT_DAMAGED', 4],
  ]
  test.each(projects)('%s: %s', async (project, code, status) => {
    const answers = commands.map((command) => refusal(command.map((word) => (word === '$' ? project : word))))
    for (const said of await Promise.all(answers)) {
      expect(said).toMatchObject({ exit: status, status: 'error', code, where: { file: inFolder(project) } })
      expect(said.message).toContain(project)
    }
  })

  test('locked by another process: writing is refused, reading is not', async () => {
    const store = await openStore(inFolder('xuzhou-2020.bianheng'), 'write')
    try {
      writeFileSync(inFolder('other.json'), JSON.stringify({ ...document, name: '别的' }))
      for (const args of [
        ['import', 'xuzhou-2020.bianheng', sampleWorkbook],
        ['scenario', 'xuzhou-2020.bianheng', 'add', 'other.json'],
      ]) {
        const said = await cliJson(folder, ...args)
        expect([said.status, said.document.code]).toEqual([2, 'PROJECT_LOCKED'])
        expect(said.document.message).toContain(`(${process.pid})`)
      }
      const read = await cliJson(folder, 'run', 'xuzhou-2020.bianheng', '徐州2020')
      expect([read.status, read.document.total]).toEqual([0, 2099])
      expect(store.verify(undefined)).toMatchObject({ entries: 2, problems: [] })
    } finally {
      store.close()
      rmSync(inFolder('other.json'))
    }
  })
})

describe('init', () => {
  test.each<[string, string[], string]>([
    ['an existing project', ['xuzhou-2020.bianheng'], 'FILE_EXISTS'],
    ['an existing file of any kind', ['text.xlsx'], 'FILE_EXISTS'],
    ['an existing folder', ['folder.bianheng'], 'FILE_EXISTS'],
    ['a folder that is not there', ['no/where/p.bianheng'], 'FOLDER_NOT_FOUND'],
    ['a name too long for the disk', [`${'长'.repeat(90)}.bianheng`], 'FILE_NAME_TOO_LONG'],
    ['an unknown region', ['p.bianheng', '--region', '9999'], 'REGION_UNKNOWN'],
    ['a region that is no code', ['p.bianheng', '--region', '徐州'], 'REGION_UNKNOWN'],
    ['a street as region', ['p.bianheng', '--region', '320302001'], 'REGION_UNKNOWN'],
    ['an unknown template', ['p.bianheng', '--template', 'nope'], 'TEMPLATE_UNKNOWN'],
  ])('%s', async (_, args, code) => {
    expect(await refusal(['init', ...args])).toMatchObject({ exit: 2, status: 'error', code })
  })

  test('demo over an existing one, or over a file', async () => {
    expect(await refusal(['demo', '.'])).toMatchObject({ code: 'FILE_EXISTS' })
    expect(await refusal(['demo', 'text.xlsx'])).toMatchObject({ code: 'FILE_EXISTS' })
  })
})

describe('workbooks', () => {
  test.each<[string, string[], string]>([
    ['missing', ['no.xlsx'], 'FILE_NOT_FOUND'],
    ['a folder', ['folder.bianheng'], 'FILE_IS_FOLDER'],
    ['no workbook', ['noise.xlsx'], 'NOT_A_WORKBOOK'],
    ['no table', ['text.xlsx'], 'NO_TABLE'],
    ['an unknown kind', [sampleWorkbook, '--as', 'poems'], 'KIND_UNKNOWN'],
    ['an unknown sheet', [sampleWorkbook, '--sheet', '没有'], 'SHEET_UNKNOWN'],
    ['a mapping that is missing', [sampleWorkbook, '--mapping', 'no.json'], 'FILE_NOT_FOUND'],
  ])('%s', async (_, args, code) => {
    expect(await refusal(['import', 'xuzhou-2020.bianheng', ...args])).toMatchObject({
      exit: 2,
      status: 'error',
      code,
    })
  })
})

describe('scenario files', () => {
  const steps =
    (...list: unknown[]) =>
    () => ({ ...document, steps: list })
  const base = () => document.steps[0]
  const topup = () => document.steps[2] as { weights: object[] }

  /** What is written to the file: a text as it stands, else JSON. */
  const cases: [string, () => unknown, string, string | undefined][] = [
    ['no JSON', () => '{\n"version": 1,\n"name": x}', 'JSON_INVALID', undefined],
    ['nothing', () => '', 'FILE_EMPTY', undefined],
    ['blank lines', () => ' \n\n', 'FILE_EMPTY', undefined],
    ['another JSON', () => [1], 'FIELD_INVALID', 'document'],
    ['an unknown key', () => ({ ...document, stepz: [] }), 'FIELD_UNKNOWN', 'stepz'],
    ['an unknown key deep inside', () => steps({ ...base(), post: 1 })(), 'FIELD_UNKNOWN', 'steps[0].post'],
    ['an unknown step', () => steps({ ...base(), kind: 'magic' })(), 'FIELD_INVALID', 'steps[0].kind'],
    ['a wrong type', () => steps({ ...base(), posts: '10' })(), 'FIELD_INVALID', 'steps[0].posts'],
    ['no date', () => ({ ...document, asOf: '2020-13-01' }), 'FIELD_INVALID', 'asOf'],
    ['two steps of one name', () => steps(base(), base())(), 'STEP_DUPLICATE', 'steps[1].id'],
    [
      'weights not 1',
      () => steps({ ...topup(), weights: topup().weights.slice(1) })(),
      'WEIGHTS_NOT_ONE',
      'steps[0].weights',
    ],
    [
      'an unknown indicator',
      () => steps({ ...topup(), weights: [{ indicator: 'luck', weight: '1' }] })(),
      'INDICATOR_UNKNOWN',
      'steps[0].weights[0]',
    ],
    [
      'an unknown county',
      () => steps({ ...topup(), pool: { byCounty: { 110105: 3 } } })(),
      'COUNTY_UNKNOWN',
      'steps[0].pool.byCounty',
    ],
    [
      'an unknown unit',
      () => ({ ...document, scope: { ...(document.scope as object), include: ['火星'] } }),
      'UNIT_UNKNOWN',
      'scope.include',
    ],
    [
      'no unit in scope',
      () => ({ ...document, scope: { region: '11', kinds: ['street'], exclude: [], include: [] } }),
      'SCOPE_EMPTY',
      'scope',
    ],
    ['an unknown rule pack', () => ({ ...document, rules: ['nope'] }), 'RULE_PACK_UNKNOWN', 'rules'],
  ]

  test.concurrent.each(cases)('%s', async (title, content, code, field) => {
    const written = content()
    const file = `${title}.json`
    writeFileSync(inFolder(file), typeof written === 'string' ? written : JSON.stringify(written))
    const said = await refusal(['run', 'xuzhou-2020.bianheng', file])
    expect(said).toMatchObject({ exit: 2, status: 'error', code, where: { file } })
    expect(said.where.field).toBe(field)
  })

  test('what is wrong is said with file, line or field, and what would be right', async () => {
    writeFileSync(inFolder('s.json'), '{\n"version": 1,\n"name": x}')
    expect((await cli(folder, ['run', 'xuzhou-2020.bianheng', 's.json'])).stderr).toMatch(
      /“s\.json”.*第 3 行：x}/,
    )
    writeFileSync(inFolder('s.json'), JSON.stringify(steps({ ...base(), kind: 'magic' })()))
    const { status, stderr } = await cli(folder, ['scenario', 'xuzhou-2020.bianheng', 'add', 's.json'])
    expect(status).toBe(2)
    expect(stderr).toMatch(/steps\[0\]\.kind.*constant.*weighted.*bands/)
    rmSync(inFolder('s.json'))
  })

  test('a name that is neither file nor stored', async () => {
    const said = await refusal(['run', 'xuzhou-2020.bianheng', '没有'])
    expect(said).toMatchObject({ code: 'SCENARIO_UNKNOWN' })
    expect(said.message).toContain('徐州2020')
  })

  test('one that is stored already', async () => {
    writeFileSync(inFolder('s.json'), JSON.stringify(document))
    expect(await refusal(['scenario', 'xuzhou-2020.bianheng', 'add', 's.json'])).toMatchObject({
      code: 'SCENARIO_EXISTS',
    })
    rmSync(inFolder('s.json'))
  })
})

describe('no result', () => {
  const asks = [
    ['run', 'xuzhou-2020.bianheng', 's.json'],
    ['check', 'xuzhou-2020.bianheng', '--scenario', 's.json'],
    ['export', 'xuzhou-2020.bianheng', 'allocation', '--scenario', 's.json', '--out', 'out.xlsx'],
  ]

  test('floors above the pool: exit 3, code, step, units and figures', async () => {
    const steps = [document.steps[0], { ...document.steps[2], min: 1000 }]
    writeFileSync(inFolder('s.json'), JSON.stringify({ ...document, steps }))
    for (const said of await Promise.all(asks.map(refusal))) {
      expect(said).toMatchObject({
        exit: 3,
        status: 'infeasible',
        code: 'FLOORS_ABOVE_TOTAL',
        where: { field: 'steps[1]' },
        step: 'topup',
        group: 'all',
        groups: expect.arrayContaining([
          { group: '320302', need: expect.any(Number), most: expect.any(Number) },
        ]),
        units: expect.arrayContaining([expect.stringMatching(/^\d{9}$/)]),
        need: expect.any(Number),
        most: expect.any(Number),
      })
      expect(said.need).toBeGreaterThan(said.most)
    }
    rmSync(inFolder('s.json'))
  })

  test('a broken bound names every unit that breaks it, and by how much the widest miss is', async () => {
    const asked = { ...document, steps: [document.steps[0]], bounds: [{ scope: 'unit', max: 8 }] }
    writeFileSync(inFolder('s.json'), JSON.stringify(asked))
    const said = await refusal(['run', 'xuzhou-2020.bianheng', 's.json'])
    expect(said).toMatchObject({
      exit: 3,
      code: 'BOUND_BROKEN',
      need: 10,
      most: 8,
      step: document.steps[0]?.id,
    })
    expect(said.units).toHaveLength(157)
    expect(said.message).toMatch(/等 157 个/)
    rmSync(inFolder('s.json'))
  })

  test('an open tie: exit 3, the tied units, and what is fixed whoever wins', async () => {
    const byRank = {
      id: 'tied',
      kind: 'weighted',
      pool: { total: 158 },
      weights: [{ indicator: 'assessment_rank', points: new Array(157).fill(1) }],
    }
    writeFileSync(inFolder('s.json'), JSON.stringify({ ...document, steps: [byRank] }))
    for (const said of await Promise.all(asks.map(refusal))) {
      expect(said).toMatchObject({
        exit: 3,
        status: 'undecided',
        code: 'UNDECIDED',
        step: 'tied',
        group: 'all',
        posts: 1,
        where: { field: 'steps[0]' },
      })
      expect(said.units).toHaveLength(157)
      expect(new Set(Object.values(said.fixed))).toEqual(new Set([1]))
    }
    rmSync(inFolder('s.json'))
  })
})

describe('apportion', () => {
  const problem = (over: object) => ({
    kind: 'apportion',
    method: 'webster',
    seats: 3,
    weights: [1, 2],
    ...over,
  })

  test.each<[string, unknown, number, string]>([
    ['no JSON', '{', 2, 'JSON_INVALID'],
    ['an unknown key', problem({ seatz: 1 }), 2, 'FIELD_UNKNOWN'],
    ['an unknown method', problem({ method: 'magic' }), 2, 'FIELD_INVALID'],
    ['half a seat', problem({ seats: 2.5 }), 2, 'FIELD_INVALID'],
    ['floors above the seats', problem({ mins: [3, 3] }), 3, 'FLOORS_ABOVE_TOTAL'],
  ])('%s', async (_, content, status, code) => {
    writeFileSync(inFolder('case.json'), typeof content === 'string' ? content : JSON.stringify(content))
    const answer = await cliJson(folder, 'apportion', 'case.json')
    expect([answer.status, answer.document.code]).toEqual([status, code])
    rmSync(inFolder('case.json'))
  })

  test('a missing file', async () => {
    expect(await refusal(['apportion', 'no.json'])).toMatchObject({
      code: 'FILE_NOT_FOUND',
      where: { file: 'no.json' },
    })
  })
})

test('verify with a head that the chain does not hold: exit 4, and says so', async () => {
  const { status, document: said } = await cliJson(
    folder,
    'verify',
    'xuzhou-2020.bianheng',
    '--head',
    'f'.repeat(64),
  )
  expect(status).toBe(4)
  expect(said).toMatchObject({
    ok: false,
    database: 'ok',
    conservation: [],
    audit: { entries: 2 },
    problems: [{ code: 'HEAD_UNKNOWN' }],
  })
  expect((await cliJson(folder, 'verify', 'xuzhou-2020.bianheng', '--head', said.audit.head)).status).toBe(0)
})
