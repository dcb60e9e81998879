// Every page of the window with the sample open, in light and in dark: nothing that axe calls serious or critical; and in
// English no Chinese but the data.
import type { ElectronApplication, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { en, zhCN } from '../../shared/locale/locale.ts'
import { launch } from './launch.ts'
import { graveOf, settled } from './settled.ts'
import { openSample } from './stage.ts'

let app: ElectronApplication
let page: Page

beforeAll(async () => {
  app = await launch()
  page = await app.firstWindow()
  await page.setViewportSize({ width: 1280, height: 720 })
  await openSample(page)
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
  await settled(page)
}

/** Of those that axe runs unasked. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/** Every rule in the light, and in the dark those about colours: nothing else of a page depends on the theme. */
const grave = (theme: 'light' | 'dark') => graveOf(page, theme === 'light' ? [] : COLOUR_RULES)

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  beforeAll(() => set({ theme }))

  test.each(Object.values(zhCN.pages.app.places))('%s', async (place) => {
    await open(place)
    await page.screenshot({ path: `test-results/places/${theme}-${place}.png` })
    expect(await grave(theme)).toEqual([])
  })

  test.each(['搜索', '设置', '帮助'])('%s', async (name) => {
    await page.getByRole('banner').getByRole('button', { name }).click()
    await page.getByRole('dialog').waitFor()
    await page.screenshot({ path: `test-results/places/${theme}-${name}.png` })
    expect(await grave(theme)).toEqual([])
    await page.keyboard.press('Escape')
  })
})

test('at 200 % on a small screen nothing runs out of the window on any place', async () => {
  await page.setViewportSize({ width: 720, height: 450 })
  const over: string[] = []
  for (const place of Object.values(zhCN.pages.app.places)) {
    await open(place)
    await page.screenshot({ path: `test-results/places/large-${place}.png` })
    const cut = await page.evaluate(() =>
      ['html', '.project-bar', 'main'].filter((part) => {
        const box = document.querySelector(part)
        const isLow = part === 'html' && box !== null && box.scrollHeight > box.clientHeight
        return box === null || box.scrollWidth > box.clientWidth || isLow
      }),
    )
    over.push(...cut.map((part) => `${place}: ${part}`))
  }
  expect(over).toEqual([])
  await open('方案')
  await page.getByRole('treegrid').getByText('鼓楼区').scrollIntoViewIfNeeded()
  const rows = await page.getByRole('treegrid').locator('xpath=..').boundingBox()
  expect(rows?.height).toBeGreaterThan(150)
  await page.setViewportSize({ width: 1280, height: 720 })
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
