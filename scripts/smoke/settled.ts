// When a page has come to rest: nothing spins, nothing is marked busy, no transition runs; and what axe says of it then.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Waits for the state, not for a time; a colour half-way through its transition is no contrast to measure. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const busy = document.querySelector('[aria-busy="true"], .ant-spin-spinning')
    const moving = document.getAnimations().filter(({ playState, effect }) => {
      const { endTime } = effect?.getComputedTiming() ?? {}
      return playState === 'running' && Number.isFinite(endTime)
    })
    return busy === null && moving.length === 0
  })
}

/** What axe calls serious or critical once the page has settled, each by its rule and elements. */
export async function graveOf(page: Page, rules: readonly string[] = []): Promise<string[]> {
  await settled(page)
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (rules.length === 0 ? axe : axe.withRules([...rules])).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}
