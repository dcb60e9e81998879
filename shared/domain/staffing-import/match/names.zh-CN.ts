// Words in the names of units, counties, classes and kinds of body.
import type { BodyKind } from '../../region/body.ts'
import type { UnitKind } from '../../region/region.ts'

/** An office behind a street's name is the same street. */
export const OFFICE_SUFFIX = /(?<=街道)办(事处)?$/

/** Many units at once. */
export const MANY_UNITS = /^(各|所有|全部|全体|每个?)(个)?(县|区|市|镇|乡|街|单位|部门)/

/** A province and a city before a county's name, or nothing. */
export const ABOVE_COUNTY = /^([\u4e00-\u9fa5]{2,10}(省|自治区))?([\u4e00-\u9fa5]{2,10}(市|盟|州))?$/

/** What kind of unit a name says it is of; an office leaves it out where everybody knows. */
export const KIND_SUFFIX = /(街道|镇|乡)$/

/** What an office writes behind the name of a unit that stays the same unit: 市第一中学（待调整）. */
export const STATE_SUFFIX =
  /[（(](?:待|拟|原|已|暂|新|筹|代管|托管|试点|挂牌|合署|保留|撤销|调整|整合)[^（()）]{0,10}[）)]$/

export const COUNTY_SUFFIXES = ['区', '县', '市'] as const

export const CLASS_SUFFIX = /类$/

export const UNIT_KIND_BY_NAME: readonly (readonly [RegExp, UnitKind])[] = [
  [/街道(办事处)?$/, 'street'],
  [/镇$/, 'town'],
  [/乡$/, 'township'],
  [/(开发区|园区|农场|林场|管理区|新区|示范区)$/, 'other'],
]

export const BODY_KIND_BY_NAME: readonly (readonly [RegExp, BodyKind])[] = [
  [/挂牌|牌子/, 'nameplate'],
  [/派出|派驻/, 'dispatched'],
  [/事业/, 'institution'],
  [/法定|章程|人大|武装|群团|纪检/, 'statutory'],
  [/内设|行政|党政/, 'internal'],
]

/** Several names in one cell, as one list; a mark that there is none is none. */
export function namesIn(text: string): string {
  const names = text.split(/[、，,；;\n\r]+/).map((name) => name.trim())
  return names.filter((name) => name !== '' && !/^(无|没有|[—–\-/]+)$/.test(name)).join('、')
}

/** Custom indicators of which a small value is good. */
export const BETTER_LOW = /名次|排名|位次/

/** A sheet whose title says so holds made-up values; the project is marked so that no table of it goes out unmarked. */
export const SAMPLE_TITLE = /示例数据/
