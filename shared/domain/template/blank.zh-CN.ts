// The scenario to start from where no reform is followed: a base for each unit and a top-up by county, both editable.
import type { ScenarioDocument } from '../scenario/document.ts'

/** Ten posts a unit, matched 1:1, and three a unit shared inside each county by population and area. */
export function blankScenario(
  region: { readonly code: string; readonly name: string } | null,
  asOf: string,
): ScenarioDocument {
  return {
    version: 1,
    name: `${region?.name ?? ''}方案一`,
    asOf,
    postType: 'institution-full',
    result: 'add',
    scope: { region: region?.code ?? '', kinds: ['street', 'town', 'township'], exclude: [], include: [] },
    steps: [
      {
        id: 'base',
        kind: 'constant',
        posts: 10,
        funding: [
          { pool: 'city', ratio: 1 },
          { pool: 'county', ratio: 1 },
        ],
      },
      {
        id: 'topup',
        kind: 'weighted',
        pool: { perUnit: 3, by: 'county' },
        funding: [{ pool: 'county', ratio: 1 }],
        weights: [
          { indicator: 'population', normalise: 'share', weight: '0.6' },
          { indicator: 'area', normalise: 'share', weight: '0.4' },
        ],
        method: 'webster',
        min: 0,
        ties: { by: ['code'] },
      },
    ],
    rounding: { oddPost: 'city' },
  }
}
