// The result that follows the hand: a key on the slider of a weight over 220 units, until the new numbers are drawn in the real window.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { ensureBuilt } from '../setup/built.mjs'
import { makeCity } from '../smoke/city.ts'
import { answerOpen } from '../smoke/dialogs.ts'
import { launch } from '../smoke/launch.ts'
import { type BenchLine, benchLine } from './bench-line.ts'

const MOVES = 21

/** Needs a display: run it under xvfb-run where there is none. */
export async function bench(): Promise<BenchLine[]> {
  await ensureBuilt()
  const folder = mkdtempSync(path.join(tmpdir(), 'bianheng-bench-'))
  const project = path.join(folder, '石家庄.bianheng')
  makeCity(project)
  const app = await launch()
  try {
    const page = await app.firstWindow()
    await page.setViewportSize({ width: 1440, height: 900 })
    await answerOpen(app, project)
    await page.getByRole('button', { name: '打开项目…' }).click()
    // The project's own window stands before its pages do: what was drawn before it is thrown away.
    await page.getByRole('banner').getByText('石家庄市').first().waitFor()
    await page
      .getByRole('navigation', { name: '功能' })
      .getByRole('link', { name: '方案', exact: true })
      .click()
    const moves = await times(() => move(page))
    const frames = await times(() => frame(page))
    const against = { name: 'two frames that draw nothing new', ms: frames }
    return [benchLine('key on a weight of 220 units to its result, median', moves, against, '≤ 100 ms')]
  } finally {
    await app.evaluate(({ app: own }) => own.exit(0)).catch(() => undefined)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Median of the runs, without the first, which warms up. */
async function times(run: () => Promise<number>): Promise<number> {
  const all: number[] = []
  for (let at = 0; at < MOVES; at += 1) all.push(await run())
  return all.slice(1).toSorted((a, b) => a - b)[(MOVES - 1) >> 1] as number
}

const frame = (page: Page) =>
  page.evaluate(async () => {
    const from = performance.now()
    await new Promise(requestAnimationFrame)
    await new Promise(requestAnimationFrame)
    return performance.now() - from
  })

/** Longer than any answer takes: a move without an answer ends the bench and says so. */
const PATIENCE_MS = 60_000

/** Milliseconds from the key to the frame after the new answer was drawn, by the window's own clock. Throws where none comes. */
async function move(page: Page): Promise<number> {
  // A key while an answer is under way would be timed together with the one before it.
  await page.locator('.run-result[aria-busy="false"]').waitFor()
  await page.getByRole('slider', { name: '人口的权重' }).focus()
  await page.evaluate((patience) => {
    const clock = globalThis as { taken?: Promise<number | string> }
    clock.taken = new Promise((resolve) => {
      let seen = 'no input'
      setTimeout(() => resolve(`no new result within ${patience} ms of the key: ${seen}`), patience)
      const start = () => {
        const from = performance.now()
        seen = 'input, and no run of it'
        const look = () => {
          const busy = document.querySelector('.run-result')?.getAttribute('aria-busy')
          if (busy === 'true') seen = 'a run without an end'
          if (busy === 'false' && seen !== 'input, and no run of it') resolve(performance.now() - from)
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }
      document.addEventListener('input', start, { capture: true, once: true })
    })
  }, PATIENCE_MS)
  await page.keyboard.press('ArrowRight')
  const taken = await page.evaluate(
    () => (globalThis as { taken?: Promise<number | string> }).taken ?? 'no clock',
  )
  if (typeof taken === 'string') throw new Error(`live bench: ${taken}`)
  return taken
}
