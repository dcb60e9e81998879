// What happens to a project from outside while it is open, done for real: each is refused by name, and nothing is lost.
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { failures } from '#shared/locale/zh-CN/failures'
import { canMount } from '../../../files/testing/small-disk.ts'
import { setPassword } from '../../store/password.ts'
import type { Store } from '../../store/store.ts'
import { failureOf, startTestEngine, type TestEngine, unwrap } from '../../testing/test-engine.ts'

const isRootOnLinux = canMount()
let tested: TestEngine

beforeEach(() => {
  tested = startTestEngine()
})
afterEach(async () => {
  expect(tested.bugs).toEqual([])
  await tested.stop()
})

async function create(name: string): Promise<void> {
  const input = { token: tested.token(name), template: 'blank', region: '320302' } as const
  unwrap(await tested.client['project.create'](input))
}
const add = (name: string) => tested.client['indicator.add']({ name, better: 'high' })
const verified = async () => unwrap(await tested.client['project.verify']({})).ok

/** The code, and that its sentence says how to go on. */
async function refusal(pending: ReturnType<typeof add>): Promise<string> {
  const { code } = failureOf(await pending)
  expect(failures[code]).toMatch(/请/)
  return code
}

test('moved away, it is not written to unseen; back in its place it goes on', async () => {
  await create('p.bianheng')
  const [file, elsewhere] = ['p.bianheng', 'q.bianheng'].map((name) => join(tested.folder, name)) as [
    string,
    string,
  ]
  renameSync(file, elsewhere)
  expect(await refusal(add('甲'))).toBe('PROJECT_GONE')
  // Nor is it closed for a new password, which would leave an empty window without a word.
  const set = tested.client['project.setPassword']({ current: null, password: '编办 2026 密码' })
  expect(await refusal(set as never)).toBe('PROJECT_GONE')
  expect(unwrap(await tested.client['project.current']({}))).not.toBeNull()
  renameSync(elsewhere, file)
  unwrap(await add('甲'))
  expect(await verified()).toBe(true)
})

test('deleted, or replaced by a copy, it is not written to unseen', async () => {
  await create('p.bianheng')
  const file = join(tested.folder, 'p.bianheng')
  unwrap(await tested.client['project.backup']({ to: tested.token('copy.bianheng') }))
  rmSync(file)
  expect(await refusal(add('甲'))).toBe('PROJECT_GONE')
  copyFileSync(join(tested.folder, 'copy.bianheng'), file)
  expect(await refusal(add('甲'))).toBe('PROJECT_GONE')
})

test.skipIf(!isRootOnLinux)(
  'on a stick that is pulled: refused, and opened again once it is back',
  async () => {
    const stick = join(tested.folder, 'stick')
    const image = join(tested.folder, 'stick.img')
    mkdirSync(stick)
    execFileSync('sh', ['-c', `truncate -s 24M '${image}' && mkfs.ext4 -q '${image}'`])
    const plug = () => execFileSync('mount', ['-o', 'loop', image, stick], { stdio: 'ignore' })
    plug()
    try {
      await create('stick/p.bianheng')
      unwrap(await add('甲'))
      execFileSync('umount', ['-l', stick])
      expect(await refusal(add('乙'))).toBe('PROJECT_GONE')
      unwrap(await tested.client['project.close']({}))
      expect(existsSync(join(stick, 'p.bianheng'))).toBe(false)
      plug()
      unwrap(await tested.client['project.open']({ token: tested.token('stick/p.bianheng') }))
      unwrap(await add('乙'))
      expect(await verified()).toBe(true)
      unwrap(await tested.client['project.close']({}))
    } finally {
      execFileSync('umount', ['-l', stick], { stdio: 'ignore' })
    }
  },
)

test.skipIf(!isRootOnLinux)('on a full disk, and on one that became read-only', async () => {
  const disk = join(tested.folder, 'disk')
  mkdirSync(disk)
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', disk])
  try {
    await create('disk/p.bianheng')
    unwrap(await add('甲'))
    const { head } = unwrap(await tested.client['project.current']({})) ?? {}
    const filler = join(disk, 'filler')
    execFileSync('sh', ['-c', `dd if=/dev/zero of='${filler}' bs=4k 2>/dev/null || true`])
    expect(
      await refusal(tested.client['scenario.save']({ document: await large(), replace: true }) as never),
    ).toBe('DISK_FULL')
    expect(unwrap(await tested.client['project.current']({}))?.head).toBe(head)
    // With no room for a lock it is opened to be read, and to be copied elsewhere, not refused or gone without a word.
    unwrap(await tested.client['project.close']({}))
    execFileSync('sh', ['-c', `dd if=/dev/zero of='${filler}2' bs=4k 2>/dev/null || true`])
    unwrap(await tested.client['project.open']({ token: tested.token('disk/p.bianheng') }))
    const set = tested.client['project.setPassword']({ current: null, password: '编办 2026 密码' })
    expect(await refusal(set as never)).toBe('DISK_FULL')
    expect(unwrap(await tested.client['project.current']({}))?.readOnly?.reason).toBe('FULL')
    expect(await refusal(add('乙'))).toBe('DISK_FULL')
    await expect(setPassword(join(disk, 'p.bianheng'), '编办 2026 密码')).rejects.toMatchObject({
      code: 'DISK_FULL',
    })
    unwrap(await tested.client['project.backup']({ to: tested.token('elsewhere.bianheng') }))
    rmSync(filler)
    rmSync(`${filler}2`)
    unwrap(await tested.client['project.open']({ token: tested.token('disk/p.bianheng') }))
    unwrap(await add('乙'))
    unwrap(await tested.client['project.close']({}))
    execFileSync('mount', ['-o', 'remount,ro', disk])
    const opened = unwrap(await tested.client['project.open']({ token: tested.token('disk/p.bianheng') }))
    expect(opened.readOnly?.reason).toBe('FORBIDDEN')
    expect(await refusal(add('丙'))).toBe('PROJECT_NO_RIGHTS')
    expect(await verified()).toBe(true)
    unwrap(await tested.client['project.close']({}))
  } finally {
    execFileSync('umount', ['-l', disk], { stdio: 'ignore' })
  }
})

/** More than the few pages that a log may still find room for. */
async function large(): Promise<never> {
  const document = unwrap(await tested.client['scenario.suggest']({}))
  const include = Array.from({ length: 4000 }, (_, at) => `${320_302_000 + (at % 900)}`)
  return { ...document, scope: { ...document.scope, include } } as never
}

test('the clock was set back: the project opens, says so, and its chain stays whole', async () => {
  await create('p.bianheng')
  const store = tested.engine.session.store() as Store
  expect(unwrap(await tested.client['project.current']({}))?.clockBehind).toBe(false)
  const now = Date.now
  try {
    // The entry is written in the year after this one; then the clock is right again.
    Date.now = () => now() + 365 * 86_400_000
    const RealDate = globalThis.Date
    globalThis.Date = class extends RealDate {
      constructor(...args: []) {
        super(...((args.length === 0 ? [RealDate.now()] : args) as []))
      }
    } as DateConstructor
    unwrap(await add('甲'))
    globalThis.Date = RealDate
  } finally {
    Date.now = now
  }
  expect(store.entries()).toBe(2)
  expect(unwrap(await tested.client['project.current']({}))?.clockBehind).toBe(true)
  unwrap(await add('乙'))
  expect(await verified()).toBe(true)
  expect(unwrap(await tested.client['project.current']({}))?.clockBehind).toBe(false)
})
