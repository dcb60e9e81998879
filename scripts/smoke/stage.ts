// What the window tests do again and again: a folder of their own, a window of one size, its places, its pictures, its end.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { afterAll } from 'vitest'
import { root } from '../setup/paths.mjs'
import { answerOpen } from './dialogs.ts'

/** A folder for the files of one test file; it goes when the file is done, after the window that its own hooks close. */
export function ownFolder(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `bianheng-${name}-`))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The first window of a program, as large as an office's screen. */
export async function firstPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow()
  await page.setViewportSize({ width: 1440, height: 900 })
  // A listener keeps Playwright from answering the question of a closing window itself.
  page.on('dialog', () => {})
  return page
}

/** Ends the program at once: what is not stored would hold the window open with a question. */
export async function leave(app: ElectronApplication): Promise<void> {
  const closed = app.waitForEvent('close')
  await app.evaluate(({ app: own }) => own.exit(0)).catch(() => undefined)
  await closed
}

/** Opens a project from the start page and waits until the header says what it is of. */
export async function openProject(
  app: ElectronApplication,
  page: Page,
  { file, said }: { readonly file: string; readonly said: string },
): Promise<void> {
  await answerOpen(app, file)
  await page.getByRole('button', { name: '打开项目…' }).click()
  await page.getByRole('banner').getByText(said).first().waitFor()
}

/** Opens the sample from the start page, which shows its overview, and goes on to its 157 units. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: '打开示例项目' }).click()
  await page.getByRole('heading', { name: '总览', level: 1 }).waitFor()
  await goTo(page, '单位')
  await page.getByText('已勾选 157 个').waitFor()
}

/** Follows the link to a place of the program. */
export const goTo = (page: Page, place: string): Promise<void> => follow(page, '功能', place)

/** Follows the link to one part of the place that is open; `parts` names the row of links. */
export const follow = (page: Page, parts: string, name: string): Promise<void> =>
  page.getByRole('navigation', { name: parts }).getByRole('link', { name, exact: true }).click()

/** The list of choices that is open. */
export const openList = (page: Page): Locator =>
  page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')

/** Its choices. */
export const choices = (page: Page): Locator => openList(page).locator('.ant-select-item-option')

/** Presses keys; what begins with = is typed. */
export async function pressKeys(page: Page, pressed: readonly string[]): Promise<void> {
  for (const key of pressed) {
    if (key.startsWith('=')) await page.keyboard.insertText(key.slice(1))
    else await page.keyboard.press(key)
  }
}

/** Adds a step of a kind to the scenario that is edited. */
export async function addStep(page: Page, kind: string): Promise<void> {
  await page.getByRole('button', { name: '添加步骤' }).click()
  await page
    .getByRole('list', { name: '选择步骤种类' })
    .getByRole('button', { name: new RegExp(`^${kind}`) })
    .click()
}

/** Pictures of one test file, kept under test-results/ to be looked at. */
export function pictures(name: string): (page: Page, title: string) => Promise<void> {
  const folder = path.join(root, 'test-results', name)
  mkdirSync(folder, { recursive: true })
  return async (page, title) => {
    await page.screenshot({ path: path.join(folder, `${title}.png`) })
  }
}
