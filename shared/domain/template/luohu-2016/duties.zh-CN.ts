// Duties of Luohu's streets: one a section (示例), tasks taken off communities, and economic duties that go back up.
import type { Unit } from '../../region/region.ts'
import { entry, nameOf, numbered } from '../entries.ts'
import type { TemplateEntry } from '../template.ts'
import { SECTIONS } from './bodies.zh-CN.ts'

/** Published: tasks taken off communities in 2014, and how many of them returned to the streets. */
const TAKEN_OFF = 80
const RETURNED = 20

/** 示例 names of economic duties. */
const ECONOMIC = ['招商引资（示例）', '企业服务（示例）', '经济统计考核（示例）']
const FIRST_SECTION = SECTIONS[0]?.name ?? ''

export function dutyEntries(streets: readonly Unit[]): TemplateEntry[] {
  const units = streets.map(nameOf)
  return [
    entry('register.recordDuties', { date: '2014-01-01', rows: [...ofSections(units), ...economic(units)] }),
    entry('register.recordDuties', { date: '2014-06-30', rows: takenOff(units) }),
    entry('register.recordDuties', { date: '2014-12-31', rows: returned(units) }),
    entry('register.recordDuties', { date: '2016-12-31', rows: backUp(units) }),
  ]
}

function ofSections(units: readonly string[]): object[] {
  return SECTIONS.flatMap(({ name }, at) => {
    const number = `罗-职责-${String(at + 1).padStart(2, '0')}`
    return [
      { number, list: 'responsibility', name: `${name}职责（示例）` },
      ...units.map((unit) => ({ number, unit, status: 'taken-on', lead: name })),
    ]
  })
}

function economic(units: readonly string[]): object[] {
  return ECONOMIC.flatMap((name, at) => {
    const number = `罗-经济-${at + 1}`
    return [
      { number, list: 'power', name },
      ...units.map((unit) => ({ number, unit, status: 'handed-down', lead: FIRST_SECTION })),
    ]
  })
}

function takenOff(units: readonly string[]): object[] {
  return numbered(TAKEN_OFF, (number) => `罗-社区-${number}`).flatMap((number) => [
    { number, list: 'public-service', name: `社区事务${number.slice(-3)}（示例）` },
    ...units.map((unit) => ({ number, unit, status: 'taken-back', batch: '2014年社区减负' })),
  ])
}

function returned(units: readonly string[]): object[] {
  return numbered(RETURNED, (number) => `罗-社区-${number}`).flatMap((number) =>
    units.map((unit) => ({ number, unit, status: 'taken-on', batch: '退回街道', lead: FIRST_SECTION })),
  )
}

/** 归位: economic duties go back to the district. */
function backUp(units: readonly string[]): object[] {
  return ECONOMIC.flatMap((_, at) =>
    units.map((unit) => ({ number: `罗-经济-${at + 1}`, unit, status: 'returned', batch: '经济职能归位' })),
  )
}
