// Every page of the window with the sample open: nothing that axe calls serious or critical.
import { AxeBuilder } from '@axe-core/playwright'
import type { ElectronApplication, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from './launch.ts'

let app: ElectronApplication
let page: Page

beforeAll(async () => {
  app = await launch()
  page = await app.firstWindow()
  page.setDefaultTimeout(20_000)
  await page.getByRole('button', { name: '打开示例项目' }).click()
  await page.getByText('已勾选 157 个').waitFor()
})

afterAll(() => app.close())

test.each([
  ['开始', '五步'],
  ['单位', '已勾选 157 个'],
  ['指标', '黄楼街道'],
  ['导入', '使用示例指标表'],
  ['方案', '2,099'],
  ['报表', '打印预览'],
  ['规则', 'R9'],
  ['审计', '审计'],
])('%s', async (place, sign) => {
  await page.getByRole('navigation').getByRole('link', { name: place, exact: true }).click()
  await page.getByText(sign).first().waitFor()
  await page.waitForTimeout(300)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(
    grave.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
  ).toEqual([])
})
