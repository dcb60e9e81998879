// The import command on sheets with bad rows, several sheets and none: what it lists, refuses and leaves alone.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeXlsx, worksheet } from '../engine/files/read-workbook/testing/make-xlsx.ts'
import { BUILD_TIMEOUT, cli, cliJson, ensureCli } from './testing/cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'bianheng-import-'))
const project = 'p.bianheng'
const HEADER = ['镇街', '面积(平方公里)']

beforeAll(async () => {
  ensureCli()
  expect((await cliJson(folder, 'init', project, '--region', '3203')).status).toBe(0)
}, BUILD_TIMEOUT)
afterAll(() => rmSync(folder, { recursive: true }))

function csv(rows: readonly (readonly (string | number)[])[]): string {
  writeFileSync(join(folder, '表1.csv'), rows.map((row) => row.join(',')).join('\n'))
  return '表1.csv'
}

/** The same rows on two sheets, 今年 and 去年. */
function twoSheets(rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number) =>
    typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`
  const sheet = rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const numbered = (make: (number: number) => string) => [1, 2].map(make).join('')
  const parts = [
    { name: 'xl/worksheets/sheet2.xml', content: worksheet(sheet) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}"><sheets>${numbered((n) => `<sheet name="${n === 1 ? '今年' : '去年'}" sheetId="${n}" r:id="r${n}"/>`)}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${numbered((n) => `<Relationship Id="r${n}" Type="${relations}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}</Relationships>`,
    },
  ]
  writeFileSync(join(folder, '两张.xlsx'), makeXlsx({ sheet, parts }))
  return '两张.xlsx'
}

const importing = (file: string, ...options: string[]) =>
  cliJson(folder, 'import', project, file, '--as', 'indicators', ...options)

test('every rejected row is listed, beyond the first thousand', async () => {
  const bad = Array.from({ length: 1100 }, (_, index) => [`没有${index}街道`, 1])
  const file = csv([HEADER, ...bad])
  for (const options of [[], ['--dry-run']]) {
    const { document } = await importing(file, ...options)
    expect(document.rejected).toHaveLength(1100)
    expect(document.rejected.at(-1)).toMatchObject({ cell: '表1!A1101', code: 'UNIT_NOT_FOUND' })
  }
})

test('columns that the kind has no field for are told, not left out in silence', async () => {
  const file = csv([
    ['镇街', '区划代码', '人口（人）'],
    ['新城街道', '320302901', 100],
  ])
  const { document } = await cliJson(folder, 'import', project, file, '--as', 'units', '--dry-run')
  expect(document).toMatchObject({ kind: 'units', left: [{ cell: 'C1', header: '人口(人)' }] })
})

test('without one good row the skipped rows refuse the whole, and the file stays as it is', async () => {
  const before = readFileSync(join(folder, project))
  const file = csv([HEADER, ['没有街道', 1]])
  const { status, document } = await importing(file, '--skip-bad-rows')
  expect([status, document.code, document.rejected.length]).toEqual([2, 'ROWS_REJECTED', 1])
  expect(readFileSync(join(folder, project)).equals(before)).toBe(true)
})

test('good rows that stand already are done, though the skipped ones bring nothing', async () => {
  const file = csv([HEADER, ['丰财街道', 7], ['没有街道', 1]])
  const first = await importing(file, '--skip-bad-rows')
  expect([first.status, first.document.written]).toEqual([0, true])
  const before = readFileSync(join(folder, project))
  const { status, document } = await importing(file, '--skip-bad-rows')
  expect(status).toBe(0)
  expect(document).toMatchObject({ accepted: 1, added: 0, changed: 0, unchanged: 1, written: false })
  expect(document.rejected).toHaveLength(1)
  expect(readFileSync(join(folder, project)).equals(before)).toBe(true)
})

test('a header without rows is refused and says where it stands', async () => {
  const { status, document } = await importing(csv([HEADER]))
  expect([status, document.code]).toEqual([2, 'NO_TABLE'])
  expect(document.message).toContain('第 1 行的表头下面没有数据行')
})

test('other sheets are mentioned; the same again leaves every byte', async () => {
  const file = twoSheets([HEADER, ['黄楼街道', 1]])
  const first = await importing(file)
  expect(first).toMatchObject({ status: 0, document: { added: 1, written: true } })
  expect(first.stderr).toContain('去年')
  const before = readFileSync(join(folder, project))
  expect((await importing(file)).document).toMatchObject({ unchanged: 1, written: false })
  expect(readFileSync(join(folder, project)).equals(before)).toBe(true)
})

test('posts come in under the document that is named; without one they are refused by name', async () => {
  const file = csv([
    ['镇街', '经费形式', '行政编制', '行政实有人数', '一般事业编制'],
    ['黄楼街道', '全额', 40, 38, 25],
    ['丰财街道', '', 30, 30, 5],
  ])
  const take = (...options: string[]) => cliJson(folder, 'import', project, file, ...options)
  expect(await take()).toMatchObject({ status: 2, document: { code: 'DOCUMENT_NEEDED' } })
  expect(await take('--doc', '徐编〔2020〕1号')).toMatchObject({
    status: 2,
    document: { code: 'DATE_NEEDED' },
  })
  const named = ['--doc', '徐编[2020]1号', '--date', '2020-09-01']
  const bad = await take(...named)
  expect(bad).toMatchObject({ status: 2, document: { code: 'ROWS_REJECTED' } })
  expect(bad.document.rejected).toMatchObject([{ cell: '表1!E3', code: 'FUNDING_MISSING' }])
  const { document } = await take(...named, '--skip-bad-rows')
  expect(document).toMatchObject({ kind: 'quotas', rows: 2, accepted: 1, added: 1, written: true })
  const { document: table } = await cliJson(folder, 'table', project, 'overview', '--as-of', '2020-09-01')
  expect(table.totals).toMatchObject({
    administrative: { quota: 40, filled: 38 },
    'institution-full': { quota: 25 },
  })
})

test('bodies come with their function, by which a step shares the posts of a function over all units', async () => {
  const bodies = [
    ['镇街', '机构名称', '机构类型', '职责类别'],
    ['黄楼街道', '为民服务中心', '事业单位', '服务'],
    ['黄楼街道', '综合行政执法局', '事业单位', '执法'],
    ['丰财街道', '为民服务中心', '事业单位', '服务'],
    ['丰财街道', '综合行政执法局', '事业单位', ''],
  ]
  const own = 'bodies.bianheng'
  await cliJson(folder, 'init', own, '--region', '3203')
  const first = await cliJson(folder, 'import', own, csv(bodies), '--as', 'bodies')
  expect(first.document).toMatchObject({ accepted: 4, added: 4, rejected: [] })
  // A blank takes nothing away, a word that was missing is put in.
  const mended = [...bodies.slice(0, 2), ['黄楼街道', '综合行政执法局', '事业单位', ''], bodies[3], bodies[4]]
  const last = mended.with(4, ['丰财街道', '综合行政执法局', '事业单位', '执法']) as string[][]
  const again = await cliJson(folder, 'import', own, csv(last), '--as', 'bodies')
  expect(again.document).toMatchObject({ changed: 1, unchanged: 3, rejected: [] })
  const { document: listed } = await cliJson(folder, 'table', own, 'units')
  const codes = ['黄楼街道', '丰财街道'].map(
    (name) => listed.rows.find((row: { unit: string }) => row.unit === name).code,
  )
  const scenario = {
    version: 1,
    name: '职能',
    asOf: '2030-01-01',
    postType: 'institution-full',
    scope: { region: '3203', kinds: ['township'], exclude: [], include: codes },
    steps: [
      { id: 'base', kind: 'constant', posts: 10 },
      { id: 'share', kind: 'bodies', functionTotals: { 服务: 13, 执法: 7 } },
    ],
  }
  writeFileSync(join(folder, 's.json'), JSON.stringify(scenario))
  const { document: run } = await cliJson(folder, 'run', own, 's.json')
  const sums = new Map<string, number>()
  for (const { bodies: shared } of run.units) {
    for (const { name, byType } of shared) {
      sums.set(name, (sums.get(name) ?? 0) + byType['institution-full'])
    }
  }
  expect(Object.fromEntries(sums)).toEqual({ 为民服务中心: 13, 综合行政执法局: 7 })
})

test('a dry run counts the good rows, and says that bad ones keep the sheet out', async () => {
  const file = csv([HEADER, ['黄楼街道', 3], ['没有街道', 1]])
  const { document } = await importing(file, '--dry-run')
  expect(document).toMatchObject({ rows: 2, accepted: 1, written: false })
  const told = await cli(folder, ['import', project, file, '--as', 'indicators', '--dry-run'])
  expect(told.stdout).toContain('--skip-bad-rows')
})

test('a field that a mapping makes up is named in the mapping', async () => {
  const mapping = { headerRows: [1], columns: { A: 'name', B: 'frob' } }
  writeFileSync(join(folder, 'm.json'), JSON.stringify(mapping))
  const { status, document } = await importing(csv([HEADER, ['黄楼街道', 3]]), '--mapping', 'm.json')
  expect([status, document.code, document.where]).toEqual([
    2,
    'FIELD_UNKNOWN',
    { file: 'm.json', field: 'columns.B' },
  ])
  expect(document.message).toContain('frob')
})

test('what a row states and the books cannot take is told', async () => {
  const header = ['单位名称', '行政编制核定数', '全额事业编制核定数', '实有人数']
  const file = csv([header, ['子房街道', 30, 12, 40]])
  const { document, stderr } = await cliJson(folder, 'import', project, file, '--as', 'quotas', '--dry-run')
  expect(document).toMatchObject({ accepted: 1, rejected: [] })
  expect(stderr).toContain('表1!D2：“实有人数”列的 40 没有分编制类型')
})
