// Loading what offices bring, from the file to committed rows: a million lines of CSV beside the sqlite3 tool, a roster of
// half a million people beside our reader with bare inserts; and the memory of the parser's process. Times are CPU time
// where the system's `time` tells it, for others may be using the machine.
import { execFileSync, fork, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { ensureBuilt } from '../setup/built.mjs'
import { root } from '../setup/paths.mjs'
import { type BenchLine, benchLine } from './bench-line.ts'

const LINES = 1_000_000
const PEOPLE = 500_000
const RUNS = 3
const PEAK_MiB = 256
const MEMORY_MiB = 1536
const TIME = '/usr/bin/time'
const HEAD =
  '序号 单位 姓名 性别 身份证号 编制类别 出生日期 学历 全日制/在职 专业 职务 参加工作时间 民族'.split(' ')

const cli = path.join(root, 'out/main/cli.cjs')
const load = new URL('./load-workbook.ts', import.meta.url).pathname
/** What a parser's thread is given; a process of its own takes it as flags. */
const flags = [`--max-old-space-size=${MEMORY_MiB}`, '--max-semi-space-size=8']

export async function bench(): Promise<BenchLine[]> {
  await ensureBuilt()
  const folder = mkdtempSync(path.join(tmpdir(), 'bianheng-bench-'))
  try {
    const csv = hasTool('sqlite3') ? [csvLine(folder)] : []
    return [...csv, ...(await rosterLines(folder))]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const hasTool = (name: string) => spawnSync(name, ['--version']).status === 0

/** Milliseconds of CPU of a program and its children, or of the clock where nothing counts them. */
function costOf(command: string, args: readonly string[], env = process.env): number {
  if (!existsSync(TIME)) {
    const start = performance.now()
    execFileSync(command, args, { stdio: 'ignore', env })
    return performance.now() - start
  }
  const { status, stderr } = spawnSync(TIME, ['-f', '%U %S', command, ...args], { encoding: 'utf8', env })
  if (status !== 0) throw new Error(stderr)
  const [user, system] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number)
  return ((user ?? 0) + (system ?? 0)) * 1000
}

/** What a plain load costs; its types are stripped once, as those of the built program are. */
function loadCost(folder: string, ...given: readonly string[]): number {
  const env = { ...process.env, NODE_COMPILE_CACHE: path.join(folder, 'compiled') }
  return costOf(process.execPath, [...flags, load, ...given], env)
}

function csvLine(folder: string): BenchLine {
  const file = path.join(folder, 'lines.csv')
  writeFileSync(file, csvText())
  const database = () => {
    const fresh = path.join(folder, 'lines.db')
    for (const end of ['', '-wal', '-shm']) rmSync(fresh + end, { force: true })
    return fresh
  }
  const table =
    'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE loaded (a TEXT, b TEXT, c TEXT, d TEXT, e TEXT)'
  let ours = Number.POSITIVE_INFINITY
  let tool = Number.POSITIVE_INFINITY
  for (let run = 0; run < RUNS; run += 1) {
    ours = Math.min(ours, loadCost(folder, 'columns', file, database()))
    const given = [database(), table, '.mode csv', `.import --skip 1 ${file} loaded`]
    tool = Math.min(tool, costOf('sqlite3', given))
  }
  return benchLine('载入 CSV 1,000,000 × 5', ours, { name: 'sqlite3 .import', ms: tool }, '≤ 1.3')
}

function csvText(): string {
  const lines = ['单位,姓名,身份证号,编制类别,出生日期']
  for (let line = 0; line < LINES; line += 1)
    lines.push(`街道办事处${line % 157},张三${line % 9999},${idNumber(line)},全额事业,${birthDate(line)}`)
  return `${lines.join('\n')}\n`
}

async function rosterLines(folder: string): Promise<BenchLine[]> {
  const [project, plain, file] = ['a.bianheng', 'b.bianheng', 'roster.xlsx'].map((name) =>
    path.join(folder, name),
  )
  if (project === undefined || plain === undefined || file === undefined) return []
  execFileSync(process.execPath, [cli, 'init', project, '--region', '3203'])
  await writeRoster(file, unitsOf(project))
  copyFileSync(project, plain)
  const ours = costOf(process.execPath, [cli, 'import', project, file, '--date', '2020-08-31'])
  const bare = loadCost(folder, 'roster', file, plain)
  const peak = await peakOf(file)
  return [
    benchLine('导入 500,000 人花名册', ours, { name: '读取器 + 逐批 INSERT', ms: bare }, '≤ 1.5'),
    benchLine('解析进程内存峰值（MiB）', peak, { name: `上限 ${PEAK_MiB}`, ms: PEAK_MiB }, '≤ 1'),
  ]
}

function unitsOf(project: string): string[] {
  const given = [cli, 'table', project, 'units', '--as-of', '2020-12-31', '--json']
  const { rows } = JSON.parse(
    execFileSync(process.execPath, given, { encoding: 'utf8', maxBuffer: 2 ** 28 }),
  ) as {
    rows: { unit: string }[]
  }
  const names = rows.map(({ unit }) => unit)
  return names.filter((name) => names.indexOf(name) === names.lastIndexOf(name))
}

async function writeRoster(file: string, units: readonly string[]): Promise<void> {
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: true })
  const sheet = writer.addWorksheet('花名册')
  sheet.addRow(HEAD).commit()
  const words = ['本科', '全日制', '行政管理', '科员']
  for (let at = 0; at < PEOPLE; at += 1) {
    const who = [units[at % units.length], `张三${at % 9999}`, at % 2 === 0 ? '女' : '男', idNumber(at)]
    const post = at % 3 === 0 ? '行政' : '全额事业'
    sheet
      .addRow([at + 1, ...who, post, birthDate(at), ...words, `${1985 + (at % 35)}.${1 + (at % 12)}`, '汉族'])
      .commit()
  }
  await writer.commit()
}

/** A thousand numbers of each day, with their check digit. */
function idNumber(at: number): string {
  const digits = `320302${birthDate(at).replaceAll('-', '')}${String(at % 1000).padStart(3, '0')}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return digits + '10X98765432'[sum % 11]
}

function birthDate(at: number): string {
  const day = Math.floor(at / 1000)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${1960 + (day % 45)}-${two(1 + (Math.floor(day / 45) % 12))}-${two(1 + (Math.floor(day / 540) % 28))}`
}

/** Of the parser's process, from its start to its answer; the system's own count, so nothing is missed between samples. */
async function peakOf(file: string): Promise<number> {
  const parser = fork(path.join(root, 'out/main/parser.cjs'), [String(MEMORY_MiB)], {
    serialization: 'advanced',
  })
  const answered = new Promise<number>((resolve, reject) => {
    parser.on('message', ({ type }: { type: string }) => {
      if (type === 'failed' || type === 'bug') reject(new Error(type))
      if (type !== 'done') return
      const status = readFileSync(`/proc/${parser.pid}/status`, 'utf8')
      resolve(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024)
    })
  })
  parser.send({ type: 'read', path: file, choice: {} })
  return answered.finally(() => parser.kill('SIGKILL'))
}
