// The exchange through the real command line: two project files, packages between them, and packages that were tampered with.
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Unzipped, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { BUILD_TIMEOUT, cli, ensureCli, temporaryFolder } from './testing/cli.ts'

vi.setConfig({ testTimeout: 120_000 })

let folder: string
beforeAll(() => {
  ensureCli()
  folder = temporaryFolder()
}, BUILD_TIMEOUT)

/** Runs as the office of that name: its key lies in its own folder. */
async function as(office: string, ...args: string[]) {
  const env = { BIANHENG_DATA: join(folder, `data-${office}`) }
  const { status, stdout, stderr } = await cli(folder, [...args, '--json'], { env })
  return { status, document: JSON.parse(stdout), stderr }
}

async function ok(office: string, ...args: string[]) {
  const { status, document, stderr } = await as(office, ...args)
  expect(`${status} ${JSON.stringify(document)} ${stderr}`).toMatch(/^0 /)
  return document
}

async function book(office: string, project: string, number: string, movements: readonly object[]) {
  const file = join(folder, `${office}.json`)
  writeFileSync(file, JSON.stringify({ document: { number, date: '2020-01-10' }, movements }))
  return ok(office, 'book', project, file)
}

const transfer = (from: string, to: string, posts: number) => ({
  kind: 'transfer',
  from,
  to,
  postType: 'institution-full',
  posts,
})

let fingerprint: string

describe('a report comes back', () => {
  test('out, in, filled in, back, taken in; the key lies in the user’s folder alone', async () => {
    await ok('city', 'init', 'city.bianheng', '--region', '3203')
    await book('city', 'city.bianheng', '徐编〔2020〕1号', [
      { kind: 'approve', to: 'pool:county:320302', postType: 'institution-full', posts: 50 },
    ])
    expect(
      (await as('city', 'exchange', 'out', 'city.bianheng', 'b.bhpack', '--for', '鼓楼')).document.code,
    ).toBe('EXCHANGE_NO_KEY')
    const { own } = await ok('city', 'exchange', 'keys', '--name', '市委编办')
    const key = join(folder, 'data-city', 'exchange-key.json')
    expect(statSync(key).mode & 0o777).toBe(0o600)
    const secret = JSON.parse(readFileSync(key, 'utf8')).privateKey as string
    await ok('city', 'exchange', 'out', 'city.bianheng', 'b.bhpack', '--for', '鼓楼区委编办')
    expect(readFileSync(join(folder, 'city.bianheng')).includes(secret)).toBe(false)
    expect(
      (await as('city', 'exchange', 'out', 'city.bianheng', 'b.bhpack', '--for', 'x')).document.code,
    ).toBe('FILE_EXISTS')
    const refused = await as('county', 'exchange', 'in', 'county.bianheng', 'b.bhpack')
    expect([refused.status, refused.document.code]).toEqual([2, 'EXCHANGE_KEY_NEW'])
    await ok('county', 'exchange', 'in', 'county.bianheng', 'b.bhpack', '--trust', own.fingerprint)
    await book('county', 'county.bianheng', '鼓编〔2020〕1号', [
      { kind: 'establish', body: '320302001/为民服务中心', bodyKind: 'institution' },
      transfer('pool:county:320302', '320302001/为民服务中心', 5),
    ])
    await book('city', 'city.bianheng', '徐编〔2020〕2号', [
      { kind: 'establish', body: '320303001/综合执法局', bodyKind: 'institution' },
    ])
    const county = await ok('county', 'exchange', 'keys', '--name', '鼓楼区委编办', '--password', '密码')
    fingerprint = county.own.fingerprint
    const out = ['exchange', 'out', 'county.bianheng', 'r.bhpack']
    expect((await as('county', ...out)).document.code).toBe('EXCHANGE_KEY_LOCKED')
    expect((await as('county', ...out, '--password', 'x')).document.code).toBe('EXCHANGE_PASSWORD_WRONG')
    const packed = await ok('county', ...out, '--password', '密码')
    expect(packed).toMatchObject({ kind: 'return', to: '市委编办', fingerprint, entries: 2 })
    const before = (await ok('city', 'verify', 'city.bianheng')).audit
    const shown = await ok('city', 'exchange', 'show', 'r.bhpack', 'city.bianheng')
    expect(shown.preview).toMatchObject({ open: 0, trust: 'new' })
    expect((await ok('city', 'verify', 'city.bianheng')).audit).toEqual(before)
    expect((await as('city', 'exchange', 'in', 'city.bianheng', 'r.bhpack')).document.code).toBe(
      'EXCHANGE_KEY_NEW',
    )
    const first = await ok('city', 'exchange', 'in', 'city.bianheng', 'r.bhpack', '--trust', fingerprint)
    expect(first).toMatchObject({ written: true, documents: 1 })
    const second = await ok('city', 'exchange', 'in', 'city.bianheng', 'r.bhpack')
    expect(second).toMatchObject({ written: false, already: true })
    const verified = await ok('city', 'verify', 'city.bianheng')
    expect(verified).toMatchObject({ ok: true, audit: { entries: before.entries + 1 } })
    const { rows } = await ok('city', 'table', 'city.bianheng', 'bodies', '--as-of', '2020-12-31')
    expect(JSON.stringify(rows)).toContain('为民服务中心')
  })

  test('in words: who, what, and how to go on', async () => {
    const env = { BIANHENG_DATA: join(folder, 'data-city') }
    const shown = await cli(folder, ['exchange', 'show', 'r.bhpack', 'city.bianheng'], { env })
    expect(shown.stdout).toContain('回报包：“鼓楼区委编办”给“市委编办”')
    const again = await cli(folder, ['exchange', 'in', 'city.bianheng', 'r.bhpack'], { env })
    expect(again.stdout).toContain('此前已经接收')
    const keys = await cli(folder, ['exchange', 'keys', 'city.bianheng'], { env })
    expect(keys.stdout).toContain('本项目信任：鼓楼区委编办')
  })

  test('conflicts are listed with their keys and taken one by one or all', async () => {
    for (const office of ['city', 'county']) {
      await book(office, `${office}.bianheng`, '共编〔2020〕1号', [
        transfer('pool:county:320302', '320302002', office === 'city' ? 1 : 2),
      ])
    }
    await ok('county', 'exchange', 'out', 'county.bianheng', 'r2.bhpack', '--password', '密码')
    const open = await as('city', 'exchange', 'in', 'city.bianheng', 'r2.bhpack')
    expect([open.status, open.document.code]).toEqual([2, 'EXCHANGE_CONFLICTS'])
    const [conflict] = open.document.problems
    expect(conflict).toMatchObject({ table: 'document', name: '共编〔2020〕1号', both: false })
    expect(open.stderr).toContain(conflict.key)
    const chosen = ['--choose', `${conflict.key}=ours`]
    const dry = await ok('city', 'exchange', 'in', 'city.bianheng', 'r2.bhpack', ...chosen, '--dry-run')
    expect(dry).toMatchObject({ written: false, open: 0 })
    await ok('city', 'exchange', 'in', 'city.bianheng', 'r2.bhpack', ...chosen)
    expect(await ok('city', 'verify', 'city.bianheng')).toMatchObject({ ok: true, conservation: [] })
  })
})

describe('a package that was tampered with is refused by name, and nothing is written', () => {
  let parts: Unzipped
  let packed: Buffer
  beforeAll(() => {
    packed = readFileSync(join(folder, 'r.bhpack'))
    parts = unzipSync(packed)
  })

  async function refusal(bytes: Uint8Array): Promise<string> {
    const before = readFileSync(join(folder, 'city.bianheng'))
    writeFileSync(join(folder, 'bad.bhpack'), bytes)
    const { status, document } = await as('city', 'exchange', 'in', 'city.bianheng', 'bad.bhpack')
    expect(status).toBe(2)
    expect(readFileSync(join(folder, 'city.bianheng')).equals(before)).toBe(true)
    return document.code
  }
  const flipped = (name: string, at: number) => {
    const bytes = Uint8Array.from(parts[name] ?? [])
    bytes[at] = (bytes[at] ?? 0) ^ 1
    return zipSync({ ...parts, [name]: bytes })
  }

  test('a manifest, a signature or a part with a byte changed', async () => {
    for (const at of [0, 40, 200, (parts['manifest.json']?.length ?? 0) - 2]) {
      expect(await refusal(flipped('manifest.json', at))).toBe('EXCHANGE_SIGNATURE')
    }
    for (const at of [0, 50, (parts.signature?.length ?? 0) - 1]) {
      expect(await refusal(flipped('signature', at))).toBe('EXCHANGE_SIGNATURE')
    }
    for (const at of [0, 300])
      expect(await refusal(flipped('entries.ndjson', at))).toBe('EXCHANGE_PART_CHANGED')
  })

  test('a part removed, added, of a path that leads out, or twice', async () => {
    const without = (name: string) =>
      zipSync(Object.fromEntries(Object.entries(parts).filter(([key]) => key !== name)))
    expect(await refusal(without('entries.ndjson'))).toBe('EXCHANGE_PART_MISSING')
    expect(await refusal(without('signature'))).toBe('EXCHANGE_PART_MISSING')
    expect(await refusal(without('manifest.json'))).toBe('EXCHANGE_NOT_A_PACKAGE')
    const more = (name: string) => zipSync({ ...parts, [name]: new Uint8Array([1]) })
    for (const name of [
      'people.ndjson',
      'note.txt',
      '../../out.txt',
      '/etc/x',
      'C:\\x',
      'Manifest.json/..',
    ]) {
      expect(await refusal(more(name))).toBe('EXCHANGE_PART_FOREIGN')
    }
    // fflate cannot write one name twice: a name of equal length is made to be the same.
    const twice = Buffer.from(zipSync({ ...parts, 'xanifest.json': new Uint8Array([1]) }))
    for (let at = twice.indexOf('xanifest'); at >= 0; at = twice.indexOf('xanifest', at)) twice.write('m', at)
    expect(await refusal(twice)).toBe('EXCHANGE_DAMAGED')
  })

  test('a signature of another key, and a manifest of another package', async () => {
    await ok('county', 'exchange', 'out', 'county.bianheng', 'other.bhpack', '--password', '密码')
    const other = unzipSync(readFileSync(join(folder, 'other.bhpack')))
    expect(await refusal(zipSync({ ...parts, signature: other.signature as Uint8Array }))).toBe(
      'EXCHANGE_SIGNATURE',
    )
    expect(
      await refusal(
        zipSync({
          ...parts,
          'manifest.json': other['manifest.json'] as Uint8Array,
          signature: other.signature as Uint8Array,
        }),
      ),
    ).toBe('EXCHANGE_PART_CHANGED')
  })

  test('a bomb, a cut file, an empty file, something else', async () => {
    const bomb = zipSync({ ...parts, 'entries.ndjson': new Uint8Array(300 * 1024 * 1024) }, { level: 9 })
    expect(await refusal(bomb)).toBe('BOMB')
    expect(await refusal(packed.subarray(0, packed.length - 30))).toBe('EXCHANGE_NOT_A_PACKAGE')
    expect(await refusal(packed.subarray(40))).toMatch(/^EXCHANGE_(?:DAMAGED|NOT_A_PACKAGE)$/)
    expect(await refusal(new Uint8Array())).toBe('EXCHANGE_NOT_A_PACKAGE')
    expect(await refusal(readFileSync(join(folder, 'city.bianheng')))).toBe('EXCHANGE_NOT_A_PACKAGE')
    mkdirSync(join(folder, 'empty'), { recursive: true })
    expect((await as('city', 'exchange', 'in', 'city.bianheng', 'empty')).document.code).toBe(
      'FILE_IS_FOLDER',
    )
  })
})
