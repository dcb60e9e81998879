// Duties of Dayu street: 128 powers in two batches, 66 of them kept in 16 fields, and its own lists of 64 and 94 items.
import { entry, numbered } from '../entries.ts'
import type { TemplateEntry } from '../template.ts'
import { ADDED_BODY, CENTRES, DAYU, FOUR_BODIES } from './structure.zh-CN.ts'

/** Published numbers; the split of the 128 over the batches and of the 66 over fields and modes is 示例. */
const SENT_DOWN = 128
const KEPT = 66
const FIELDS = 16
const POWER_ITEMS = 64
const DUTY_ITEMS = 94
const SUPPORT_YUAN = 2_320_000

/** 委托, 交办, 集中办理. */
const MODES = ['entrusted', 'assigned', 'centralised'] as const
const LEADS = [...FOUR_BODIES, ADDED_BODY, ...CENTRES.map(({ name }) => name)]

export function dutyEntries(): TemplateEntry[] {
  const powers = numbered(SENT_DOWN, (number) => `虞-下放-${number}`)
  const half = SENT_DOWN / 2
  const review = { unit: DAYU, status: 'taken-back', batch: '评估后收回' }
  const ledOnes = powers.slice(0, KEPT).map((number, at) => ({ number, unit: DAYU, lead: leadOf(at) }))
  return [
    entry('register.recordDuties', {
      date: '2015-09-30',
      rows: powers.slice(0, half).map((number, at) => sentDown(number, at, '第一批')),
    }),
    entry('register.recordDuties', {
      date: '2016-03-31',
      rows: powers.slice(half).map((number, at) => sentDown(number, half + at, '第二批')),
    }),
    entry('register.recordDuties', {
      date: '2016-09-30',
      rows: [...powers.slice(KEPT).map((number) => ({ number, ...review })), ...ledOnes, ...ownLists()],
    }),
  ]
}

function leadOf(at: number): string {
  return LEADS[at % LEADS.length] ?? ''
}

/** The first power carries what came with all of them: the published support. */
function sentDown(number: string, at: number, batch: string): object {
  const admission = {
    level: 'county',
    opinion: '同意承接（示例）',
    opinionDate: '2015-09-20',
    authority: '奎文区委、区政府',
    money: SUPPORT_YUAN,
  }
  return {
    number,
    list: 'power',
    name: `下放权力${number.slice(-3)}（示例）`,
    field: `领域${String((at % FIELDS) + 1).padStart(2, '0')}（示例）`,
    mode: MODES[at % MODES.length],
    source: '区级部门（示例）',
    unit: DAYU,
    status: 'handed-down',
    batch,
    ...(at === 0 ? { admission } : {}),
  }
}

/** The street's own lists of powers and of duties. */
function ownLists(): object[] {
  const item = (list: string, name: string) => (number: string, at: number) => {
    const common = { number, list, mode: 'direct', unit: DAYU, status: 'taken-on', lead: leadOf(at) }
    return { ...common, name: `${name}${number.slice(-3)}（示例）` }
  }
  return [
    ...numbered(POWER_ITEMS, (number) => `虞-权力-${number}`).map(item('power', '权力事项')),
    ...numbered(DUTY_ITEMS, (number) => `虞-责任-${number}`).map(item('responsibility', '责任事项')),
  ]
}
