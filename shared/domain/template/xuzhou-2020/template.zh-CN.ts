// Template 徐州 2020 as a whole: bodies before and after, pools, registers, both readings of the base.
import type { Unit } from '../../region/region.ts'
import type { ScenarioDocument } from '../../scenario/document.ts'
import { EMPTY_START, type ReformTemplate, streetsAndTownsOf, type Town } from '../template.ts'
import {
  SAMPLE_LEFT_OUT,
  sampleTopUp,
  XUZHOU_PUBLISHED,
  xuzhouByAverage,
  xuzhouScenario,
} from '../xuzhou-2020.zh-CN.ts'
import { bodiesBefore, regimeDocument, structureDocument } from './bodies.zh-CN.ts'
import { poolDocument } from './pools.zh-CN.ts'
import { registerEntries } from './registers.zh-CN.ts'

/** Streets and towns that count, ten of Xuzhou's 167 left out (示例). */
function countedUnits({ units }: Town): Unit[] {
  return streetsAndTownsOf(units).filter((unit) => !SAMPLE_LEFT_OUT.some((code) => code === unit.code))
}

function countsByCounty(town: Town): Map<string, number> {
  const counted = countedUnits(town)
  return new Map(
    town.counties.map((county) => [county, counted.filter((unit) => unit.county === county).length]),
  )
}

function scenarios(town: Town): ScenarioDocument[] {
  const codes = new Set(town.units.map((unit) => unit.code))
  const leftOut = SAMPLE_LEFT_OUT.filter((code) => codes.has(code))
  const document = xuzhouScenario(countsByCounty(town), leftOut)
  // The template may be followed elsewhere: the scope is then that of the project.
  const scope = { ...document.scope, region: town.region?.code ?? document.scope.region }
  const first = { ...document, scope }
  return [first, xuzhouByAverage(first)]
}

/** The first unit of each county stands for its pilot town (示例). */
function pilots(town: Town): Unit[] {
  return town.counties.flatMap((county) => countedUnits(town).find((unit) => unit.county === county) ?? [])
}

export const xuzhou2020: ReformTemplate = {
  region: XUZHOU_PUBLISHED.region,
  isSample: false,
  workbook: 'xuzhou-indicators.xlsx',
  start: (town) => {
    const own = town.region?.code ?? XUZHOU_PUBLISHED.region
    const units = streetsAndTownsOf(town.units)
    const counts = countsByCounty(town)
    return {
      ...EMPTY_START,
      bodies: bodiesBefore(units),
      entries: [
        structureDocument(units),
        regimeDocument(pilots(town)),
        poolDocument(own, counts, sampleTopUp(counts)),
        ...registerEntries(pilots(town), countedUnits(town)),
      ],
    }
  },
  scenarios,
}
