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
import { madeAtOnce } from '../../shared/domain/report/making.ts'
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
  const predicted = madeAtOnce(sheetPlan(model)).pages.length * sets
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
  const marked = annexes.filter((text) => /附件(?![：。])/.test(squeezed(text)))
  expect(marked.length).toBe(model.annexes.length)
  // Tables lie across, and are numbered at the foot of the upright page all the same.
  for (const page of model.annexes.length === 0 ? [] : [texts.length - 2, texts.length - 1]) {
    const numbers = wordsOf({ file, info, texts }, page).filter(({ text }) => text === `${page}`)
    expect(Math.max(...numbers.map(({ top }) => top))).toBeGreaterThan(297 - 20)
  }
})

interface Word {
  readonly text: string
  /** In millimetres from the top of the page. */
  readonly top: number
  readonly bottom: number
}

function wordsOf({ file }: Pdf, page = 1): Word[] {
  const pages = ['-f', `${page}`, '-l', `${page}`]
  const boxes = execFileSync('pdftotext', [...pages, '-bbox', file, '-'], { encoding: 'utf8' })
  const words = boxes.matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</g)
  return Array.from(words, ([, top, bottom, text = '']) => {
    return { text, top: Number(top) / POINTS_PER_MILLIMETRE, bottom: Number(bottom) / POINTS_PER_MILLIMETRE }
  })
}

test('figures stand on the line of the words beside them, in the same letters', {
  timeout: 60_000,
}, async () => {
  const model = unwrap(await tested.client['report.build']({ report: 'entries', asOf: AS_OF }))
  const words = wordsOf(await printed(model))
  const rows = words.filter(({ text }) => text === '2020-07-20')
  expect(rows).toHaveLength(2)
  for (const [at, { top, bottom }] of rows.entries()) {
    const number = words.find((word) => word.text === `${at + 1}` && word.top > top - 2)
    expect(number?.top).toBeCloseTo(top, 1)
    expect(number?.bottom).toBeCloseTo(bottom, 1)
  }
})

interface Band {
  readonly isRed: boolean
  /** In millimetres from the top of the page. */
  readonly top: number
  readonly bottom: number
}

const DOTS = 200

/** Ink of the first page from top to bottom: bands of rows that are of one colour and not parted by an empty row. */
function inkOf({ file }: Pdf): Band[] {
  const pixels = execFileSync('pdftoppm', ['-r', `${DOTS}`, '-l', '1', file], { maxBuffer: 2 ** 27 })
  const [header = '', wide] =
    /^P6\s+(\d+)\s+\d+\s+255\s/.exec(pixels.subarray(0, 64).toString('latin1')) ?? []
  const row = Number(wide) * 3
  const bands: Band[] = []
  let above = ''
  for (let start = header.length, at = 0; start + row <= pixels.length; start += row, at += 1) {
    const colour = colourOf(pixels.subarray(start, start + row))
    const here = (at / DOTS) * 25.4
    if (colour !== '' && colour === above) bands.push({ ...(bands.pop() as Band), bottom: here })
    else if (colour !== '') bands.push({ isRed: colour === 'red', top: here, bottom: here })
    above = colour
  }
  return bands
}

function colourOf(row: Uint8Array): '' | 'red' | 'black' {
  for (let at = 0; at < row.length; at += 3) {
    const [red = 255, green = 255] = [row[at], row[at + 1]]
    if (green < 128) return red > 200 ? 'red' : 'black'
  }
  return ''
}

test('the red name, the number, the line and the title stand where the standard has them', {
  timeout: 60_000,
}, async () => {
  const model = unwrap(await tested.client['report.letter']({ letter: 'approval', document }))
  const bands = inkOf(await printed(model)).filter(({ top, bottom }) => bottom - top > 0.3)
  const [name, number, rule, title] = bands
  expect(bands.slice(0, 4).map(({ isRed }) => isRed)).toEqual([true, false, true, false])
  const line = 225 / 22
  // Letters do not fill their square: half a millimetre to two are free over them.
  expect(Math.abs((name?.top ?? 0) - (37 + 35 + 1))).toBeLessThan(1.5)
  expect((number?.top ?? 0) - (name?.bottom ?? 0)).toBeGreaterThan(2 * line)
  expect(Math.abs((rule?.top ?? 0) - (number?.bottom ?? 0) - 4)).toBeLessThan(1)
  expect((title?.top ?? 0) - (rule?.top ?? 0)).toBeGreaterThan(2 * line - 1)
})
