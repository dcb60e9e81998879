// Fills a new project: its region with everything above, the units under it, the built-in indicators, and its template.
import { UserFailure } from '#shared/contract/errors'
import type { CreateProject } from '#shared/contract/project'
import { BUILT_IN_INDICATORS, isBetterLow } from '#shared/domain/region/indicator'
import { MEASURES } from '#shared/domain/region/measures.zh-CN'
import type { UnitKind } from '#shared/domain/region/region'
import { suggestScenario } from '#shared/domain/template/suggest'
import { XUZHOU_BODIES, XUZHOU_PUBLISHED } from '#shared/domain/template/xuzhou-2020.zh-CN'
import { type BundledDivision, divisionsAbove, divisionsUnder, loadDivisions } from '../files/divisions.ts'
import type { WriteDb } from '../store/db.ts'
import { countiesWithUnits } from '../store/queries/counties.ts'
import { projectInfo } from '../store/queries/project-info.ts'
import { allUnits } from '../store/queries/units.ts'
import { insertBodies } from '../store/tables/body.ts'
import { insertIndicators } from '../store/tables/indicator.ts'
import { insertValues } from '../store/tables/indicator-value.ts'
import { insertProject } from '../store/tables/project.ts'
import { insertRegions, type NewRegion } from '../store/tables/region.ts'
import { insertScenario } from '../store/tables/scenario.ts'
import { insertUnits } from '../store/tables/unit.ts'

/** Writes everything a new project starts with. Throws REGION_UNKNOWN. */
export function fillProject(
  db: WriteDb,
  resources: string,
  input: CreateProject & { readonly name: string },
): void {
  const region = input.region ?? (input.template === 'xuzhou-2020' ? XUZHOU_PUBLISHED.region : null)
  insertProject(db, { name: input.name, region, template: input.template, sample: input.sample })
  insertIndicators(
    db,
    BUILT_IN_INDICATORS.map((id) => ({
      id,
      name: null,
      measure: MEASURES[id],
      better: isBetterLow(id) ? 'low' : 'high',
    })),
  )
  if (region !== null) fillRegion(db, resources, region)
  if (input.template === 'xuzhou-2020') fillXuzhou(db)
  db.note({ template: input.template, region: region ?? '', units: allUnits(db).length })
}

/** Stands for the whole country in place of a region's code. */
const NATION = '00'

function fillRegion(db: WriteDb, resources: string, code: string): void {
  const list = loadDivisions(resources)
  const own = list.byCode.get(code)
  if (own === undefined && code !== NATION) throw new UserFailure('REGION_UNKNOWN', { region: code })
  const under = code === NATION ? list.rows : divisionsUnder(list, code)
  const regions = [...divisionsAbove(list, code), ...(own === undefined ? [] : [own]), ...under].filter(
    isRegion,
  )
  insertRegions(
    db,
    regions.map(({ code: region, name, kind, parent }) => ({ code: region, name, kind, parent })),
  )
  const units = under.filter((row) => !isRegion(row))
  insertUnits(
    db,
    units.map((row) => ({
      code: row.code,
      name: row.name,
      county: row.parent,
      kind: row.kind as UnitKind,
      class: null,
    })),
  )
  insertVillages(db, new Map(units.map((row) => [row.code, row.villages])))
}

function isRegion(row: BundledDivision): row is BundledDivision & { readonly kind: NewRegion['kind'] } {
  return row.kind === 'province' || row.kind === 'city' || row.kind === 'county'
}

/** The bundled list's one real indicator, undated. */
function insertVillages(db: WriteDb, villages: ReadonlyMap<string, number | null>): void {
  const values = allUnits(db).flatMap((unit) => {
    const count = villages.get(unit.code ?? '') ?? null
    return count === null ? [] : [{ unit: unit.id, indicator: 'villages', date: '', value: String(count) }]
  })
  insertValues(db, values)
}

function fillXuzhou(db: WriteDb): void {
  const units = allUnits(db)
  const counted = units.filter((unit) => unit.kind === 'street' || unit.kind === 'town')
  insertBodies(
    db,
    counted.flatMap((unit) => XUZHOU_BODIES.map((body) => ({ unit: unit.id, ...body }))),
  )
  const { region, template } = projectInfo(db)
  insertScenario(
    db,
    suggestScenario({
      today: new Date().toISOString().slice(0, 10),
      region,
      template,
      units,
      counties: countiesWithUnits(db).map((county) => county.code),
    }),
  )
}
