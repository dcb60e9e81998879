// Registers of Wuhan 2015: consents before heads of dispatched bodies are appointed, promoted or honoured, and who assesses whom.
import type { Unit } from '../../region/region.ts'
import { entry, nameOf } from '../entries.ts'
import type { TemplateEntry } from '../template.ts'
import { DUAL_BODY } from './documents.zh-CN.ts'

/** 示例: the department that streets assess. */
export const DEPARTMENT = '江汉区城市管理局（示例）'

const MATTERS = ['appointment', 'promotion', 'honour'] as const

/** The street's written consent to each, then the act itself. */
export function consents(street: Unit): TemplateEntry[] {
  const unit = `${nameOf(street)}/${DUAL_BODY}`
  return MATTERS.flatMap((matter, at) => {
    const number = `武-同意-${at + 1}`
    return [
      entry('register.askConsent', { number, unit, matter, asked: '2015-08-01' }),
      entry('register.answerConsent', { number, answered: '2015-08-10', answer: 'agreed' }),
      entry('register.appoint', { unit, matter, date: '2015-08-20', consent: number }),
    ]
  })
}

/** Streets assess departments; only the district assesses streets. Scores are 示例. */
export function assessments(streets: readonly Unit[]): TemplateEntry[] {
  const score = (at: number) => String(95 - (at % 10))
  const byStreets = streets.map((street, at) => {
    return { assessor: nameOf(street), unit: DEPARTMENT, score: score(at) }
  })
  const byDistrict = streets.map((street, at) => {
    return { assessor: '江汉区委、区政府', unit: nameOf(street), score: score(at) }
  })
  const sheet = (name: string, rows: readonly object[]) =>
    entry('register.assess', { year: 2015, sheet: name, date: '2015-12-31', rows })
  return [sheet('街道评部门（示例）', byStreets), sheet('区评街道（示例）', byDistrict)]
}
