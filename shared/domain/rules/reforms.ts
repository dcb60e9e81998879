// Rules of single reforms that bound bodies and posts of streets and towns: Wuhan, Luohu, Huanggang, Gansu, Weifang.
import { postsOf, type RuleUnit } from './establishment.ts'
import { bodyLimit, isInScope, limitHits, unitLimit } from './kinds/limit.ts'
import { namedBodies } from './kinds/named-bodies.ts'
import { INSTITUTION } from './national.ts'
import { checkRegister, notRecorded, type Rule, type RuleHit, type RuleParameters } from './rule.ts'
import {
  GANSU_2020,
  HUANGGANG_2020,
  LUOHU_2016,
  SCHEME_NAMES,
  WEIFANG_2020,
  WUHAN_2015,
} from './sources.zh-CN.ts'

const street = ['street'] as const

/** R6: four fixed internal bodies and up to two chosen ones. */
export const fourPlusTwo = namedBodies({
  code: 'R6',
  pack: 'wuhan-2015',
  basis: { document: WUHAN_2015.document, article: WUHAN_2015.bodies },
  confidence: 'A',
  parameters: { least: 4, most: 6 },
  kinds: ['internal'],
  unitKinds: street,
  required: WUHAN_2015.fixed,
  missing: 'error',
})

/** R7: three administrative posts a body as a rule. */
export const postsOfBody = bodyLimit({
  code: 'R7',
  pack: 'wuhan-2015',
  basis: { document: WUHAN_2015.document, article: WUHAN_2015.posts },
  confidence: 'A',
  parameters: { usualLeast: 3 },
  kinds: ['internal'],
  types: ['administrative'],
  scope: { unitKinds: street },
})

/** R8: seven party and government leaders a street at most; section heads do not count. */
export const streetLeaders = unitLimit({
  code: 'R8',
  pack: 'wuhan-2015',
  basis: { document: WUHAN_2015.document, article: WUHAN_2015.leaders },
  confidence: 'A',
  parameters: { most: 7 },
  of: { of: 'leaders', group: 'leading', count: 'approved' },
  scope: { unitKinds: street },
})

/** R11: five departments, two offices, two institutions. */
export const nineBodies: Rule = {
  code: 'R11',
  pack: 'luohu-2016',
  basis: { document: LUOHU_2016.document, article: LUOHU_2016.bodies },
  confidence: 'A',
  parameters: { departments: 5, offices: 2, institutions: 2 },
  check: ({ establishment }, parameters) => {
    const units = establishment.units.filter((unit) => isInScope(unit, { unitKinds: street }))
    const known = units.filter((unit) => unit.bodies.length > 0)
    const hits = known.flatMap((unit) => schemeHits(unit, parameters))
    return known.length === units.length
      ? hits
      : [...hits, notRecorded('bodies', units.length - known.length)]
  },
}

function schemeHits(unit: RuleUnit, parameters: RuleParameters): RuleHit[] {
  const internal = unit.bodies.filter(({ kind }) => kind === 'internal')
  const found = {
    departments: internal.filter(({ name }) => SCHEME_NAMES.departments.test(name)).length,
    offices: internal.filter(({ name }) => SCHEME_NAMES.offices.test(name)).length,
    institutions: unit.bodies.filter(({ kind }) => kind === 'institution').length,
  }
  return (Object.keys(found) as (keyof typeof found)[]).flatMap((group) => {
    const [value, limit] = [found[group], parameters[group] ?? 0]
    if (value === limit) return []
    const params = { name: unit.name, value, limit }
    return [{ unit: unit.key, value, limit, severity: 'error', message: `${group}Differ`, params }]
  })
}

/** R12: four to six bodies, four of them named. */
export const fourToSix = namedBodies({
  code: 'R12',
  pack: 'huanggang-2020',
  basis: { document: HUANGGANG_2020.document, article: HUANGGANG_2020.bodies },
  confidence: 'B',
  parameters: { least: 4, most: 6 },
  kinds: ['internal'],
  unitKinds: street,
  required: HUANGGANG_2020.required,
  missing: 'error',
})

/** R13: exactly three institutions under the street. */
export const threeInstitutions = namedBodies({
  code: 'R13',
  pack: 'huanggang-2020',
  basis: { document: HUANGGANG_2020.document, article: HUANGGANG_2020.institutions },
  confidence: 'B',
  parameters: { least: 3, most: 3 },
  kinds: ['institution'],
  unitKinds: street,
  required: HUANGGANG_2020.requiredInstitutions,
  missing: 'error',
})

/** R14: 15 administrative posts at least, 50 as a rule at most. */
export const streetPosts = unitLimit({
  code: 'R14',
  pack: 'huanggang-2020',
  basis: { document: HUANGGANG_2020.document, article: HUANGGANG_2020.posts },
  confidence: 'B',
  parameters: { least: 15, usualMost: 50 },
  of: { of: 'quota', types: ['administrative'] },
  scope: { unitKinds: street },
})

/** R15: limits of bodies by class; a street has a limit of its own. */
export const bodiesByClass: Rule = {
  code: 'R15',
  pack: 'gansu-2020',
  basis: { document: GANSU_2020.document, article: GANSU_2020.bodies },
  confidence: 'B',
  parameters: {
    internal1: 5,
    institution1: 6,
    internal2: 5,
    institution2: 5,
    internal3: 4,
    institution3: 5,
    internalStreet: 5,
    institutionStreet: 5,
  },
  check: ({ establishment }, parameters) => {
    const units = establishment.units.filter((unit) => isInScope(unit))
    const known = units.filter((unit) => unit.bodies.length > 0 && classOf(unit) !== null)
    const hits = known.flatMap((unit) =>
      (['internal', 'institution'] as const).flatMap((kind) => {
        const most = parameters[`${kind}${classOf(unit)}`]
        const value = unit.bodies.filter((body) => body.kind === kind).length
        return most === undefined ? [] : limitHits(unit, null, value, { most })
      }),
    )
    const unknown = units.length - known.length
    return unknown === 0 ? hits : [...hits, notRecorded('classes', unknown)]
  },
}

/** 1, 2, 3 or Street; null where the class is not recorded. */
function classOf(unit: RuleUnit): string | null {
  if (unit.kind === 'street') return 'Street'
  const at = GANSU_2020.classes.findIndex((name) => unit.class?.startsWith(name) === true)
  return at < 0 ? null : String(at + 1)
}

/** R16: posts of a town are for the town alone. */
export const townPostsStay: Rule = {
  code: 'R16',
  pack: 'gansu-2020',
  basis: { document: GANSU_2020.document, article: GANSU_2020.ownPosts },
  confidence: 'B',
  parameters: {},
  check: ({ establishment: { registers } }) =>
    checkRegister(registers.crossings, 'ledger', ({ upwards, document, unit, posts, from, to }) => {
      if (!upwards) return []
      const params = { document, posts, from, to }
      const place = { unit, subject: `${document} ${from} ${to}` }
      return [{ ...place, value: posts, limit: 0, severity: 'error', message: 'occupied', params }]
    }),
}

/** R29: few administrative vacancies a street, no institution over-staffing. */
export const fewVacancies: Rule = {
  code: 'R29',
  pack: 'weifang-2020',
  basis: { document: WEIFANG_2020.document, article: WEIFANG_2020.vacancies },
  confidence: 'B',
  parameters: { usualMost: 3 },
  check: ({ establishment }, parameters) => {
    if (!establishment.hasLedger) return [notRecorded('ledger')]
    const streets = establishment.units.filter((unit) => isInScope(unit, { unitKinds: street }))
    return streets.flatMap((unit) => [
      ...limitHits(unit, null, vacant(unit), parameters),
      ...institutionOver(unit),
    ])
  },
}

function vacant({ quota, filled }: RuleUnit): number {
  return postsOf(quota, ['administrative']) - postsOf(filled, ['administrative'])
}

function institutionOver(unit: RuleUnit): RuleHit[] {
  const [value, limit] = [postsOf(unit.filled, INSTITUTION), postsOf(unit.quota, INSTITUTION)]
  if (value <= limit) return []
  const params = { name: unit.name, value, limit }
  return [{ unit: unit.key, value, limit, severity: 'error', message: 'institutionOver', params }]
}
