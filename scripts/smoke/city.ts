// A city of 220 units and more with indicators and two scenarios that differ in weights alone: for flows and benchmarks of the live result.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { cli } from './cli.ts'

/** Makes the project `city`: more than 200 units with three indicators, made up by their place in the list, and two scenarios over them. */
export function makeCity(city: string): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'bianheng-city-'))
  const written = (name: string, content: string) => {
    const file = path.join(folder, name)
    writeFileSync(file, content)
    return file
  }
  cli('init', city, '--template', 'blank', '--region', '1301')
  const { rows } = cli('table', city, 'units') as { rows: { code: string; unit: string }[] }
  const lines = rows
    .slice(0, 220)
    .map(({ code, unit }, at) => `${code},${unit},${9000 + at * 137},${20 + (at % 17)},${50_000 + at * 991}`)
  const sheet = `代码,名称,人口（人）,面积（平方公里）,地区生产总值（万元）\n${lines.join('\n')}\n`
  cli('import', city, written('指标.csv', sheet), '--as', 'indicators')
  const share = (indicator: string, weight: string) => ({ indicator, normalise: 'share', weight, missing: 0 })
  const weights = [share('population', '0.4'), share('area', '0.3'), share('gdp', '0.3')]
  const document = {
    version: 1,
    name: '全市',
    asOf: '2026-01-01',
    postType: 'institution-full',
    scope: { region: '1301', kinds: ['street', 'town', 'township'] },
    steps: [
      { id: 'base', kind: 'constant', posts: 5, funding: [{ pool: 'county', ratio: 1 }] },
      {
        id: 'topup',
        kind: 'weighted',
        pool: { perUnit: 10, by: 'all' },
        weights,
        ties: { by: ['code'] },
        funding: [{ pool: 'county', ratio: 1 }],
      },
    ],
  }
  cli('scenario', city, 'add', written('方案.json', JSON.stringify(document)))
  const [base, topup] = document.steps
  const others = [share('population', '0.7'), share('area', '0.2'), share('gdp', '0.1')]
  const second = { ...document, name: '全市偏重人口', steps: [base, { ...topup, weights: others }] }
  cli('scenario', city, 'add', written('方案二.json', JSON.stringify(second)))
  rmSync(folder, { recursive: true })
}
