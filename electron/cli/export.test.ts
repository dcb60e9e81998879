// Tables from the command line: what is stored may be signed, a file that is not is a draft; in the language asked for.
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gatherSheets } from '../engine/files/read-workbook/gather.ts'
import { readWorkbook } from '../engine/files/read-workbook/read-workbook.ts'
import { startTestEngine, unwrap } from '../engine/testing/test-engine.ts'
import { BUILD_TIMEOUT, cli, cliJson, ensureCli, temporaryFolder } from './testing/cli.ts'

let folder = ''
const project = 'xuzhou-2020.bianheng'

beforeAll(async () => {
  ensureCli()
  folder = temporaryFolder()
  // Without a way to Electron the demo writes no PDF, which nothing here needs.
  await cli(folder, ['demo', '.'], { env: { BIANHENG_ELECTRON: join(folder, 'none') } })
}, BUILD_TIMEOUT)
afterAll(() => rmSync(folder, { recursive: true }))

/** Texts of the first column, from the title down, of the table exported for `scenario`. */
async function exported(scenario: string, ...more: string[]): Promise<string[]> {
  const out = 'table.xlsx'
  const words = ['export', project, 'allocation', '--scenario', scenario, '--out', out, ...more]
  const { status, document } = await cliJson(folder, ...words)
  expect([status, document.status]).toEqual([0, 'ok'])
  const { sink, sheets } = gatherSheets()
  await readWorkbook(join(folder, out), sink)
  return [...(sheets[0]?.rows ?? [])].flatMap(({ columns, texts }) =>
    columns[0] === 0 ? [texts[0] ?? ''] : [],
  )
}

async function shown(): Promise<object> {
  return (await cliJson(folder, 'scenario', project, 'show', '徐州2020')).document
}

const TITLE = '徐州市镇（街道）全额事业编制分配表'

test('a stored scenario, by its name or by a file that says the same', async () => {
  const texts = await exported('徐州2020')
  expect(texts[0]).toBe(TITLE)
  expect(texts.at(-1)).toMatch(/^审计链：[0-9a-f]{64}$/)
  writeFileSync(join(folder, 'same.json'), JSON.stringify(await shown(), null, 2))
  expect((await exported('same.json'))[0]).toBe(TITLE)
})

test('a file that is not stored is a draft', async () => {
  writeFileSync(join(folder, 'other.json'), JSON.stringify({ ...(await shown()), asOf: '2020-09-02' }))
  const texts = await exported('other.json')
  expect(texts[0]).toBe(`${TITLE}（草稿）`)
  expect(texts).toContain('注：1．草稿：方案有未保存的修改，本表不作签发依据。')
  expect(texts.at(-1)).toBe('草稿')
})

test('--lang en', async () => {
  const texts = await exported('徐州2020', '--lang', 'en')
  expect(texts[0]).toContain('Allocation of full-funded institution posts')
  expect(texts.at(-1)).toMatch(/^Audit head: /)
})

test('--no-derivation: the allocation alone; no other report has one to leave out', async () => {
  const sheets = async (...more: string[]) => {
    const args = ['export', project, 'allocation', '--scenario', '徐州2020', '--out', 'bare.xlsx', ...more]
    expect((await cliJson(folder, ...args)).status).toBe(0)
    const { sink, sheets: read } = gatherSheets()
    await readWorkbook(join(folder, 'bare.xlsx'), sink)
    rmSync(join(folder, 'bare.xlsx'))
    return read.map(({ name }) => name)
  }
  const [table = '', derivation = '', ...others] = await sheets()
  expect(derivation).toBe('计算过程')
  expect(await sheets('--no-derivation')).toEqual([table, ...others])
  const refused = await cliJson(folder, 'export', project, 'overview', '--out', 'o.xlsx', '--no-derivation')
  expect([refused.status, JSON.stringify(refused.document)]).toEqual([
    1,
    expect.stringContaining('--no-derivation'),
  ])
})

test('--layout: the office’s own; a name that is not there is refused with those that are', async () => {
  const tested = startTestEngine()
  const { client } = tested
  unwrap(await client['project.createSample']({ token: tested.token('own.bianheng') }))
  const layout = {
    columns: [{ key: 'unit' }, { key: 'total' }],
    sort: [],
    group: '',
    ownNotes: true,
    notes: [],
  }
  unwrap(await client['report.saveLayout']({ report: 'allocation', name: '本办', layout }))
  unwrap(await client['project.close']({}))
  const file = join(tested.folder, 'own.bianheng')
  const asked = (name: string) =>
    cliJson(
      folder,
      'export',
      file,
      'allocation',
      '--scenario',
      '徐州2020',
      '--layout',
      name,
      '--out',
      'own.xlsx',
    )
  const written = await asked('本办')
  expect([written.status, written.document]).toMatchObject([0, { status: 'ok' }])
  const { sink, sheets } = gatherSheets()
  await readWorkbook(join(folder, 'own.xlsx'), sink)
  const header = [...(sheets[0]?.rows ?? [])].find(({ texts }) => texts[0] === '镇（街道）')
  expect(header?.texts.filter((text) => text !== '')).toEqual(['镇（街道）', '合计'])
  const refused = await asked('别的')
  expect([refused.status, JSON.stringify(refused.document)]).toEqual([2, expect.stringMatching(/别的.*本办/)])
  await tested.stop()
})
