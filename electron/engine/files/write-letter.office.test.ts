// The letter in another program: LibreOffice opens it, and page, lines and text stand where GB/T 9704 wants them.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { columnLeaves } from '#shared/domain/report/header-layout'
import type { Letter } from '#shared/domain/report/letter'
import { approvalLetter, noticeLetter, requestLetter } from '#shared/domain/report/letters.zh-CN'
import type { TableModel } from '#shared/domain/report/table-model'
import { sampleAllocation, wholeAllocation } from '#shared/testing/allocation-sample.zh-CN'
import { convertByOffice, hasOfficeFonts } from '../../files/testing/office.ts'
import { annexPages } from './write-letter/annex-pages.ts'
import { writeLetter } from './write-letter.ts'
import { FONTS } from './write-workbook/fonts.zh-CN.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'bianheng-letter-'))
afterAll(() => rmSync(folder, { recursive: true }))

const signed = {
  number: '徐编〔2020〕15号',
  issuer: '中共徐州市委机构编制委员会',
  date: '2020-09-01',
  secrecy: '',
}
const posts = [{ type: '事业（全额）', posts: 3 }]

/** Text and page sizes of the letter as LibreOffice lays it out. */
async function laidOut(letter: Letter): Promise<{ text: string; sizes: string[] }> {
  const file = path.join(folder, `${letter.report}.docx`)
  await writeLetter(letter, file)
  convertByOffice([file], { home: folder, format: 'pdf' })
  const pdf = file.replace('.docx', '.pdf')
  const info = execFileSync('pdfinfo', ['-l', '99', pdf], { encoding: 'utf8' })
  const sizes = [...info.matchAll(/size:\s+([\d.]+) x ([\d.]+)/g)].map(([, width, height]) => {
    return [width, height].map((points) => Math.round((Number(points) / 72) * 25.4)).join(' × ')
  })
  const spaced = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
  // The grid puts a space between characters that is no part of the text.
  const text = spaced.replaceAll(/[^\S\n\f]+/g, '')
  return { text, sizes }
}

/** Notes hang, sums are bold, Han characters are in the office's own fonts and figures in Times. */
function checkAnnexLooks(annex: TableModel, file: string): void {
  const options = { encoding: 'utf8', maxBuffer: 2 ** 27 } as const
  const paragraphs = execFileSync('unzip', ['-p', file, 'word/document.xml'], options).split('</w:p>')
  const of = (text: unknown) => paragraphs.find((each) => each.includes(`>${text}<`))
  const [, note] = annex.notes
  expect(of(note)).toMatch(/<w:ind w:left="735" w:hanging="735"\/>/)
  expect(of(note)).toContain(`w:eastAsia="${FONTS.body}"`)
  const sum = of(annex.rows.at(-1)?.cells.total)
  expect(sum).toContain('<w:b/>')
  expect(sum).toContain('w:hAnsi="Times New Roman"')
  expect(of('小计')).toContain(`w:eastAsia="${FONTS.heading}"`)
}

describe.skipIf(!hasOfficeFonts())('official letters', () => {
  test('a notice of posts fits on one A4 page', async () => {
    const letter = noticeLetter({
      ...signed,
      unit: '黄楼街道办事处',
      body: '',
      posts,
      way: '招聘',
      reason: '',
      days: 10,
    })
    const { text, sizes } = await laidOut(letter)
    expect(sizes).toEqual(['210 × 297'])
    for (const part of [
      '编制使用通知单',
      '黄楼街道办事处：',
      '事业（全额）编制3名',
      '10个工作日',
      '2020年9月1日',
      '—1—',
    ]) {
      expect(text).toContain(part)
    }
  })

  test('the imprint stands at the foot of the page, who printed it and when on one line', async () => {
    const imprint = { copies: '市委组织部，市财政局', office: '', date: '2020-09-02' }
    const given = {
      ...signed,
      imprint,
      unit: '黄楼街道办事处',
      body: '',
      posts,
      way: '',
      reason: '',
      days: 10,
    }
    const { text, sizes } = await laidOut(noticeLetter(given))
    expect(sizes).toEqual(['210 × 297'])
    const lines = text.split('\n').filter((each) => each !== '')
    expect(lines.slice(-4, -1)).toEqual([
      '抄送：市委组织部，市财政局。',
      '中共徐州市委机构编制委员会办公室2020年9月2日印发',
      '—1—',
    ])
    const boxes = execFileSync('pdftotext', ['-bbox', path.join(folder, 'notice.pdf'), '-'], {
      encoding: 'utf8',
    })
    const [, top] = /yMin="([\d.]+)"[^>]*>抄送/.exec(boxes) ?? []
    // The last two of 22 lines of the text block, which begins 37 mm under the edge.
    expect((Number(top) / 72) * 25.4).toBeGreaterThan(37 + (20 / 22) * 225 - 2)
  })

  test('22 lines of 28 characters stand on a page', async () => {
    const line = '编'.repeat(28)
    const letter = requestLetter({
      ...signed,
      authority: '市委编办',
      signer: '王五',
      body: '',
      quota: 1,
      filled: 0,
      usable: 1,
      posts,
      way: '',
      reason: line.repeat(50),
    })
    const { text } = await laidOut(letter)
    const lines = text.split('\f').map((page) => page.split('\n').filter((each) => each !== ''))
    expect(lines.flat().filter((each) => each === line).length).toBeGreaterThan(47)
    // A page of nothing but text: its 22 lines and its number.
    expect(lines[1]?.length).toBe(23)
    // Number, title and addressee stand on the first page, the page number under the block on each.
    expect(lines[0]?.length).toBeLessThanOrEqual(23)
    expect(lines[0]?.length).toBeGreaterThanOrEqual(16)
    // A letter that goes upwards: the number at the left, who signs on the same line.
    expect(lines[0]?.[0]).toBe('徐编〔2020〕15号签发人：王五')
  })

  test('the notice of allocation carries its table: every row once, header rows on each page', async () => {
    const annex = wholeAllocation(sampleAllocation(4, 20))
    const letter = approvalLetter({
      ...signed,
      addressee: '各县（市、区）委机构编制委员会',
      title: '',
      result: 'add',
      basis: '市委编委2020年第3次会议',
      unitsWord: '镇（街道）',
      unitCount: 80,
      posts: [{ type: '事业（全额）', posts: 100 }],
      total: 100,
      sources: [
        { pool: '市级', posts: 50 },
        { pool: '县级', posts: 50 },
      ],
      purpose: '基层审批执法服务',
      annex,
    })
    const { text, sizes } = await laidOut(letter)
    const turned = sizes.indexOf('297 × 210')
    expect(turned).toBeGreaterThan(0)
    expect(new Set(sizes.slice(0, turned))).toEqual(new Set(['210 × 297']))
    expect(new Set(sizes.slice(turned))).toEqual(new Set(['297 × 210']))
    const pages = text.split('\f').slice(turned, sizes.length)
    for (const page of pages) expect(page).toContain('考核')
    expect(pages[0]).toMatch(/^附件/)
    const plan = annexPages(annex, columnLeaves(annex.columns))
    expect(pages.length).toBe(plan.pages.length)
    for (const [at, { rows }] of plan.pages.entries()) {
      const counties = annex.rows.slice(...rows).map(({ cells }) => cells.county)
      for (const county of new Set(counties)) if (county) expect(pages[at], `${at}`).toContain(county)
    }
    expect(pages.at(-1)).toContain('数据审核：')
    checkAnnexLooks(annex, path.join(folder, `${letter.report}.docx`))
    // Long names go over two lines; the short ones each stand on one.
    const names = annex.rows.flatMap(({ kind, cells }) => (kind === 'data' ? [String(cells.unit)] : []))
    const lines = text.split('\n')
    for (const name of names.filter(({ length }) => length <= 4)) {
      expect(lines.filter((each) => each.includes(name)).length, name).toBe(
        names.filter((other) => other === name).length,
      )
    }
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})
