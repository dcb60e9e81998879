// Registers of the Xuzhou template: the six lists, powers handed down, consents, borrowing and the year's recruitment. All 示例.
import type { DutyList } from '../../duty/duty.ts'
import type { Unit } from '../../region/region.ts'
import { entry, nameOf, numbered } from '../entries.ts'
import type { TemplateEntry } from '../template.ts'

/** Published: more than 200 powers sent down, and about 200 people recruited in the year. */
const POWERS = 201
const RECRUITED = 200

const SIX_LISTS: readonly { readonly list: DutyList; readonly name: string; readonly lead: string }[] = [
  { list: 'power', name: '权力清单事项（示例）', lead: '综合行政执法局' },
  { list: 'responsibility', name: '责任清单事项（示例）', lead: '综合行政执法局' },
  { list: 'public-service', name: '公共服务清单事项（示例）', lead: '为民服务中心' },
  { list: 'admission', name: '职责准入清单事项（示例）', lead: '党政办公室（示例）' },
  { list: 'convenience', name: '便民服务点清单事项（示例）', lead: '为民服务中心' },
  { list: 'data-sharing', name: '信息共享清单事项（示例）', lead: '综合指挥中心' },
]

export function registerEntries(pilots: readonly Unit[], counted: readonly Unit[]): TemplateEntry[] {
  const [pilot] = pilots
  if (pilot === undefined) return []
  const unit = nameOf(pilot)
  return [
    entry('register.recordDuties', { date: '2020-05-18', rows: listRows(pilots.map(nameOf)) }),
    entry('register.recordDuties', { date: '2020-07-01', rows: powerRows(unit) }),
    ...consentEntries(unit),
    borrowing(unit),
    recruitment(counted.map(nameOf)),
  ]
}

/** One item a list in every pilot, each with a named lead body. */
function listRows(units: readonly string[]): object[] {
  return SIX_LISTS.flatMap(({ list, name, lead }, at) => {
    const number = `徐-清单-${at + 1}`
    return [{ number, list, name }, ...units.map((unit) => ({ number, unit, status: 'handed-down', lead }))]
  })
}

/** Powers with the papers that must come with them: the town's opinion, the county's approval, money, posts and technology. */
function powerRows(unit: string): object[] {
  const admission = {
    level: 'county',
    opinion: '同意（示例）',
    opinionDate: '2020-06-10',
    authority: '县（市、区）委、政府（示例）',
    document: '示例〔2020〕11号',
    technology: '审批执法平台（示例）',
  }
  return numbered(POWERS, (number) => `下放权力${number}（示例）`).map((name, at) => ({
    number: `徐-权力-${String(at + 1).padStart(3, '0')}`,
    list: 'power',
    name,
    mode: 'entrusted',
    source: '县级部门（示例）',
    unit,
    status: 'handed-down',
    lead: '综合行政执法局',
    ...(at === 0 ? { admission } : {}),
  }))
}

/** The town's opinion before the head of a dispatched body is appointed. */
function consentEntries(unit: string): TemplateEntry[] {
  const body = `${unit}/司法所（示例）`
  const number = '徐-意见-1'
  return [
    entry('register.askConsent', {
      number,
      unit: body,
      matter: 'appointment',
      subject: '负责人任免征求意见（示例）',
      asked: '2020-06-01',
    }),
    entry('register.answerConsent', { number, answered: '2020-06-08', answer: 'agreed' }),
    entry('register.appoint', { unit: body, matter: 'appointment', date: '2020-06-20', consent: number }),
  ]
}

/** Borrowed from above as the rule asks: consent, approval, a term within three months. */
function borrowing(unit: string): TemplateEntry {
  const row = {
    person: { name: '甲（示例）', idNumber: '' },
    secondment: 'borrow',
    unit,
    to: '县级部门（示例）',
    toLevel: 'county',
    until: '2020-11-30',
    cause: '跟班学习（示例）',
    consent: '同意（示例）',
    consentDate: '2020-08-20',
    approval: '组织部门批准（示例）',
    approvalDate: '2020-08-25',
  }
  return entry('register.second', { date: '2020-09-01', rows: [row] })
}

/** The year's recruitment over the units counted, as evenly as whole people allow, the earlier ones first. */
function recruitment(units: readonly string[]): TemplateEntry {
  const rest = RECRUITED % units.length
  const each = (RECRUITED - rest) / units.length
  const rows = units.map((unit, at) => ({
    unit,
    postType: 'institution-full',
    posts: each + (at < rest ? 1 : 0),
  }))
  return entry('register.setUsePlan', { year: 2020, date: '2020-09-01', document: '示例〔2020〕12号', rows })
}
