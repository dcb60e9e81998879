// Offices that exchange packages: each an engine of its own with its own folder and key.
import { writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Choice } from '#shared/domain/exchange/merge'
import { compareText } from '#shared/domain/region/region'
import { startTestEngine, unwrap } from '../../../testing/test-engine.ts'

export type Office = Awaited<ReturnType<typeof openOffice>>

/** An office with a key; of no project yet. */
export async function openOffice(name: string, password?: string) {
  const test = startTestEngine()
  const { client, folder } = test
  await client['exchange.makeIdentity']({ name, ...(password === undefined ? {} : { password }) }).then(
    unwrap,
  )
  const token = (path: string) => test.token(relative(folder, path))
  const book = async (number: string, movements: readonly object[], date = '2020-01-10') =>
    unwrap(await client['ledger.book']({ document: { number, date }, movements } as never))
  const value = async (unit: string, indicator: string, amount: string) =>
    writeValue(test, unit, { indicator, amount })
  const roster = async (sheet: string, date: string) => bringIn(test, sheet, { kind: 'roster', date })
  return { ...test, name, token, book, value, roster, file: (file: string) => join(folder, file) }
}

type Tested = Pick<Awaited<ReturnType<typeof startTestEngine>>, 'client' | 'folder' | 'token'>

/** Brings an indicator's value in as an office does: by a sheet. */
async function writeValue(
  tested: Tested,
  unit: string,
  { indicator, amount }: { readonly indicator: string; readonly amount: string },
): Promise<void> {
  const sheet = `区划代码,单位名称,${indicator}\n${unit},,${amount}\n`
  await bringIn(tested, sheet, { kind: 'indicators', date: '2020-01-01' })
}

async function bringIn(
  { client, folder, token }: Tested,
  sheet: string,
  choice: { readonly kind: 'indicators' | 'roster'; readonly date: string },
): Promise<void> {
  writeFileSync(join(folder, 'sheet.csv'), sheet)
  const { draftId } = unwrap(await client['staffingImport.read']({ token: token('sheet.csv'), ...choice }))
  const { head } = unwrap(await client['staffingImport.preview']({ draftId }))
  unwrap(await client['staffingImport.commit']({ draftId, head, skipBadRows: false }))
}

/** The city's project, with posts in its pool and in a county's. */
export async function openCity(): Promise<Office> {
  const city = await openOffice('市委编办')
  unwrap(
    await city.client['project.create']({
      token: city.token(city.file('city.bianheng')),
      template: 'blank',
      region: '3203',
    }),
  )
  await city.book('徐编〔2020〕1号', [
    { kind: 'approve', to: 'pool:city', postType: 'institution-full', posts: 100 },
    { kind: 'approve', to: 'pool:county:320302', postType: 'institution-full', posts: 50 },
    { kind: 'approve', to: 'pool:county:320303', postType: 'institution-full', posts: 40 },
  ])
  return city
}

/** Hands the city's project to an office, which begins to work in it. */
export async function handOut(
  city: Office,
  name: string,
  options: { people?: boolean } = {},
): Promise<Office> {
  const county = await openOffice(name)
  const path = county.file('branch.bhpack')
  unwrap(await city.client['exchange.prepare']({ token: city.token(path), to: name, ...options }))
  const read = unwrap(await county.client['exchange.read']({ token: county.token(path) }))
  const to = county.token(county.file('county.bianheng'))
  unwrap(await county.client['exchange.begin']({ id: read.id, to, trust: read.fingerprint }))
  return county
}

let reports = 0

/** Writes what the county has done; the package's path. */
export async function report(county: Office, people = false): Promise<string> {
  reports += 1
  const path = county.file(`report-${reports}.bhpack`)
  unwrap(await county.client['exchange.prepare']({ token: county.token(path), people }))
  return path
}

/** Opens a package in the city and shows what it would do. */
export async function look(city: Office, path: string, choices: Readonly<Record<string, Choice>> = {}) {
  const read = unwrap(await city.client['exchange.read']({ token: city.token(path) }))
  const preview = unwrap(await city.client['exchange.preview']({ id: read.id, choices }))
  return { read, preview }
}

/** Takes a package in, with one side chosen for all conflicts. */
export async function takeIn(city: Office, path: string, side?: Choice) {
  const { read, preview } = await look(city, path)
  const choices =
    side === undefined
      ? {}
      : Object.fromEntries(preview.conflicts.map(({ key, both }) => [key, both ? side : ('ours' as const)]))
  const { id, fingerprint } = read
  return city.client['exchange.accept']({ id, head: preview.head, choices, trust: fingerprint })
}

/** The tables that an office signs, as text without row numbers. */
export async function books({ client }: Office): Promise<string> {
  const asOf = '2021-01-01'
  const overview = unwrap(await client['table.overview']({ asOf }))
  const pools = unwrap(await client['table.pools']({ asOf }))
  const documents = unwrap(await client['table.documents']({ asOf }))
  const bodies = unwrap(await client['table.bodies']({ asOf }))
  const lines = [...overview.rows, ...pools.rows, ...documents.rows, ...bodies.rows].map((row) =>
    JSON.stringify(row, (key, part: unknown) =>
      /^(id|unitId|bodyId|documentId|account)$/.test(key) ? undefined : part,
    ),
  )
  return lines.toSorted(compareText).join('\n')
}

/** Verifies the office's project whole. */
export async function verified({ client }: Office) {
  const { ok, problems } = unwrap(await client['project.verify']({}))
  return { ok, problems }
}
