// The indicator sheet of the whole country (41,352 units) in the real window: first paint, rows in the document, scroll frames, heap.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { ensureBuilt } from '../setup/built.mjs'
import { cli } from '../smoke/cli.ts'
import { answerOpen } from '../smoke/dialogs.ts'
import { launch } from '../smoke/launch.ts'
import { type BenchLine, benchLine } from './bench-line.ts'

const FRAMES = 120
const STEP = 870

export async function bench(): Promise<BenchLine[]> {
  await ensureBuilt()
  const folder = mkdtempSync(path.join(tmpdir(), 'bianheng-bench-'))
  const project = path.join(folder, 'nation.bianheng')
  cli('init', project, '--region', '00')
  const app = await launch()
  try {
    const page = await app.firstWindow()
    await page.setViewportSize({ width: 1440, height: 900 })
    page.setDefaultTimeout(60_000)
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
    const first = performance.now() - started
    return await lines(page, first)
  } finally {
    await app.evaluate(({ app: own }) => own.exit(0)).catch(() => undefined)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Beside a frame of this display that draws nothing new. */
async function lines(page: Page, first: number): Promise<BenchLine[]> {
  const still = await frames(page, 0)
  const scrolled = await frames(page, STEP)
  const frame = { name: 'frame without scrolling, p95', ms: still.p95 }
  const { rows, heap } = scrolled
  return [
    benchLine('sheet of 41,352 rows, click to first paint', first, frame, '≤ 1 s'),
    benchLine(
      `scroll frame p95 (${rows} rows drawn, heap ${heap} MB)`,
      scrolled.p95,
      frame,
      '≤ 2 frames, ≤ 50 rows',
    ),
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
