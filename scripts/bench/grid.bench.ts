// The indicator sheet of the whole country (41,352 units) in the real window, as it is made and filled: first paint, rows in the document, scroll frames, heap.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { ensureBuilt } from '../setup/built.mjs'
import { cli } from '../smoke/cli.ts'
import { answerOpen } from '../smoke/dialogs.ts'
import { launch } from '../smoke/launch.ts'
import { type BenchLine, benchLine } from './bench-line.ts'
import { loadEngine, type Opening } from './province.ts'

const FRAMES = 120
/** Ten rows, and a whole screen of new ones. */
const STEPS = { rows: 290, screen: 870 } as const

export async function bench(): Promise<BenchLine[]> {
  await ensureBuilt()
  const folder = mkdtempSync(path.join(tmpdir(), 'bianheng-bench-'))
  const [plain, filled] = ['nation', 'filled'].map((name) => path.join(folder, `${name}.bianheng`)) as [
    string,
    string,
  ]
  try {
    cli('init', plain, '--region', '00')
    copyFileSync(plain, filled)
    await fill(filled)
    const first = await inWindow(plain, async (_page, ms) => ms)
    return await inWindow(filled, (page, ms) => lines(page, first, ms))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Opens the project, goes to its sheet, and hands on how long that took from the click to the first rows. */
async function inWindow<T>(project: string, work: (page: Page, ms: number) => Promise<T>): Promise<T> {
  const app = await launch()
  try {
    const page = await app.firstWindow()
    await page.setViewportSize({ width: 1440, height: 900 })
    page.setDefaultTimeout(120_000)
    await answerOpen(app, project)
    await page.getByRole('button', { name: '打开项目…' }).click()
    const link = page
      .getByRole('navigation', { name: '功能' })
      .getByRole('link', { name: '指标', exact: true })
    await link.waitFor()
    await page.getByText('41,352').first().waitFor()
    const started = performance.now()
    await link.click()
    await page.locator('.sheet-body tr').nth(20).waitFor()
    return await work(page, performance.now() - started)
  } finally {
    await app.evaluate(({ app: own }) => own.exit(0)).catch(() => undefined)
  }
}

/** 30 indicators with a value for each of the units. */
async function fill(project: string): Promise<void> {
  const { openStore } = (await loadEngine('store/open.ts')) as Opening
  const { fillNation } = (await loadEngine('store/testing/fill-nation.ts')) as {
    readonly fillNation: (db: object) => void
  }
  const store = await openStore(project, 'write')
  store.command('bench.fill', fillNation)
  store.close()
}

/** Beside a frame of this display that draws nothing new. */
async function lines(page: Page, first: number, whole: number): Promise<BenchLine[]> {
  const still = await frames(page, 0)
  const scrolled = await frames(page, STEPS.rows)
  const leafed = await frames(page, STEPS.screen)
  const frame = { name: 'frame without scrolling, p95', ms: still.p95 }
  const { rows, heap } = leafed
  const most = (name: string, ms: number) => ({ name, ms })
  return [
    benchLine('sheet of 41,352 rows, click to first paint', first, frame, '≤ 1 s'),
    benchLine('the same with 30 indicators of every unit, 1.2 million values', whole, frame, '≤ 1 s'),
    benchLine('frame p95, ten rows further each', scrolled.p95, frame, '≤ 2 frames'),
    benchLine('frame p95, a whole screen further each', leafed.p95, frame, 'as few as can be'),
    { ...benchLine('row elements in the document', rows, most('at most', 50), '≤ 50'), unit: '' },
    { ...benchLine('heap of the window', heap, most('at most', 200), '≤ 200 MB'), unit: 'MB' },
  ]
}

async function frames(page: Page, step: number) {
  return await page.evaluate(
    async ({ count, by }) => {
      const scroller = document.querySelector('.sheet-scroll') as HTMLElement
      const times: number[] = []
      let most = 0
      let before = await new Promise<number>(requestAnimationFrame)
      for (let at = 0; at < count; at += 1) {
        scroller.scrollTop += by
        const now = await new Promise<number>(requestAnimationFrame)
        times.push(now - before)
        before = now
        most = Math.max(most, scroller.querySelectorAll('tr').length)
      }
      times.sort((a, b) => a - b)
      const { memory } = performance as unknown as { memory: { usedJSHeapSize: number } }
      const p95 = times[Math.ceil(times.length * 0.95) - 1] as number
      return { p95, rows: most, heap: Math.round(memory.usedJSHeapSize / 2 ** 20) }
    },
    { count: FRAMES, by: step },
  )
}
