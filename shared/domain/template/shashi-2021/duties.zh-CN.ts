// Duties of Shashi's streets: seven by name, and the 191 items taken on, whose names were not published (示例).
import type { DutyList } from '../../duty/duty.ts'
import type { Unit } from '../../region/region.ts'
import { entry, nameOf, numbered } from '../entries.ts'
import type { TemplateBody, TemplateEntry } from '../template.ts'
import { CHOSEN_BODY } from './documents.zh-CN.ts'
import { SHASHI_PUBLISHED } from './givers.zh-CN.ts'

/** 示例: the prescribed bodies; only the self-chosen one was named. */
const PRESCRIBED: readonly Omit<TemplateBody, 'unit'>[] = [
  { name: '党政综合办公室（示例）', kind: 'internal' },
  { name: '社会事务办公室（示例）', kind: 'internal' },
  { name: '平安建设办公室（示例）', kind: 'internal' },
  { name: '经济服务办公室（示例）', kind: 'internal' },
  { name: '党群服务中心（示例）', kind: 'institution' },
  { name: '社区网格管理综合服务中心（示例）', kind: 'institution' },
  { name: '综合执法中心（示例）', kind: 'institution' },
]

export function prescribedBodies(streets: readonly Unit[]): TemplateBody[] {
  return streets.flatMap((street) => PRESCRIBED.map((body) => ({ unit: nameOf(street), ...body })))
}

/** Published by name; which body leads is 示例. */
export const SEVEN_DUTIES: readonly { readonly name: string; readonly lead: string }[] = [
  { name: '加强党的建设', lead: '党政综合办公室（示例）' },
  { name: '统筹区域发展', lead: '经济服务办公室（示例）' },
  { name: '组织公共服务', lead: '社会事务办公室（示例）' },
  { name: '实施综合管理', lead: CHOSEN_BODY },
  { name: '动员社会参与', lead: '党群服务中心（示例）' },
  { name: '维护公共安全', lead: '平安建设办公室（示例）' },
  { name: '指导基层自治', lead: '社区网格管理综合服务中心（示例）' },
]

export function dutyEntries(streets: readonly Unit[]): TemplateEntry[] {
  const seven = SEVEN_DUTIES.flatMap(({ name, lead }, at) =>
    taken({ number: `沙-职能-${at + 1}`, list: 'responsibility', name }, lead, streets),
  )
  const items = numbered(SHASHI_PUBLISHED.items, (number) => `承接事项${number}（示例）`).flatMap(
    (name, at) => {
      const number = `沙-事项-${String(at + 1).padStart(3, '0')}`
      const lead = SEVEN_DUTIES[at % SEVEN_DUTIES.length]?.lead ?? ''
      return taken({ number, list: 'power', name }, lead, streets)
    },
  )
  return [entry('register.recordDuties', { date: '2021-06-30', rows: [...seven, ...items] })]
}

interface NewDuty {
  readonly number: string
  readonly list: DutyList
  readonly name: string
}

/** The item, and every street's taking it on under one lead body. */
function taken(duty: NewDuty, lead: string, streets: readonly Unit[]): object[] {
  const { number } = duty
  return [duty, ...streets.map((street) => ({ number, unit: nameOf(street), status: 'taken-on', lead }))]
}
