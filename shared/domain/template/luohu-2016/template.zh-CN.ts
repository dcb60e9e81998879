// Template 深圳罗湖 2016: ten streets whose sections become nine bodies, each plan in force once it is filed.
import type { ScenarioDocument } from '../../scenario/document.ts'
import { nameOf } from '../entries.ts'
import { EMPTY_START, type ReformTemplate, streetsOf, type Town } from '../template.ts'
import { SECTIONS, sectionKind } from './bodies.zh-CN.ts'
import { openingDocument, pilotDocument, streetPlans } from './documents.zh-CN.ts'
import { dutyEntries } from './duties.zh-CN.ts'

const REGION = '440303'
const STREETS = 10

/** Luohu's ten streets; elsewhere the first ten of the project, which follow it. */
function reformed(town: Town) {
  const own = streetsOf(town, REGION)
  return (own.length > 0 ? own : town.units.filter(({ kind }) => kind === 'street')).slice(0, STREETS)
}

/** 示例: the administrative posts that a street has, shared evenly among its departments and offices; centres hold institution posts. */
function scenario(town: Town): ScenarioDocument {
  const streets = reformed(town)
  const isHome = streets.some(({ county }) => county === REGION)
  const others = town.units.filter((unit) => unit.kind === 'street' && !streets.includes(unit))
  return {
    version: 1,
    name: '罗湖2016定编到机构',
    asOf: '2016-12-31',
    postType: 'administrative',
    result: 'set',
    scope: {
      region: isHome ? REGION : (town.region?.code ?? ''),
      kinds: ['street'],
      exclude: isHome ? [] : others.map(nameOf),
      include: [],
    },
    steps: [
      { id: 'carry', kind: 'carry' },
      { id: 'bodies', kind: 'bodies', kinds: ['internal'], min: 1 },
    ],
    rules: ['luohu-2016'],
  }
}

export const luohu2016: ReformTemplate = {
  region: REGION,
  isSample: true,
  workbook: null,
  start: (town) => {
    const streets = reformed(town)
    if (streets.length === 0) return EMPTY_START
    const bodies = streets.flatMap((street) =>
      SECTIONS.map(({ name, into }) => ({ unit: nameOf(street), name, kind: sectionKind(name, into) })),
    )
    const entries = [
      openingDocument(streets),
      ...dutyEntries(streets),
      ...pilotDocument(streets),
      ...streetPlans(streets),
    ]
    return { ...EMPTY_START, bodies, entries }
  },
  scenarios: (town) => (reformed(town).length === 0 ? [] : [scenario(town)]),
}
