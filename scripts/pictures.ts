// Draws the README's window and gallery and the pictures of the help anew, with data in them: the sample, and a reform with full lists of duties.
// Usage: xvfb-run -a node scripts/pictures.ts
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { zhCN } from '../shared/locale/locale.ts'
import { drawGallery } from './gallery.ts'
import { root } from './setup/paths.mjs'
import { cli } from './smoke/cli.ts'
import { launch } from './smoke/launch.ts'
import { settled } from './smoke/settled.ts'

const { places } = zhCN.pages.app

type Place = keyof typeof places

interface Shown {
  /** Null for the sample. */
  readonly template: string | null
  /** The day that is looked at; null for today. */
  readonly asOf: string | null
  readonly places: readonly Place[]
}

/** Which project shows a place best. */
const SHOWN: readonly Shown[] = [
  { template: 'weifang-dayu-2016', asOf: '2016-12-31', places: ['duties'] },
  {
    template: null,
    asOf: null,
    places: [
      ...([
        'start',
        'overview',
        'establishment',
        'structure',
        'ledger',
        'people',
        'units',
        'indicators',
        'import',
        'scenario',
        'compare',
        'reports',
      ] as const),
      ...(['rules', 'exchange', 'journal', 'safety'] as const),
    ],
  },
]

/** Tabs that say more of a place than its first one. */
const TABS: Partial<Record<Place, string>> = { people: zhCN.pages.people.parts.structure }

async function draw(page: Page, place: Place): Promise<void> {
  await page.getByRole('navigation').first().getByRole('link', { name: places[place], exact: true }).click()
  await page.locator('nav [aria-current="page"]').filter({ hasText: places[place] }).first().waitFor()
  const tab = TABS[place]
  if (tab !== undefined) await page.getByRole('link', { name: tab, exact: true }).click()
  await page.waitForFunction(
    (reading) => !document.body.innerText.includes(reading) && document.querySelector('.ant-spin') === null,
    zhCN.pages.app.loading,
  )
  await settled(page)
  await page.screenshot({ path: path.join(root, 'docs/help', `${place}.png`) })
}

/** Where the window that opens the sample keeps its own files, the sample among them. */
function homeIn(folder: string): string {
  return path.join(folder, 'home')
}

/** The sample that the window opened, once it is closed, on the day that it was made for. */
function drawSample(folder: string): void {
  const samples = path.join(homeIn(folder), 'samples')
  const name = readdirSync(samples).find((each) => each.endsWith('.bianheng')) ?? ''
  drawGallery(path.join(samples, name), new Date().toLocaleDateString('sv'), folder)
}

/** The window with a project from the template open, or with the sample; on the chosen day. */
async function open({ template, asOf }: Shown, folder: string): Promise<ElectronApplication> {
  const project = path.join(folder, `${template}.bianheng`)
  if (template !== null) cli('init', project, '--template', template)
  const app = await launch(template === null ? { userData: homeIn(folder) } : { args: [project] })
  const page = await app.firstWindow()
  await page.setViewportSize({ width: 1280, height: 720 })
  if (template === null) {
    await page.getByRole('button', { name: zhCN.pages.start.openSample }).click()
    await page.getByRole('heading', { name: places.overview, level: 1 }).waitFor()
  }
  if (asOf !== null) {
    await page.getByRole('textbox', { name: zhCN.pages.app.asOfLabel }).fill(asOf)
    await page.keyboard.press('Enter')
    await page.getByText(zhCN.pages.app.asOfWhen.past, { exact: true }).waitFor()
  }
  return app
}

/** The window as the README shows it: a scenario, and how a number of it came about. */
async function drawWindow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByRole('navigation').first().getByRole('link', { name: places.scenario, exact: true }).click()
  const total = /^黄楼街道，合计 \d+ 名，查看推算过程$/
  await page.getByRole('button', { name: total }).first().click()
  await page.getByRole('complementary').last().waitFor()
  await settled(page)
  await page.screenshot({ path: path.join(root, 'docs/window.png') })
}

const folder = mkdtempSync(path.join(tmpdir(), 'bianheng-pictures-'))
for (const shown of SHOWN) {
  const app = await open(shown, folder)
  const page = await app.firstWindow()
  for (const place of shown.places) await draw(page, place)
  if (shown.template === null) await drawWindow(page)
  await app.close()
  if (shown.template === null) drawSample(folder)
}
rmSync(folder, { recursive: true, force: true })
