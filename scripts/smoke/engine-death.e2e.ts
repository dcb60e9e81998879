// The engine dies in the middle of the work: main starts it anew, the window says so, nothing committed is lost.
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cli } from './cli.ts'
import { launch } from './launch.ts'
import { descendants } from './processes.ts'
import { openSample, ownFolder } from './stage.ts'

const home = ownFolder('death')
const project = path.join(home, 'samples', '徐州2020（示例）.bianheng')
let app: ElectronApplication
let page: Page

beforeAll(async () => {
  // The inspector that one test opens takes whatever port is free.
  app = await launch({ userData: home, env: { NODE_OPTIONS: '--inspect-port=0' } })
  page = await app.firstWindow()
  await openSample(page)
})

afterAll(() => app.close())

function engines(): number[] {
  return descendants(app.process().pid ?? 0, 'engine-relayed.cjs')
}

/** Ends the engine from inside, as a native library does that calls exit: by the inspector, which a signal opens. */
async function endWith(pid: number, code: number): Promise<void> {
  const opened = new Promise<string>((resolve) => {
    app.process().stderr?.on('data', (said: Buffer) => {
      const address = /ws:\/\/\S+/.exec(said.toString())?.[0]
      if (address !== undefined) resolve(address)
    })
  })
  process.kill(pid, 'SIGUSR1')
  const inspector = new WebSocket(await opened)
  await once(inspector, 'open')
  // A process that ends while an inspector looks on waits for it to look away.
  const params = { expression: `void setTimeout(() => process.exit(${code}), 100)` }
  inspector.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }))
  await once(inspector, 'message')
  inspector.close()
}

function verify(): { ok: boolean; audit: { entries: number; head: string } } {
  return cli('verify', project) as ReturnType<typeof verify>
}

test.each(['SIGKILL', 'SIGTERM', 'SIGKILL'] as const)(
  'after %s the project is open again and whole',
  async (signal) => {
    const before = verify()
    const [engine] = engines()
    process.kill(engine as number, signal)
    // The notice of the time before may still stand: the new process is what tells.
    await expect.poll(() => engines().filter((pid) => pid !== engine).length).toBe(1)
    await page.getByText('数据服务曾中断，现已重新启动').first().waitFor()
    await page.getByRole('navigation').getByRole('link', { name: '方案', exact: true }).click()
    await page.getByText('2,099').first().waitFor()
    await page.getByRole('navigation').getByRole('link', { name: '单位', exact: true }).click()
    await page.getByText('已勾选 157 个').waitFor()
    expect(engines()).toHaveLength(1)
    expect(engines()[0]).not.toBe(engine)
    expect(verify()).toEqual(before)
  },
)

test('an engine that ends itself, and says that all is well, is started anew all the same', async () => {
  const before = verify()
  const [engine] = engines()
  await endWith(engine as number, 0)
  await expect.poll(() => engines().filter((pid) => pid !== engine).length, { timeout: 20_000 }).toBe(1)
  await page.getByRole('navigation').getByRole('link', { name: '方案', exact: true }).click()
  await page.getByText('2,099').first().waitFor()
  await page.getByRole('navigation').getByRole('link', { name: '单位', exact: true }).click()
  await page.getByText('已勾选 157 个').waitFor()
  expect(verify()).toEqual(before)
})

test('the restarted engine can write: undo takes the last import back', async () => {
  const { entries } = verify().audit
  await page.getByRole('banner').getByRole('button', { name: '撤销' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => verify().audit.entries).toBe(entries + 1)
})

test('closing the window leaves one file: no log, no lock', async () => {
  const own = new Promise((resolve) => app.process().once('exit', resolve))
  await app.close()
  await own
  expect(existsSync(project)).toBe(true)
  for (const suffix of ['-wal', '-shm', '.lock']) expect(existsSync(project + suffix)).toBe(false)
  expect(verify().ok).toBe(true)
})
