// Spoilt workbooks and bombs through the whole import, from the file to the books: what is refused leaves every byte as it was.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { FUZZ_KINDS, spoilt } from '../../electron/engine/files/read-workbook/testing/fuzz.ts'
import { makeXlsx, worksheet } from '../../electron/engine/files/read-workbook/testing/make-xlsx.ts'
import { mutate, numbers } from '../../electron/engine/files/read-workbook/testing/mutate.ts'
import {
  resources,
  startTestEngine,
  type TestEngine,
  unwrap,
} from '../../electron/engine/testing/test-engine.ts'
import { FAILURE_EXIT, type Result } from '../../shared/contract/errors.ts'
import { count, emptyTally, type PartResult, type Verdict } from './part.ts'
import { FILE } from './words.ts'

const MiB = 1024 * 1024
const HONEST = readFileSync(path.join(resources, 'sample', 'xuzhou-indicators.xlsx'))
const CHOICES = [
  {},
  { kind: 'indicators', date: '2020-01-01' },
  { kind: 'units' },
  { kind: 'quotas' },
  { kind: 'roster' },
]

/** Out of all proportion, or more than a sheet can be: each by its own way. */
const BOMBS: readonly (() => Uint8Array)[] = [
  () => makeXlsx({ sheet: worksheet(' '.repeat(64 * MiB)) }),
  () =>
    makeXlsx({
      sheet: `<row r="1">${'<c t="s"><v>0</v></c>'.repeat(16_000)}</row>`,
      strings: `<si><t>${'长'.repeat(30_000)}</t></si>`,
    }),
  () => makeXlsx({ sheet: `<worksheet><sheetData><row a="${'x'.repeat(3 * MiB)}` }),
  () => Buffer.from(`<table><tr>${'<td rowspan=60000 colspan=9000>x'.repeat(50)}</table>`),
  () => Buffer.from(`${'=1+1,'.repeat(20_000)}\n`.repeat(40)),
]

export async function importFuzz(runs: number): Promise<PartResult[]> {
  const tested = startTestEngine()
  try {
    unwrap(
      await tested.client['project.create']({
        token: tested.token(FILE),
        template: 'xuzhou-2020',
        region: '3203',
      }),
    )
    const tally = emptyTally()
    const ends: Record<string, number> = {}
    for (let seed = 1; seed <= runs; seed += 1) {
      const choice = CHOICES[seed % CHOICES.length] ?? {}
      count(tally, await offered(tested, fileOf(seed), choice, ends))
    }
    for (const bomb of BOMBS) {
      const before = ends.taken ?? 0
      count(tally, await offered(tested, bomb(), {}, ends))
      if ((ends.taken ?? 0) > before) tally.corrupt += 1
    }
    if (!unwrap(await tested.client['project.verify']({})).ok) tally.corrupt += 1
    // Where nothing was ever taken, or nothing refused, the files were not what this part is about.
    const isWide = Object.keys(ends).length > 1
    return [{ part: 'import-fuzz', ...tally, controlFailed: isWide && (await control(tested)) }]
  } finally {
    await tested.stop()
  }
}

/** Every second file is a spoilt copy of one that can be imported, so that much of it gets as far as the books. */
function fileOf(seed: number): Uint8Array {
  if (seed % 2 === 0) return spoilt(FUZZ_KINDS[(seed / 2) % FUZZ_KINDS.length] ?? 'xlsx', seed)
  const parts = unzipSync(HONEST)
  const names = Object.keys(parts).filter((name) => /sheet1\.xml$|sharedStrings/.test(name))
  const victim = names[seed % names.length] ?? ''
  return zipSync(
    { ...parts, [victim]: mutate(parts[victim] ?? new Uint8Array(), numbers(seed)) },
    { level: 1 },
  )
}

/** Read, looked at, accepted and taken back; whatever says no on the way must have written nothing. */
async function offered(
  tested: TestEngine,
  bytes: Uint8Array,
  choice: object,
  ends: Record<string, number>,
): Promise<Verdict> {
  const { client, folder, token } = tested
  writeFileSync(path.join(folder, 'in.xlsx'), bytes)
  const before = bytesOf(folder)
  const answer = await taken(tested, { ...choice, token: token('in.xlsx') })
  const end = answer.ok ? 'taken' : answer.failure.code
  ends[end] = (ends[end] ?? 0) + 1
  if (!answer.ok) {
    const isNamed = Object.hasOwn(FAILURE_EXIT, end) && end !== 'INTERNAL'
    if (!isNamed) console.error(end, tested.bugs.at(-1))
    return !isNamed ? 'corrupt' : bytesOf(folder) === before ? 'sound' : 'partial'
  }
  if (bytesOf(folder) !== before) unwrap(await client['journal.undo']({}))
  return 'sound'
}

async function taken({ client }: TestEngine, input: { token: string }): Promise<Result<unknown>> {
  const read = await client['staffingImport.read'](input)
  if (!read.ok) return read
  const { draftId } = read.value
  const document = '试〔2020〕1号'
  const seen = await client['staffingImport.preview']({ draftId, document })
  if (!seen.ok) return seen
  return client['staffingImport.commit']({ draftId, document, head: seen.value.head, skipBadRows: true })
}

/** The project's file and its log: what a disk would show of a write. */
function bytesOf(folder: string): string {
  const hash = createHash('sha256')
  for (const part of ['', '-wal', '-journal']) {
    const file = path.join(folder, FILE + part)
    hash.update(existsSync(file) ? readFileSync(file) : part)
  }
  return hash.digest('hex')
}

/** An import that is not refused: the bytes must be seen to differ. */
async function control(tested: TestEngine): Promise<boolean> {
  const before = bytesOf(tested.folder)
  const document = { number: '试〔2020〕2号', date: '2020-09-01' }
  const movements = [{ kind: 'approve', to: 'pool:city', postType: 'institution-full', posts: 1 }] as const
  unwrap(await tested.client['ledger.book']({ document, movements }))
  return bytesOf(tested.folder) !== before
}
