// The log on the disk of a real run, in which names and identity numbers stood in what failed: it tells of nobody.
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from './launch.ts'
import { descendants } from './processes.ts'
import { openSample } from './stage.ts'

const NAME = '张三丰'
const NUMBER = '320302199001011234'
const home = mkdtempSync(path.join(tmpdir(), `bianheng-${NAME}-${NUMBER}-`))
let app: ElectronApplication
let page: Page

beforeAll(async () => {
  // What the program remembers can't be written, and the error of the disk quotes the whole path.
  mkdirSync(path.join(home, 'preferences.json', 'taken'), { recursive: true })
  app = await launch({ userData: home })
  page = await app.firstWindow()
  await openSample(page)
})

afterAll(async () => {
  await app.close()
  rmSync(home, { recursive: true, force: true })
})

/** Every byte of every log under the program's folder. */
function logged(): string {
  const files = globSync('**/main.log', { cwd: home })
  return files.map((file) => readFileSync(path.join(home, file), 'utf8')).join('\n')
}

test('it says what failed, with no name, no number and no folder of the user in it', async () => {
  const [engine] = descendants(app.process().pid ?? 0, 'engine-relayed.cjs')
  process.kill(engine as number, 'SIGKILL')
  await page.getByText('数据服务曾中断，现已重新启动').first().waitFor()
  await expect.poll(logged).toContain('was restarted')
  const text = logged()
  expect(text).toContain('preferences')
  expect(text).toContain('[folder]/')
  for (const secret of [NAME, '张三', NUMBER, NUMBER.slice(0, 6), path.basename(home)])
    expect(text).not.toContain(secret)
})
