// Fills a new project: its region with everything above, the units under it, the built-in indicators, and its template.
import { UserFailure } from '#shared/contract/errors'
import type { CreateProject } from '#shared/contract/project'
import { BUILT_IN_INDICATORS, isBetterLow } from '#shared/domain/region/indicator'
import { MEASURES } from '#shared/domain/region/measures.zh-CN'
import type { UnitKind } from '#shared/domain/region/region'
import type { ReformTemplate } from '#shared/domain/template/template'
import { type BundledDivision, divisionsAbove, divisionsUnder, loadDivisions } from '../files/divisions.ts'
import type { WriteDb } from '../store/db.ts'
import { allUnits } from '../store/queries/units.ts'
import { insertIndicators } from '../store/tables/indicator.ts'
import { insertValues } from '../store/tables/indicator-value.ts'
import { insertProject } from '../store/tables/project.ts'
import { insertRegions, type NewRegion } from '../store/tables/region.ts'
import { insertUnits } from '../store/tables/unit.ts'
import { fillTemplate, type TemplateCommands } from './fill-template.ts'

export interface Filling {
  readonly resources: string
  /** The reform to carry out; null for none. */
  readonly template: ReformTemplate | null
  /** Books and registers, by which a template is carried out. */
  readonly commands: TemplateCommands
}

/** Writes everything a new project starts with. Throws REGION_UNKNOWN. */
export function fillProject(
  db: WriteDb,
  { resources, template, commands }: Filling,
  input: Omit<CreateProject, 'password'> & { readonly name: string },
): void {
  const region = input.region ?? template?.region ?? null
  const sample = input.sample || template?.isSample === true
  insertProject(db, { name: input.name, region, template: input.template, sample })
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
  const units = allUnits(db).length
  // A reform is one city's or province's: over the whole country it would found bodies by the hundred thousand.
  if (template !== null && region !== NATION) fillTemplate(db, template, commands)
  db.note({ template: input.template, region: region ?? '', units })
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
