// Every report as a PDF of the built program, read by other programs: paper, pages, headers, and each row exactly once.
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findElectron, renderPdf } from '../../electron/cli/pdf.ts'
import { AS_OF, startFullProject } from '../../electron/engine/features/report/testing/full-project.ts'
import { sheetPlan } from '../../electron/engine/files/write-workbook/sheet-plan.ts'
import { type TestEngine, unwrap } from '../../electron/engine/testing/test-engine.ts'
import { LETTERS, type Printable, REPORTS, type TableModel } from '../../shared/contract/report.ts'
import { columnSets } from '../../shared/domain/report/column-sets.ts'
import { columnLeaves } from '../../shared/domain/report/header-layout.ts'
import { paperSize } from '../../shared/domain/report/paper.ts'
import type { ScenarioDocument } from '../../shared/domain/scenario/document.ts'
import { root } from '../setup/paths.mjs'

const NEEDS_SCENARIO = ['allocation', 'derivation', 'comparison', 'approval']
const POINTS_PER_MILLIMETRE = 72 / 25.4
const MARGIN = 15

let tested: TestEngine
let document: ScenarioDocument

beforeAll(async () => {
  tested = await startFullProject()
  document = unwrap(await tested.client['scenario.list']({}))[0]?.document as ScenarioDocument
})
afterAll(() => tested.stop())

const basis = (name: string) => (NEEDS_SCENARIO.includes(name) ? { document } : { asOf: AS_OF })
const squeezed = (text: string) => text.replace(/\s/g, '')

interface Pdf {
  readonly file: string
  readonly info: string
  readonly texts: readonly string[]
}

async function printed(model: Printable): Promise<Pdf> {
  const file = path.join(tested.folder, 'report.pdf')
  await renderPdf(model, file, findElectron(root))
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' })
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  return { file, info, texts: text.split('\f').slice(0, -1) }
}

/** Numbers that stand alone in the first column of every page. */
function firstColumn({ file }: Pdf, model: TableModel): number[] {
  const [wide] = paperSize(model.paper)
  const shares = columnSets(model).map(({ columns }) => {
    const leaves = columnLeaves(columns)
    return (leaves[0]?.width ?? 0) / leaves.reduce((sum, { width }) => sum + width, 0)
  })
  const width = Math.min(...shares) * (wide - 2 * MARGIN)
  const text = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 2 ** 28 })
  const words = [...text.matchAll(/<word xMin="[\d.]+" yMin="[\d.]+" xMax="([\d.]+)"[^>]*>(\d+)<\/word>/g)]
  const inside = words.filter(([, end]) => Number(end) < (MARGIN + width) * POINTS_PER_MILLIMETRE)
  return inside.map(([, , word]) => Number(word))
}

test.each(REPORTS)('%s', { timeout: 120_000 }, async (report) => {
  const secrecy = '秘密★1年　份号：000001'
  const model = unwrap(await tested.client['report.build']({ report, ...basis(report), secrecy }))
  const pdf = await printed(model)
  const { info, texts } = pdf
  const [wide, high] = paperSize(model.paper).map((side) => side * POINTS_PER_MILLIMETRE)
  const [, width = 0, height = 0] = (/Page size:\s+([\d.]+) x ([\d.]+)/.exec(info) ?? []).map(Number)
  expect(Math.abs(width - (wide ?? 0)) + Math.abs(height - (high ?? 0))).toBeLessThan(2)

  const sets = columnSets(model).length
  const numbers = model.rows.flatMap(({ cells }) => (typeof cells.number === 'number' ? [cells.number] : []))
  const found = firstColumn(pdf, model).toSorted((a, b) => a - b)
  const rows = numbers.flatMap((number) => new Array<number>(sets).fill(number))
  expect(found).toEqual(rows.toSorted((a, b) => a - b))

  const pictures = report === 'flow' ? 1 : 0
  // Sentences take more lines in the fonts that a workbook may be shown in than in those of the page.
  const slack = report === 'derivation' ? 1 / 3 : 1 / 6
  const predicted = sheetPlan(model).pages.length * sets
  expect(Math.abs(texts.length - pictures - predicted)).toBeLessThanOrEqual(Math.ceil(predicted * slack))
  for (const [at, text] of texts.entries()) {
    expect(squeezed(text)).toContain(`第${at + 1}页共${texts.length}页`)
    if (at < texts.length - pictures && /^\s*\d+\s/m.test(text)) expect(text).toContain('序号')
  }
  expect(squeezed(texts[0] ?? '')).toContain(squeezed(model.title))
  expect(squeezed(texts[0] ?? '')).toContain(squeezed(secrecy))
  expect(texts.join('\n').match(/数据审核：/g)?.length).toBe(1)
})

test.each(LETTERS)('%s', { timeout: 120_000 }, async (letter) => {
  const model = unwrap(await tested.client['report.letter']({ letter, ...basis(letter) }))
  const { file, info, texts } = await printed(model)
  expect(info).toMatch(/Page size:\s+59[45]\.\d+ x 84[12]\.\d+ pts \(A4\)/)
  const whole = squeezed(texts.join(''))
  for (const paragraph of model.paragraphs) expect(whole.split(squeezed(paragraph)).length).toBe(2)
  expect(squeezed(texts[0] ?? '')).toContain(squeezed(model.title))
  for (const [at, text] of texts.entries()) expect(squeezed(text)).toContain(`—${at + 1}—`)
  // What lies across is read in the order in which it was written.
  const annexes = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).split('\f').slice(1)
  const marked = annexes.filter((text) => squeezed(text).includes('附件'))
  expect(marked.length).toBe(model.annexes.length)
})
