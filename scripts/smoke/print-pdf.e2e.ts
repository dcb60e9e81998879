// A PDF from the built program without a display: the paper, the pages, each row exactly once.
import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type ElectronPlace, findElectron, renderPdf } from '../../electron/cli/pdf.ts'
import { sheetPlan } from '../../electron/engine/files/write-workbook/sheet-plan.ts'
import { madeAtOnce } from '../../shared/domain/report/making.ts'
import type { TableModel } from '../../shared/domain/report/table-model.ts'
import { sampleAllocation, wholeAllocation } from '../../shared/testing/allocation-sample.zh-CN.ts'
import { root } from '../setup/paths.mjs'
import { cli } from './cli.ts'
import { ownFolder } from './stage.ts'

const folder = ownFolder('pdf')

const sample = sampleAllocation(11, 15)
const rows = sample.rows.map((row, index) => ({ ...row, name: `单位${1000 + index}` }))
const input = { ...sample, rows }
const model = wholeAllocation(input)
let electron: ElectronPlace | null = null
beforeAll(() => {
  electron = findElectron(root)
})

async function pages(given: TableModel): Promise<{ info: string; texts: string[] }> {
  const file = path.join(folder, 'table.pdf')
  expect(await renderPdf(given, file, electron)).toBe(statSync(file).size)
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' })
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  return { info, texts: text.split('\f').slice(0, -1) }
}

const squeezed = (text: string) => text.replace(/\s/g, '')

describe('the allocation table', () => {
  test('stands on A4 landscape: header and number on each page, each row once, signature last', async () => {
    const { info, texts } = await pages(model)
    expect(info).toMatch(/Page size:\s+84[12]\.\d+ x 59[45]\.\d+ pts \(A4\)/)
    expect(Number(/Pages:\s+(\d+)/.exec(info)?.[1])).toBe(texts.length)
    for (const [index, text] of texts.entries()) {
      expect(squeezed(text)).toContain(`第${index + 1}页共${texts.length}页`)
      expect(text).toContain('改革评估得分')
      expect(text.includes(model.title)).toBe(index === 0)
      expect(text.includes('数据审核：')).toBe(index === texts.length - 1)
    }
    const names = [...texts.join('\n').matchAll(/单位\d{4}/g)].map(([name]) => name)
    expect(names).toEqual(input.rows.map(({ name }) => name))
    expect(texts.join('').match(/小计/g)?.length).toBe(11)
    expect(texts.at(-1)?.match(/单位\d{4}/g)?.length).toBeGreaterThanOrEqual(2)
    expect(Math.abs(texts.length - madeAtOnce(sheetPlan(model)).pages.length)).toBeLessThanOrEqual(1)
  })

  test('a wide table is split into sets of columns, each with the names of the units, no cell lost or twice', async () => {
    const more = Array.from({ length: 24 }, (_, place) => ({
      key: `extra${place}`,
      title: `附加${place}`,
      kind: 'integer' as const,
      width: 9,
    }))
    const few = model.rows.slice(0, 5).map((row) => ({
      ...row,
      cells: { ...row.cells, ...Object.fromEntries(more.map(({ key }, place) => [key, 700 + place])) },
    }))
    const { texts } = await pages({ ...model, columns: [...model.columns, ...more], rows: few })
    expect(texts.length).toBeGreaterThan(1)
    const names = few.flatMap(({ kind, cells }) => (kind === 'data' ? [String(cells.unit)] : []))
    for (const text of texts) for (const name of names) expect(text).toContain(name)
    const whole = texts.join('\n')
    for (const place of more.keys())
      expect(whole.match(new RegExp(` ${700 + place}\\b`, 'g'))?.length).toBe(5)
  })
})

test('the picture of a report is headed in the language asked for on the command line', () => {
  const project = path.join(folder, 'shashi.bianheng')
  cli('init', project, '--template', 'shashi-2021')
  const lastPage = (language: string) => {
    const file = path.join(folder, `${language}.pdf`)
    cli('export', project, 'flow', '--out', file, '--lang', language)
    return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).split('\f').at(-2)
  }
  expect(lastPage('en')).toContain('Flow of posts')
  expect(lastPage('en')).not.toContain('编制流向')
  expect(lastPage('zh-CN')).toContain('编制流向')
})

test('a folder as the target is refused, and nothing is left', async () => {
  const before = readdirSync(folder)
  await expect(renderPdf(model, folder, electron)).rejects.toMatchObject({ code: 'FILE_IS_FOLDER' })
  expect(readdirSync(folder)).toEqual(before)
})
