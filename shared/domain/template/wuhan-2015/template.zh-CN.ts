// Template 武汉 2015: streets of "4+2" with posts approved by a base and a share that no economic indicator enters.
import type { Unit } from '../../region/region.ts'
import type { ScenarioDocument, Step } from '../../scenario/document.ts'
import { nameOf } from '../entries.ts'
import { EMPTY_START, type ReformTemplate, type Town } from '../template.ts'
import { sectionsBefore } from './bodies.zh-CN.ts'
import { MERGED, openingDocument, setOfDocuments } from './documents.zh-CN.ts'
import { assessments, consents, DEPARTMENT } from './registers.zh-CN.ts'

const REGION = '4201'
const NAME = '武汉2015核定'
const ADJUSTED = '武汉2015动态调整'

function streetsIn({ units }: Town): Unit[] {
  return units.filter(({ kind }) => kind === 'street')
}

/** 示例: a base for the leaders and six bodies of three, and a share by communities inside each district. */
function approved(town: Town, name: string, [base, share]: readonly [number, number]): ScenarioDocument {
  const funding = [{ pool: 'county', ratio: 1 }]
  const steps: Step[] = [
    { id: 'base', kind: 'constant', posts: base, funding },
    {
      id: 'share',
      kind: 'weighted',
      pool: { perUnit: share, by: 'county' },
      funding,
      weights: [{ indicator: 'villages', normalise: 'share', weight: '1', missing: 0 }],
      method: 'webster',
      min: 0,
      ties: { by: ['code'] },
    },
  ]
  return {
    version: 1,
    name,
    asOf: '2015-12-31',
    postType: 'administrative',
    result: 'set',
    scope: { region: town.region?.code ?? REGION, kinds: ['street'], exclude: [], include: [] },
    steps,
    rules: ['wuhan-2015'],
  }
}

export const wuhan2015: ReformTemplate = {
  region: REGION,
  isSample: true,
  workbook: null,
  start: (town) => {
    const streets = streetsIn(town)
    const codes = new Set(streets.map(nameOf))
    const merges = codes.has(MERGED.into) && codes.has(MERGED.other)
    const [pilot] = streets
    if (pilot === undefined) return EMPTY_START
    const own = streets.filter((street) => street.county === MERGED.county && nameOf(street) !== MERGED.other)
    return {
      ...EMPTY_START,
      bodies: sectionsBefore(streets),
      entries: [
        openingDocument(streets, merges ? DEPARTMENT : null),
        ...setOfDocuments(streets, merges),
        ...consents(pilot),
        ...(merges ? assessments(own) : []),
      ],
    }
  },
  scenarios: (town) =>
    streetsIn(town).length === 0 ? [] : [approved(town, NAME, [24, 6]), approved(town, ADJUSTED, [20, 10])],
}
