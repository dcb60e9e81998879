// Bodies of Wuhan's streets before and after 2015: four that every street has, and up to two that the district chooses.
import type { Movement } from '../../ledger/movement.ts'
import type { Unit } from '../../region/region.ts'
import { nameOf } from '../entries.ts'
import type { TemplateBody } from '../template.ts'

/** Central districts: 江岸, 江汉, 硚口, 汉阳, 武昌, 青山, 洪山. */
const CENTRAL = ['420102', '420103', '420104', '420105', '420106', '420107', '420111']

/** Published: the four fixed bodies and the least posts of each. Which section each comes from is 示例. */
export const FIXED_BODIES = [
  { name: '党建办公室', from: '党政科（示例）' },
  { name: '公共管理办公室', from: '城管科（示例）' },
  { name: '公共服务办公室', from: '民政科（示例）' },
  { name: '公共安全办公室', from: '综治科（示例）' },
] as const
const LEAST = 3

/** 示例: what a district chooses; streets of the central city drop the second, which is economic. */
const CHOSEN = ['综合保障办公室（示例）', '经济发展办公室（示例）']

/** 示例 posts before: of each section, and of the street itself with its leaders; small streets have fewer people. */
const BEFORE = { section: { posts: 4, filled: 3 }, street: { posts: 14, filled: 7 } } as const
const SMALL = { section: { posts: 4, filled: 2 }, street: { posts: 14, filled: 3 } } as const

export function sectionsBefore(streets: readonly Unit[]): TemplateBody[] {
  return streets.flatMap((street) =>
    FIXED_BODIES.map(({ from }) => ({ unit: nameOf(street), name: from, kind: 'internal' as const })),
  )
}

export function openings(streets: readonly Unit[], small: readonly string[]): Movement[] {
  const postType = 'administrative'
  return streets.map(nameOf).flatMap((street): Movement[] => {
    const before = small.includes(street) ? SMALL : BEFORE
    return [
      { kind: 'open', account: street, postType, ...before.street },
      ...FIXED_BODIES.map(
        ({ from }): Movement => ({ kind: 'open', account: `${street}/${from}`, postType, ...before.section }),
      ),
    ]
  })
}

/** Sections become the four bodies; `taken` names those that came with a merged street. Chosen ones get vacant posts. */
export function fourPlusTwo(street: Unit, taken: readonly string[]): Movement[] {
  const unit = nameOf(street)
  const fixed = FIXED_BODIES.flatMap(({ name, from }, at): Movement[] => {
    const bodies = [from, ...taken.slice(at, at + 1)].map((body) => `${unit}/${body}`)
    return [
      { kind: 'establish', body: `${unit}/${name}`, bodyKind: 'internal' },
      { kind: 'merge', bodies, into: `${unit}/${name}` },
    ]
  })
  const chosen = CHOSEN.slice(0, CENTRAL.includes(street.county) ? 1 : 2).flatMap((name): Movement[] => [
    { kind: 'establish', body: `${unit}/${name}`, bodyKind: 'internal' },
    { kind: 'transfer', from: unit, to: `${unit}/${name}`, postType: 'administrative', posts: LEAST },
  ])
  return [...fixed, ...chosen]
}
