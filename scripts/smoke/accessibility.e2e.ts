// Every page of the window with the sample open, in light and in dark: nothing that axe calls serious or critical; and in
// English no Chinese but the data.
import { AxeBuilder } from '@axe-core/playwright'
import type { ElectronApplication, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { en, zhCN } from '../../shared/locale/locale.ts'
import { launch } from './launch.ts'

let app: ElectronApplication
let page: Page

beforeAll(async () => {
  app = await launch()
  page = await app.firstWindow()
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.getByRole('button', { name: '打开示例项目' }).click()
  await page.getByText('已勾选 157 个').waitFor()
})

afterAll(() => app.close())

const set = (part: object) =>
  page.evaluate(
    (given) =>
      (
        window as unknown as { bianheng: { callShell: (name: string, input: unknown) => Promise<unknown> } }
      ).bianheng.callShell('settings.set', given),
    part,
  )

async function open(place: string): Promise<void> {
  await page.getByRole('navigation').first().getByRole('link', { name: place, exact: true }).click()
  await page.locator('nav [aria-current="page"]').filter({ hasText: place }).first().waitFor()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await settled()
}

/** Nothing is waited for any more, and nothing has changed for a few frames. */
async function settled(): Promise<void> {
  await expect.poll(() => page.locator('.ant-spin-spinning').count()).toBe(0)
  await page.evaluate(
    (quiet) =>
      new Promise<void>((done) => {
        const observer = new MutationObserver(() => rest())
        let timer = 0
        const rest = () => {
          clearTimeout(timer)
          timer = window.setTimeout(() => {
            observer.disconnect()
            done()
          }, quiet)
        }
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
        rest()
      }),
    200,
  )
}

/** What axe calls serious or critical; `rules` narrows it to those of a kind. */
async function grave(rules?: 'cat.color'): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (rules === undefined ? axe : axe.withTags(rules)).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

/** Every rule in the light, and in the dark those about colours: nothing else of a page depends on the theme. */
async function graveInBothThemes(name: string): Promise<string[]> {
  const found: string[] = []
  for (const theme of ['light', 'dark'] as const) {
    await set({ theme })
    await expect
      .poll(() => page.evaluate((dark) => matchMedia(dark).matches, '(prefers-color-scheme: dark)'))
      .toBe(theme === 'dark')
    await settled()
    await page.screenshot({ path: `test-results/places/${theme}-${name}.png` })
    found.push(...(await grave(theme === 'light' ? undefined : 'cat.color')).map((one) => `${theme} ${one}`))
  }
  return found
}

test.each(Object.values(zhCN.pages.app.places))('%s, light and dark', async (place) => {
  await open(place)
  expect(await graveInBothThemes(place)).toEqual([])
})

test.each(['搜索', '设置', '帮助'])('%s, light and dark', async (name) => {
  await page.getByRole('banner').getByRole('button', { name }).click()
  await page.getByRole('dialog').waitFor()
  expect(await graveInBothThemes(name)).toEqual([])
  await page.keyboard.press('Escape')
  await page
    .getByRole('dialog')
    .waitFor({ state: 'detached' })
    .catch(() => undefined)
})

/** Names, titles and notes that come out of the project or of the national list, and units of measure as they are typed. */
const DATA = /徐州|区|县|市|街道|镇|乡|场|城|示例|编制分配|通行做法|秘密★|令第|12\.5万人|〔\d{4}〕/

describe('English', () => {
  beforeAll(async () => {
    await set({ theme: 'light', language: 'en' })
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
  })

  test.each(Object.values(en.pages.app.places))('no Chinese on %s but the data', async (place) => {
    await open(place)
    await page.screenshot({ path: `test-results/places/en-${place}.png` })
    const lines = await page.evaluate(() => {
      // The sheet itself is a paper of the trade, in its own language.
      for (const paper of document.querySelectorAll<HTMLElement>('.paper')) paper.style.display = 'none'
      const named = ['aria-label', 'title', 'placeholder']
      const said = [
        ...document.querySelectorAll(':not(.paper *):is([aria-label], [title], [placeholder])'),
      ].flatMap((element) => named.map((name) => element.getAttribute(name) ?? ''))
      return [...document.body.innerText.split('\n'), ...said]
    })
    const chinese = [...new Set(lines)].filter((line) => /\p{Script=Han}/u.test(line) && !DATA.test(line))
    expect(chinese).toEqual([])
  })
})
