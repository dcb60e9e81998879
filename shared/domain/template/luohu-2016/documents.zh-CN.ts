// Documents of Luohu 2016: the state before, the Nanhu pilot, and each street's plan, in force once it is filed.
import type { Movement } from '../../ledger/movement.ts'
import type { Unit } from '../../region/region.ts'
import { book, entry, nameOf } from '../entries.ts'
import type { TemplateEntry } from '../template.ts'
import { GOVERNANCE, JOINED, NINE_BODIES, SECTIONS, sectionKind } from './bodies.zh-CN.ts'

/** 南湖街道: the pilot, nine months before the reform. */
const PILOT = '440303005'
const PILOT_FROM = '2015-10-01'

/** 示例 day of the reform; each street files within a month (published), one day after the other (示例). */
const REFORM = '2016-07-01'
const DUE = '2016-08-01'
const COMMITTEE = '罗湖区机构编制委员会'

/** Forces without posts that join (published); how many people they are is 示例. */
const FORCES = [
  { title: '社区城管员', filled: 30 },
  { title: '保洁公司', filled: 120 },
  { title: '协管员', filled: 60 },
  { title: '网格员', filled: 80 },
]

/** 示例 posts, all filled: one a section, two a station. */
export function openingDocument(streets: readonly Unit[]): TemplateEntry {
  const movements = streets.flatMap((street) =>
    SECTIONS.flatMap(({ name, into }): Movement[] => {
      const kind = sectionKind(name, into)
      if (kind === 'nameplate') return []
      const [postType, posts] =
        kind === 'institution' ? (['institution-full', 2] as const) : (['administrative', 1] as const)
      return [{ kind: 'open', account: `${nameOf(street)}/${name}`, postType, posts, filled: posts }]
    }),
  )
  const document = { number: '罗示例〔2014〕1号', title: '期初编制与实有（示例）', date: '2014-01-01' }
  return book({ ...document, issuer: COMMITTEE }, movements)
}

/** Nine months before the others: enforcement team and section as one, with forces that hold no posts. */
export function pilotDocument(streets: readonly Unit[]): TemplateEntry[] {
  const pilot = streets.find((street) => street.code === PILOT)
  if (pilot === undefined) return []
  const into = `${nameOf(pilot)}/${GOVERNANCE}`
  const movements: Movement[] = [
    { kind: 'establish', body: into, bodyKind: 'internal' },
    { kind: 'merge', bodies: JOINED.map((name) => `${nameOf(pilot)}/${name}`), into },
    ...FORCES.map(
      (force): Movement => ({ kind: 'positions', unit: into, class: 'off-establishment', ...force }),
    ),
  ]
  const document = { number: '罗示例〔2015〕1号', title: '南湖街道试点方案（示例文号）', date: PILOT_FROM }
  return [book({ ...document, issuer: COMMITTEE }, movements)]
}

/** Each street's plan, submitted on one day and filed on another; nothing moves before. */
export function streetPlans(streets: readonly Unit[]): TemplateEntry[] {
  return streets.flatMap((street, at) => {
    const number = `罗示例〔2016〕${at + 1}号`
    const organ = COMMITTEE
    const matter = '综合管理改革方案报备（示例）'
    const filed = `2016-07-${11 + at}`
    const document = {
      number,
      title: `${street.name}综合管理改革方案（示例文号）`,
      date: REFORM,
      issuer: street.name,
      status: 'submitted' as const,
      filing: { due: DUE },
    }
    return [
      book(document, planOf(street)),
      entry('register.addFiling', {
        unit: nameOf(street),
        matter,
        document: number,
        organ,
        date: REFORM,
        due: DUE,
      }),
      entry('ledger.advance', { number, status: 'filed', date: filed, organ, opinion: '同意备案（示例）' }),
    ]
  })
}

function planOf(street: Unit): Movement[] {
  const unit = nameOf(street)
  const done = street.code === PILOT ? JOINED : []
  return NINE_BODIES.flatMap(({ name, kind, from }): Movement[] => {
    const into = `${unit}/${name}`
    const bodies = from.filter((section) => !done.includes(section)).map((section) => `${unit}/${section}`)
    const isThere = street.code === PILOT && name === GOVERNANCE
    return [
      ...(isThere ? [] : [{ kind: 'establish', body: into, bodyKind: kind } as const]),
      { kind: 'merge', bodies, into },
    ]
  })
}
