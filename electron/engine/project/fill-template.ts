// Carries out a template: its bodies and values first, then its commands in order, its rosters and its scenarios.
import { createHash } from 'node:crypto'
import type { Handlers } from '#shared/contract/define'
import { type EngineContract, engineContract } from '#shared/contract/engine'
import { ScenarioDocumentField } from '#shared/contract/scenario'
import type {
  ReformTemplate,
  TemplateCall,
  TemplateEntry,
  TemplateRoster,
} from '#shared/domain/template/template'
import type { ReadDb, WriteDb } from '../store/db.ts'
import { EVERYWHERE, holdersAt } from '../store/queries/as-of/holders.ts'
import { countiesWithUnits } from '../store/queries/counties.ts'
import { projectInfo } from '../store/queries/project-info.ts'
import { allUnits } from '../store/queries/units.ts'
import { insertBodies } from '../store/tables/body.ts'
import { insertIndicators } from '../store/tables/indicator.ts'
import { insertValues } from '../store/tables/indicator-value.ts'
import { insertRoster } from '../store/tables/roster.ts'
import { insertScenario } from '../store/tables/scenario.ts'

/** The commands by which a user books and enters what a template does. */
export type TemplateCommands = Pick<Handlers<EngineContract, ReadDb, WriteDb>, TemplateCall>

export function fillTemplate(db: WriteDb, template: ReformTemplate, commands: TemplateCommands): void {
  const units = allUnits(db)
  const ids = new Map(units.map(({ id, code, name }) => [code ?? name, id]))
  const counties = countiesWithUnits(db).map(({ code }) => code)
  const town = { region: projectInfo(db).region, units, counties }
  const { bodies, indicators, values, entries, rosters } = template.start(town)
  const idOf = (unit: string) => ids.get(unit) ?? 0
  insertBodies(
    db,
    bodies.map((body) => ({ ...body, unit: idOf(body.unit) })),
  )
  insertIndicators(db, indicators)
  insertValues(
    db,
    values.map((value) => ({ ...value, unit: idOf(value.unit) })),
  )
  for (const entry of entries) carryOut(db, commands, entry)
  for (const roster of rosters) enterRoster(db, roster, idOf)
  for (const document of template.scenarios(town)) insertScenario(db, ScenarioDocumentField.parse(document))
}

/** As the engine's door does it: what the contract would not take is refused here too. */
function carryOut(db: WriteDb, commands: TemplateCommands, { call, input }: TemplateEntry): void {
  const command = commands[call] as (db: WriteDb, input: unknown) => unknown
  command(db, engineContract[call].input.parse(input))
}

function enterRoster(
  db: WriteDb,
  { date, file, people }: TemplateRoster,
  idOf: (unit: string) => number,
): void {
  const { bodies } = holdersAt(db, date, EVERYWHERE)
  const rows = people.map((person) => {
    const unit = idOf(person.unit)
    const body = bodies.get(unit)?.find(({ name }) => name === person.body)
    return { ...person, unit, body: body?.id ?? null }
  })
  const sha256 = createHash('sha256').update(JSON.stringify(people)).digest('hex')
  insertRoster(db, { date, file, sha256 }, rows)
}
