// Texts that a spreadsheet would calculate, through import and export into LibreOffice: there they are texts still.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { makeXlsx } from '../../electron/engine/files/read-workbook/testing/make-xlsx.ts'
import { plainWorkbook } from '../../electron/engine/files/read-workbook/testing/trade-table.ts'
import { startTestEngine, type TestEngine, unwrap } from '../../electron/engine/testing/test-engine.ts'
import { convertByOffice } from '../../electron/files/testing/office.ts'
import { count, emptyTally, type PartResult } from './part.ts'

/** Every character after which some spreadsheet calculates, and what is put before it to get past a check. */
const BEGINNINGS = ['=', '+', '-', '@', '=+', '==', '\t=', '\r\n=', ' =', "'=", '"=', '＝']
const FORMULAS = [
  '1+1',
  'A1',
  'SUM(A1:A9)',
  'cmd|"/C calc"!A0',
  "cmd|'/C calc'!A0",
  'DDE("cmd";"/C calc";"x")',
  'HYPERLINK("http://127.0.0.1:9/?x="&A1,"看")',
  'WEBSERVICE("http://127.0.0.1:9/")',
  'IMPORTXML("http://127.0.0.1:9/","//a")',
  'INDIRECT("A1")',
  'EXEC("calc")',
  'CALL("kernel32","WinExec","JCJ","calc",0)',
  'REGISTER.ID("a","b")',
  "'file:///etc/passwd'#$表1.A1",
  '[1]表1!A1',
  '"甲"&"乙"',
  'IF(1=1,2,3)',
  '{1,2;3,4}',
  'NOW()',
  'INFO("system")',
  'CELL("filename")',
  'RAND()',
  '2^10',
  '0x1F',
  'TRUE()',
]

const XML = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** Without it LibreOffice does not know the parts of a workbook. */
const TYPES = {
  name: '[Content_Types].xml',
  content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${XML}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${XML}.worksheet+xml"/></Types>`,
}
const NOTHING = Buffer.alloc(0)

/** `runs` texts, of 300 that there are. */
export async function formulas(runs: number): Promise<PartResult[]> {
  const tested = startTestEngine()
  try {
    const texts = BEGINNINGS.flatMap((start) => FORMULAS.map((rest) => start + rest)).slice(0, runs)
    const names = await takenIn(tested, texts)
    if (names.length < texts.length) throw new Error(`only ${names.length} of ${texts.length} were imported`)
    const ours = await exported(tested)
    const careless = path.join(tested.folder, 'careless.xlsx')
    writeFileSync(careless, makeXlsx({ sheet: calculated(texts), parts: [TYPES] }))
    const [theirs = NOTHING, control = NOTHING] = converted(tested.folder, [ours, careless])
    const own = formulasIn(readFileSync(ours))
    const shown = textsIn(theirs)
    const tally = emptyTally()
    for (const name of names) count(tally, shown.has(name) ? 'sound' : 'lost')
    if (formulasIn(theirs).length > own.length) tally.corrupt += 1
    // Sums are formulas of the program's own; none may hold what came in.
    if (own.some((formula) => !/^[A-Z]+\(?[A-Z0-9:,$+()-]*$/.test(formula))) tally.corrupt += 1
    return [{ part: 'formulas', ...tally, controlFailed: formulasIn(control).length > 0 }]
  } finally {
    await tested.stop()
  }
}

/** Imported as names of bodies; how the project spells them. */
async function takenIn({ client, folder, token }: TestEngine, texts: readonly string[]): Promise<string[]> {
  unwrap(
    await client['project.create']({ token: token('p.bianheng'), template: 'xuzhou-2020', region: '3203' }),
  )
  const units = unwrap(await client['unit.list']({})).rows.map(({ name }) => name)
  // What differs only by blanks or width is one name: each beginning goes to a unit of its own.
  const rows = texts.map((text, at) => [units[Math.floor(at / FORMULAS.length)] ?? '', text, '事业单位'])
  writeFileSync(
    path.join(folder, 'in.xlsx'),
    await plainWorkbook([['单位名称', '机构名称', '机构类型'], ...rows]),
  )
  const { draftId } = unwrap(await client['staffingImport.read']({ token: token('in.xlsx'), kind: 'bodies' }))
  const { head } = unwrap(await client['staffingImport.preview']({ draftId }))
  unwrap(await client['staffingImport.commit']({ draftId, head, skipBadRows: true }))
  const { rows: bodies } = unwrap(await client['table.bodies']({ asOf: '2030-01-01' }))
  return bodies.flatMap(({ body }) =>
    body !== null && FORMULAS.some((rest) => body.includes(rest)) ? [body] : [],
  )
}

async function exported({ client, folder, token }: TestEngine): Promise<string> {
  const query = { report: 'overview' as const, asOf: '2030-01-01' }
  unwrap(await client['report.export']({ query, token: token('out.xlsx') }))
  return path.join(folder, 'out.xlsx')
}

/** As a program writes them that takes a text with a sign before it for what the user wants calculated. */
function calculated(texts: readonly string[]): string {
  const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  return texts
    .map((text, at) => `<row r="${at + 1}"><c r="A${at + 1}"><f>${escaped(text.slice(1))}</f></c></row>`)
    .join('')
}

/** Opened and saved again by LibreOffice, in one start. */
function converted(folder: string, files: readonly string[]): Buffer[] {
  const out = path.join(folder, 'office')
  mkdirSync(out)
  convertByOffice(files, { home: folder, format: 'xlsx', out })
  return files.map((file) => readFileSync(path.join(out, path.basename(file))))
}

function partsOf(workbook: Uint8Array, name: RegExp): string[] {
  return Object.entries(unzipSync(workbook))
    .filter(([part]) => name.test(part))
    .map(([, bytes]) => strFromU8(bytes))
}

function formulasIn(workbook: Uint8Array): string[] {
  const sheets = partsOf(workbook, /^xl\/worksheets\/.*\.xml$/)
  return sheets.flatMap((xml) =>
    [...xml.matchAll(/<f(?:\s[^>]*)?>([^<]*)<\/f>/g)].map(([, formula = '']) => formula),
  )
}

function textsIn(workbook: Uint8Array): Set<string> {
  const plain = (text: string) =>
    text
      .replace(
        /&(lt|gt|quot|apos);/g,
        (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '',
      )
      .replace(/&amp;/g, '&')
  const strings = partsOf(workbook, /^xl\/sharedStrings\.xml$/).flatMap((xml) => xml.split('<si>'))
  // A text of two scripts comes in several runs.
  const runs = (item: string) =>
    [...item.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = '']) => plain(text))
  return new Set(strings.map((item) => runs(item).join('')))
}
