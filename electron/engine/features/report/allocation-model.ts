// The allocation table of a completed run, with the posts by body behind it, and the derivation where that is asked for.

import type { UnitKind } from '#shared/domain/region/region'
import { type AllocationRow, buildAllocationTable } from '#shared/domain/report/allocation-table'
import type { Making } from '#shared/domain/report/making'
import type { TableSource } from '#shared/domain/report/table-model'
import { bodiesTable } from '#shared/domain/report/tables/bodies'
import { type ScenarioUnit, unitKey } from '#shared/domain/scenario/inputs'
import type { UnitOutcome } from '#shared/domain/scenario/outcome'
import { fundingOf } from '../../runs/outcome-row.ts'
import { projectInfo } from '../../store/queries/project-info.ts'
import { allUnits } from '../../store/queries/units.ts'
import { isDraft } from './draft.ts'
import { leftOutNames } from './left-out.ts'
import { frameOf, type ReportRequest, runOf } from './report-request.ts'
import { derivationOf } from './scenario-tables.ts'

/** The whole table, or that of one county. Throws INFEASIBLE, UNDECIDED, SCENARIO_UNKNOWN. */
export function* allocationOf(request: ReportRequest, county?: string): Making<TableSource> {
  const { db, words, query } = request
  const cached = runOf(request)
  const { inputs, digest } = cached
  const { head, region, sample } = projectInfo(db)
  const isMeant = (unit: { readonly county: string }) => county === undefined || unit.county === county
  const place = county === undefined ? region?.name : inputs.counties.get(county)
  const table = buildAllocationTable({
    document: inputs.document,
    rows: rowsOf(cached, isMeant),
    indicators: [...inputs.indicators.values()],
    labels: words.allocation,
    region: place ?? null,
    sample,
    draft: isDraft(db, inputs.document),
    leftOut: leftOutNames(inputs, () => allUnits(db).filter(isMeant)),
    isPart: county !== undefined,
    settledTies: settledTies(cached, isMeant),
    trace: { inputsDigest: digest, head },
  })
  const { zerosBlank, secrecy } = query
  const annexes = [
    ...bodiesOf(request, cached, isMeant, place ?? ''),
    ...(query.annexes ? [yield* derivationOf(request, cached)] : []),
  ]
  return { ...table, zerosBlank, secrecy, ...(annexes.length === 0 ? {} : { annexes }) }
}

type CompletedCache = ReturnType<typeof runOf>
type Meant = (unit: { readonly county: string }) => boolean

function rowsOf(cached: CompletedCache, isMeant: Meant): AllocationRow[] {
  return cached.inputs.units.flatMap((given, index) =>
    isMeant(given) ? [new RunRow(cached, given, index)] : [],
  )
}

/** A unit of a run as a row, which reads what it says: the figures of a whole country would be as much again as its units. */
class RunRow implements AllocationRow {
  private readonly cached: CompletedCache
  private readonly given: ScenarioUnit
  private readonly index: number

  constructor(cached: CompletedCache, given: ScenarioUnit, index: number) {
    this.cached = cached
    this.given = given
    this.index = index
  }

  get key(): string {
    return unitKey(this.given)
  }
  get name(): string {
    return this.given.name
  }
  get county(): string {
    return this.given.county
  }
  get countyName(): string {
    return this.cached.inputs.counties.get(this.county) ?? this.county
  }
  get kind(): UnitKind {
    return this.given.kind
  }
  get class(): string | null {
    return this.given.class
  }
  get total(): number {
    return this.unit.total
  }
  get parts(): AllocationRow['parts'] {
    return this.unit.parts
  }
  get funding(): AllocationRow['funding'] {
    return fundingOf(this.unit)
  }
  get values(): AllocationRow['values'] {
    return this.given.values
  }
  get dates(): AllocationRow['dates'] {
    return this.given.dates
  }

  private get unit(): UnitOutcome {
    return this.cached.run.unitAt(this.index)
  }
}

function settledTies({ inputs, run }: CompletedCache, isMeant: Meant): number {
  const { ties } = run.outcome
  if (ties.length === 0) return 0
  const meant = new Set(inputs.units.filter(isMeant).map(unitKey))
  return ties.filter(({ units }) => units.some((key) => meant.has(key))).length
}

/** The posts of the units over their bodies; nothing where no step shares them among bodies. */
function bodiesOf(
  request: ReportRequest,
  cached: CompletedCache,
  isMeant: Meant,
  region: string,
): TableSource[] {
  const { inputs, run } = cached
  if (!inputs.document.steps.some(({ kind }) => kind === 'bodies')) return []
  const units = inputs.units.flatMap((unit, index) => (isMeant(unit) ? [run.unitAt(index)] : []))
  const bodies = units.flatMap(({ county, name: unit, bodies: own }) =>
    own.map(({ name: body, byType }) => ({
      countyName: inputs.counties.get(county) ?? county,
      unit,
      body,
      byType,
    })),
  )
  if (bodies.length === 0) return []
  const given = bodies.flatMap(({ byType }) => Object.values(byType))
  const undivided = sumOf(units.map(({ total }) => total)) - sumOf(given)
  const frame = { ...frameOf(request, cached), region }
  return [bodiesTable(frame, request.words.tables.bodies, { bodies, undivided })]
}

const sumOf = (posts: readonly number[]) => posts.reduce((sum, each) => sum + each, 0)
