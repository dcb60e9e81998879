// The records beside the ledger as rules look at them; null where the project keeps none of the kind.
import type { RuleOptions } from '#shared/contract/rules'
import { groupBy } from '#shared/domain/register/group-by'
import type { Registers } from '#shared/domain/rules/establishment'
import { RANK_TITLES } from '#shared/domain/rules/sources.zh-CN'
import { unitKey } from '#shared/domain/scenario/inputs'
import { dutyPlaces, hasDuty } from '../register/duty-places.ts'
import type { ReadDb } from '../store/db.ts'
import { abolishedBodies } from '../store/queries/abolished.ts'
import { EVERYWHERE } from '../store/queries/as-of/holders.ts'
import { regionNames } from '../store/queries/counties.ts'
import { postsByLevel } from '../store/queries/crossings.ts'
import { digestTerms } from '../store/queries/digest-terms.ts'
import { loansAt } from '../store/queries/loans.ts'
import { overviewAt } from '../store/queries/overview.ts'
import { maskedPeople } from '../store/queries/person-labels.ts'
import { dutiesOn } from '../store/queries/register/duties.ts'
import { type Names, namesOn } from '../store/queries/register/names.ts'
import { rosterBatches, rosterDuplicates, rosterTitles } from '../store/queries/register/roster.ts'
import { crossingEntries } from './crossing-entries.ts'
import { pendingEntries, requestEntries } from './request-entries.ts'
import { secondmentEntries } from './secondment-entries.ts'

interface Kept {
  readonly options: RuleOptions
  readonly hasLedger: boolean
}

export function registersAt(db: ReadDb, asOf: string, { options, hasLedger }: Kept): Registers {
  const names = namesOn(db, asOf)
  return {
    secondments: orNull(secondmentEntries(db, asOf, names)),
    requests: orNull(requestEntries(db, asOf, names)),
    pending: hasLedger ? pendingEntries(db, asOf, names) : null,
    loans: hasLedger ? loansAt(db, asOf).map(loanEntry) : null,
    crossings: hasLedger ? crossingEntries(db, asOf, options.streetIsLevel) : null,
    duties: dutyEntries(db, asOf, names),
    assessments: options.assessmentShares,
    duplicates: duplicates(db, asOf, names),
    levelTotals: hasLedger ? levelTotals(db, asOf, options) : null,
    abolished: hasLedger ? abolishedEntries(db, asOf, names) : null,
    digests: hasLedger ? digestEntries(db, asOf, names) : null,
    ranks: rankEntries(db, asOf, names),
  }
}

function orNull<T>(entries: readonly T[]): readonly T[] | null {
  return entries.length === 0 ? null : entries
}

function loanEntry({ document, unit, code, body, outstanding, until }: ReturnType<typeof loansAt>[number]) {
  return { document, unit: unitKey({ code, name: unit }), unitName: unit, body, posts: outstanding, until }
}

/** Each duty in each unit that has it, with the bodies that lead. */
function dutyEntries(db: ReadDb, asOf: string, names: Names): Registers['duties'] {
  const duties = dutiesOn(db, asOf)
  if (duties.length === 0) return null
  const places = dutyPlaces(db, asOf)
  return duties.flatMap(({ id, name }) =>
    [...(places.get(id)?.values() ?? [])].filter(hasDuty).map(({ unit, holders }) => {
      const of = names.of({ unit: unit ?? 0, body: null })
      const leads = holders
        .filter(({ role }) => role === 'lead')
        .map((holder) => names.of(holder).body ?? of.unit)
      return { name, unit: unitKey({ code: of.code, name: of.unit }), unitName: of.unit, leads }
    }),
  )
}

function duplicates(db: ReadDb, asOf: string, names: Names): Registers['duplicates'] {
  if (rosterBatches(db).every(({ date }) => date > asOf)) return null
  const found = rosterDuplicates(db, asOf)
  const people = found.map(({ person }) => person)
  const labels = maskedPeople(db, people)
  return found.map(({ person, by, units, rows }) => {
    const named = (JSON.parse(units) as number[]).map((unit) => names.unit(unit) ?? '')
    return { id: person, label: labels.get(person) ?? `#${person}`, units: named.slice(0, rows), by }
  })
}

/** Only the totals that the office was given: Σ of the administrative posts that stand at the level. */
function levelTotals(
  db: ReadDb,
  asOf: string,
  { levelTotals: given }: RuleOptions,
): Registers['levelTotals'] {
  if (given === null) return null
  const held = postsByLevel(db, asOf, 'administrative')
  const regions = regionNames(db)
  return given.map(({ region, level, posts: limit }) => {
    const own = held.filter((row) => row.level === level && row.region.startsWith(region))
    const value = own.reduce((sum, { posts }) => sum + posts, 0)
    return { region: regions.get(region) ?? region, level, limit, value }
  })
}

/** Ranks (职级) as the roster writes them, against the unit's administrative posts. */
function rankEntries(db: ReadDb, asOf: string, names: Names): Registers['ranks'] {
  const { upper, lower } = RANK_TITLES
  const counts = rosterTitles(db, asOf, [...upper, ...lower])
  if (counts.length === 0) return null
  const posts = new Map<number, number>()
  for (const { unitId, postType, stationed, quota } of overviewAt(db, asOf, EVERYWHERE).rows) {
    if (postType === 'administrative' && !stationed) posts.set(unitId, (posts.get(unitId) ?? 0) + quota)
  }
  return [...groupBy(counts, ({ unit }) => unit)].map(([id, own]) => {
    const { code, unit } = names.of({ unit: id, body: null })
    const sum = (titles: readonly string[]) =>
      own.reduce((all, { title, people }) => (titles.includes(title) ? all + people : all), 0)
    return {
      unit: unitKey({ code, name: unit }),
      unitName: unit,
      administrative: posts.get(id) ?? 0,
      firstToFourth: sum([...upper, ...lower]),
      firstAndSecond: sum(upper),
    }
  })
}

function abolishedEntries(db: ReadDb, asOf: string, names: Names): Registers['abolished'] {
  return abolishedBodies(db, asOf).map(({ unit, body, posts }) => {
    const { code, unit: unitName, body: bodyName } = names.of({ unit, body })
    return { unit: unitKey({ code, name: unitName }), unitName, body: bodyName ?? '', posts }
  })
}

function digestEntries(db: ReadDb, asOf: string, names: Names): Registers['digests'] {
  return digestTerms(db, asOf).map(({ unit, document, until }) => {
    const { code, unit: name } = names.of({ unit, body: null })
    return { unit: unitKey({ code, name }), document, until }
  })
}
