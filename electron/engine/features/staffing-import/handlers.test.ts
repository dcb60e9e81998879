// Import through the engine's own door, on a real project file: preview, commit, refusals.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Result } from '#shared/contract/errors'
import type { CommitSummary, Draft, Preview } from '#shared/contract/staffing-import'
import { systemClock } from '../../backups/system-clock.ts'
import { createEngine, type Engine } from '../../engine.ts'
import { createFileGrants } from '../../files/file-grants.ts'
import { forkParserWithNode } from '../../files/fork-parser.ts'
import { allUnits, bodiesByUnit, valuesOfUnits } from '../../store/queries/units.ts'

const root = new URL('../../../../', import.meta.url).pathname
const forkParser = forkParserWithNode(join(root, 'electron/engine/files/parser.ts'))
const sample = join(root, 'resources/sample/xuzhou-indicators.xlsx')

let folder = ''
let engine: Engine
const bugs: unknown[] = []
const grants = createFileGrants()

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bianheng-import-'))
  const context = {
    grants,
    resources: join(root, 'resources'),
    keys: folder,
    access: 'write',
    onLocked: 'refuse',
    backups: { data: null, clock: systemClock, routine: false },
    forkParser,
  } as const
  engine = createEngine(context, (_, error) => bugs.push(error))
  const token = grants.grant(join(folder, 'p.bianheng'))
  await ask('project.create', { token, template: 'blank', region: '3203' })
})

afterEach(async () => {
  await engine.stop()
  rmSync(folder, { recursive: true })
  expect(bugs).toEqual([])
})

async function ask<T>(name: string, input: unknown): Promise<T> {
  const result = (await engine.call(name, input)) as Result<T>
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

async function refused(name: string, input: unknown) {
  const result = (await engine.call(name, input)) as Result<unknown>
  if (result.ok) throw new Error('was not refused')
  return result.failure
}

type Cell = string | number | null

async function book(rows: readonly (readonly Cell[])[]): Promise<string> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('表1')
  for (const row of rows) sheet.addRow([...row])
  const path = join(folder, `${Math.random()}.xlsx`)
  writeFileSync(path, new Uint8Array(await workbook.xlsx.writeBuffer()))
  return grants.grant(path)
}

async function preview(rows: readonly (readonly Cell[])[], kind?: string): Promise<Preview> {
  const draft = await ask<Draft>('staffingImport.read', { token: await book(rows), ...(kind && { kind }) })
  return ask<Preview>('staffingImport.preview', { draftId: draft.draftId })
}

const commit = ({ draftId, head }: Preview, skipBadRows = false) =>
  ask<CommitSummary>('staffingImport.commit', { draftId, head, skipBadRows })

function stored() {
  const store = engine.session.store()
  if (store === null) throw new Error('no project')
  return store.query((db) => {
    const units = allUnits(db)
    const ids = units.map(({ id }) => id)
    return { units, values: valuesOfUnits(db, ids), bodies: bodiesByUnit(db) }
  })
}

function storedValue(code: string, indicator: string, date: string | null = null): string | undefined {
  const { units, values } = stored()
  const unit = units.find((one) => one.code === code)
  return values.get(unit?.id ?? 0)?.find((one) => one.indicator === indicator && one.date === date)?.value
}

const reasons = ({ page }: Preview) =>
  page.flatMap(({ issues }) => issues.map(({ code, cell }) => `${code} ${cell}`))

describe('the bundled sample', () => {
  test('brings five values for each of 167 units, and says nothing new the second time', async () => {
    const draft = await ask<Draft>('staffingImport.read', { token: grants.grant(sample) })
    const formulas = { severity: 'info', code: 'FORMULAS_AS_VALUES', params: { count: 3 } }
    expect(draft.issues).toMatchObject([formulas])
    const first = await ask<Preview>('staffingImport.preview', { draftId: draft.draftId })
    expect(first).toMatchObject({
      kind: 'indicators',
      rows: 167,
      added: 167,
      rejected: 0,
      issues: [formulas],
    })
    expect(first.onlyHere.count).toBe(19)
    expect(await commit(first)).toMatchObject({ accepted: 167, added: 167, rejected: [], written: true })

    const people = [...stored().values.values()].flatMap((values) =>
      values.filter(({ indicator }) => indicator === 'population').map(({ value }) => BigInt(value)),
    )
    expect(people.reduce((sum, value) => sum + value, 0n)).toBe(9_083_790n)
    expect(storedValue('320302001', 'assessment_rank', '2020-08-31')).toMatch(/^\d+$/)

    const again = await ask<Preview>('staffingImport.preview', { draftId: draft.draftId })
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 167 })
    expect(await commit(again)).toMatchObject({ written: false })
    const entries = await ask<{ id: number }[]>('journal.list', { limit: 10 })
    expect(entries.map(({ id }) => id)).toEqual([2, 1])
    const [entry] = await ask<{ command: string; summary: object }[]>('journal.list', { limit: 10 })
    expect(entry).toMatchObject({
      command: 'staffingImport.commit',
      summary: { file: 'xuzhou-indicators.xlsx', added: 167 },
    })
  })

  test('undo takes it back', async () => {
    const draft = await ask<Draft>('staffingImport.read', { token: grants.grant(sample) })
    await commit(await ask<Preview>('staffingImport.preview', { draftId: draft.draftId }))
    await ask('journal.undo', {})
    expect(storedValue('320302001', 'population', '2020-08-31')).toBeUndefined()
  })
})

describe('matching', () => {
  test('by code, by name within the county, by a name that is unique', async () => {
    const seen = await preview([
      ['县区', '区划代码', '镇街', '面积'],
      ['鼓楼区', 320302001, '黄楼街道', 1],
      ['320302', '', '丰财 街道办事处', 2],
      ['丰县', '320321001000', null, 3],
    ])
    expect(seen.page.map(({ unitCode, matchedBy }) => [unitCode, matchedBy])).toEqual([
      ['320302001', 'code'],
      ['320302002', 'name'],
      ['320321001', 'code'],
    ])
    await commit(seen)
    expect(storedValue('320302002', 'area')).toBe('2')
  })

  test('what does not match is rejected with cell and reason', async () => {
    const seen = await preview([
      ['县区', '区划代码', '镇街', '面积'],
      ['鼓楼区', null, '没有街道', 1],
      ['没有县', null, '黄楼街道', 1],
      ['鼓楼区', '999999999', null, 1],
      ['鼓楼区', '320302001', '丰财街道', 1],
      [null, null, null, 1],
      ['鼓楼区', null, '黄楼街道', '许多'],
      ['丰县', null, '黄楼街道', 1],
    ])
    expect(seen.rejected).toBe(7)
    expect(reasons(seen)).toEqual([
      'UNIT_NOT_FOUND C2',
      'COUNTY_NOT_FOUND A3',
      'UNIT_NOT_FOUND B4',
      'NAME_DIFFERS C5',
      'UNIT_MISSING C6',
      'NOT_A_NUMBER D7',
      'UNIT_NOT_FOUND C8',
    ])
  })

  test('a unit that stands twice: both rows are rejected, each names the other', async () => {
    const seen = await preview([
      ['镇街', '面积'],
      ['黄楼街道', 1],
      ['丰财街道', 2],
      ['黄楼街道', 3],
    ])
    expect(seen).toMatchObject({ rejected: 2, added: 1 })
    expect(seen.page.flatMap(({ issues }) => issues.map(({ cell, params }) => [cell, params.other]))).toEqual(
      [
        ['A2', 'A4'],
        ['A4', 'A2'],
      ],
    )
  })
})

describe('commit', () => {
  const rows: Cell[][] = [
    ['镇街', '面积', '信访（件）'],
    ['黄楼街道', 1, 7],
    ['没有街道', 2, 8],
  ]

  test('all or nothing, unless bad rows are skipped', async () => {
    const seen = await preview(rows)
    const failure = await refused('staffingImport.commit', { draftId: seen.draftId, head: seen.head })
    expect(failure).toMatchObject({
      code: 'ROWS_REJECTED',
      params: { count: 1 },
      where: { sheet: '表1', cell: 'A3' },
    })
    expect(storedValue('320302001', 'area')).toBeUndefined()
    expect(await commit(seen, true)).toMatchObject({ accepted: 1, added: 1, written: true })
    expect(storedValue('320302001', 'area')).toBe('1')
  })

  test('without one good row is refused, skipped or not', async () => {
    const seen = await preview([rows[0] as Cell[], rows[2] as Cell[]])
    const input = { draftId: seen.draftId, head: seen.head, skipBadRows: true }
    expect(await refused('staffingImport.commit', input)).toMatchObject({ code: 'ROWS_REJECTED' })
    expect(await ask('journal.list', { limit: 10 })).toHaveLength(1)
  })

  test('every rejected row is listed, whatever the page holds', async () => {
    const bad = Array.from({ length: 1200 }, (_, index): Cell[] => [`没有${index}街道`, 1])
    const seen = await preview([['镇街', '面积'], ['黄楼街道', 1], ...bad])
    expect(seen.page).toHaveLength(1000)
    const issues = await ask<{ severity: string; cell: string }[]>('staffingImport.rejected', {
      draftId: seen.draftId,
    })
    expect(issues).toHaveLength(1200)
    expect(issues.at(-1)).toMatchObject({ severity: 'error', sheet: '表1', cell: 'A1202' })
  })

  test('headers that objects know come in and go out', async () => {
    const seen = await preview([
      ['镇街', 'constructor', 'toString'],
      ['黄楼街道', 1, null],
      ['丰财街道', 2, 3],
    ])
    expect(seen).toMatchObject({ added: 2, rejected: 0 })
    await commit(seen)
    expect(storedValue('320302001', 'toString')).toBeUndefined()
    expect(storedValue('320302002', 'toString')).toBe('3')
    const { rows: units } = await ask<{ rows: { code: string; values: object }[] }>('unit.list', {})
    const held = units.find(({ code }) => code === '320302001')
    expect(Object.entries(held?.values ?? {})).toEqual([
      ['constructor', '1'],
      ['villages', '7'],
    ])
    const token = await book([
      ['镇街', '__proto__'],
      ['黄楼街道', 1],
    ])
    expect(await refused('staffingImport.read', { token })).toMatchObject({
      code: 'FIELD_UNKNOWN',
      params: { field: '__proto__' },
    })
  })

  test('columns of the office’s own become indicators', async () => {
    await commit(await preview(rows), true)
    expect(storedValue('320302001', '信访')).toBe('7')
    const indicators = await ask<{ id: string; name: string; measure: string }[]>('unit.indicators', {})
    expect(indicators.at(-1)).toMatchObject({ id: '信访', name: '信访', measure: '件' })
    const other = await preview([
      ['镇街', '信访（万件）'],
      ['黄楼街道', 1],
    ])
    expect(other.issues.map(({ code }) => code)).toEqual(['MEASURE_DIFFERS'])
  })

  test('a preview that the project has moved past is refused', async () => {
    const first = await preview([rows[0] as Cell[], rows[1] as Cell[]])
    const second = await preview([rows[0] as Cell[], ['黄楼街道', 5, 5]])
    await commit(first)
    expect(
      await refused('staffingImport.commit', { draftId: second.draftId, head: second.head }),
    ).toMatchObject({
      code: 'PREVIEW_STALE',
    })
    const fresh = await ask<Preview>('staffingImport.preview', { draftId: second.draftId })
    expect(fresh.page[0]).toMatchObject({ status: 'changed', values: { 'indicator.area': ['1', '5'] } })
    await commit(fresh)
    expect(storedValue('320302001', 'area')).toBe('5')
  })

  test('a draft that is not there', async () => {
    expect(await refused('staffingImport.preview', { draftId: 'x' })).toMatchObject({ code: 'DRAFT_UNKNOWN' })
  })
})

describe('units and bodies', () => {
  test('new units are added, known ones get their class', async () => {
    const seen = await preview([
      ['县（市、区）', '代码', '单位名称', '类别'],
      ['鼓楼区', '320302001', '黄楼街道', '一类'],
      ['鼓楼区', '320302099', '新城街道', '二'],
      ['鼓楼区', null, '区文化馆', null],
      ['鼓楼区', '320303098', '错区街道', null],
      ['没有区', null, '某街道', null],
    ])
    expect(seen).toMatchObject({ kind: 'units', added: 3, rejected: 2 })
    expect(reasons(seen)).toEqual(['CODE_INVALID B5', 'COUNTY_NOT_FOUND A6'])
    await commit(seen, true)
    const { units } = stored()
    const found = (name: string) => units.find((unit) => unit.name === name)
    expect(found('新城街道')).toMatchObject({
      code: '320302099',
      county: '320302',
      kind: 'street',
      class: '二',
    })
    expect(found('区文化馆')).toMatchObject({ code: null, kind: 'department', class: null })
    expect(found('黄楼街道')).toMatchObject({ class: '一' })
  })

  test('a new unit whose name is nearly that of another is asked about, and is that one once confirmed', async () => {
    const rows = [
      ['县（市、区）', '代码', '单位名称', '类别'],
      ['鼓楼区', null, '黄楼街', '一类'],
      ['鼓楼区', '320302098', '丰才街道', '二类'],
      ['鼓楼区', null, '琵琶街道（待调整）', null],
    ]
    const seen = await preview(rows)
    expect(seen).toMatchObject({ kind: 'units', added: 2, rejected: 0 })
    expect(reasons(seen)).toEqual(['UNIT_LIKE C2'])
    expect(seen.onlyThere.likely).toEqual([{ name: '黄楼街', likely: '黄楼街道' }])
    await ask('staffingImport.alias', { name: '黄楼街', unit: '黄楼街道' })
    expect(reasons(await preview(rows))).toEqual([])
  })

  test('bodies under units merged downwards', async () => {
    const seen = await preview([
      ['单位名称', '机构名称', '机构类型'],
      ['黄楼街道', '党政办公室', '内设机构'],
      [null, '为民服务中心', '事业单位'],
      [null, '为民服务中心', '事业单位'],
      ['丰财街道', '党政办公室', null],
    ])
    expect(seen).toMatchObject({ kind: 'bodies', added: 2, rejected: 2 })
    expect(reasons(seen)).toEqual(['BODY_DUPLICATE B3', 'BODY_DUPLICATE B4'])
    await commit(seen, true)
    const { units, bodies } = stored()
    const of = (name: string) => bodies.get(units.find((unit) => unit.name === name)?.id ?? 0)
    expect(of('黄楼街道')).toEqual([{ name: '党政办公室', kind: 'internal' }])
    expect(of('丰财街道')).toEqual([{ name: '党政办公室', kind: 'internal' }])
  })
})

test('a reading that is cancelled ends, and only once', async () => {
  const path = join(folder, 'long.html')
  writeFileSync(path, `<table>${`<tr>${'<td>1'.repeat(1000)}`.repeat(5000)}`)
  const token = grants.grant(path)
  const reading = refused('staffingImport.inspect', { token })
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(await ask('staffingImport.cancel', { token })).toEqual({ cancelled: true })
  expect(await reading).toMatchObject({ code: 'CANCELLED', where: { file: 'long.html' } })
  expect(await ask('staffingImport.cancel', { token })).toEqual({ cancelled: false })
})

describe('files that cannot be imported', () => {
  test.each([
    [
      'no needed column',
      [
        ['品名', '数量'],
        ['笔', 1],
      ],
      'NO_TABLE',
    ],
    ['nothing', [], 'NO_TABLE'],
    ['a header alone', [['镇街', '面积']], 'NO_TABLE'],
  ])('%s', async (_, rows, code) => {
    expect(await refused('staffingImport.read', { token: await book(rows as Cell[][]) })).toMatchObject({
      code,
    })
  })

  test('a kind that the columns do not serve names the headers that would', async () => {
    const token = await book([
      ['镇街', '县区'],
      ['黄楼街道', '鼓楼区'],
    ])
    const failure = await refused('staffingImport.read', { token, kind: 'indicators' })
    expect(failure).toMatchObject({ code: 'COLUMN_MISSING' })
    expect(failure.params.column).toContain('常住人口')
  })
})
