// Registers of the sample office (示例): the year's plan, requests at every stage with their notices, filings and people lent.
import { addDays } from '../../calendar/dates.ts'
import { book, entry } from '../entries.ts'
import type { TemplateEntry } from '../template.ts'
import { numberOf, type Office } from './documents.zh-CN.ts'
import { FULL, type Placed } from './town-posts.zh-CN.ts'

const MEETING = '市委编委第3次会议（示例）'
const ORGAN = '市委编办（示例）'

const centreOf = ({ name }: Placed) => `${name}/为民服务中心`

export function registerEntriesOf(office: Office): TemplateEntry[] {
  return [...plan(office), ...requests(office), ...filings(office), ...lent(office)]
}

/** Two posts for the centre of each pilot in the year of the day. */
function plan({ day, pilots }: Office): TemplateEntry[] {
  const rows = pilots.map((pilot) => ({ unit: centreOf(pilot), postType: FULL, posts: 2 }))
  const year = Number(day.slice(0, 4))
  return [
    entry('register.setUsePlan', { year, date: addDays(day, -100), document: '', meeting: MEETING, rows }),
  ]
}

/** How many days ago a request was made and how many steps it has come; one that is noticed is beyond its term. */
const REQUESTS = [
  { ago: 58, steps: 4 },
  { ago: 52, steps: 3 },
  { ago: 26, steps: 3 },
  { ago: 20, steps: 2 },
  { ago: 12, steps: 1 },
  { ago: 5, steps: 0 },
  { ago: 3, steps: 0 },
] as const

function requests({ day, pilots }: Office): TemplateEntry[] {
  return REQUESTS.flatMap(({ ago, steps }, at) => {
    const pilot = pilots[at + 3]
    if (pilot === undefined) return []
    const on = (days: number) => addDays(day, days - ago)
    const request = `示例-请示-${at + 1}`
    const [unit, people] = [centreOf(pilot), 1]
    const asked = {
      date: on(0),
      unit,
      postType: FULL,
      posts: people,
      way: '公开招聘',
      reason: '退休减员（示例）',
    }
    const notice = `示例编用〔${on(5).slice(0, 4)}〕${at + 1}号`
    const done = [
      entry('register.stepRequest', { date: on(2), request, step: 'reviewed', posts: people, organ: ORGAN }),
      entry('register.stepRequest', {
        date: on(4),
        request,
        step: 'decided',
        posts: people,
        meeting: MEETING,
      }),
      book({ number: notice, title: '编制使用通知单（示例）', date: on(5) }, [
        { kind: 'notice', request, notice },
      ]),
      book({ number: numberOf(on(16), 30 + at), title: '公开招聘人员上编（示例）', date: on(16) }, [
        { kind: 'enter', unit, postType: FULL, people, way: '公开招聘' },
      ]),
    ]
    return [entry('register.request', { ...asked, number: request }), ...done.slice(0, steps)]
  })
}

/** Plans to be filed: one in time, one overdue, one filed. */
function filings({ day, pilots }: Office): TemplateEntry[] {
  return [14, -9, 30].flatMap((due, at) => {
    const pilot = pilots[at]
    if (pilot === undefined) return []
    const filing = { unit: pilot.name, matter: '“三定”规定备案（示例）', organ: ORGAN }
    return entry('register.addFiling', { ...filing, date: addDays(day, due - 30), due: addDays(day, due) })
  })
}

/** Borrowed from the streets: one in order, one without consent, one whose term is over. */
function lent({ day, pilots }: Office): TemplateEntry[] {
  const papers = { consent: '同意（示例）', approval: '组织部门批准（示例）' }
  return [
    { from: -50, until: 30, papers },
    { from: -40, until: 45, papers: {} },
    { from: -170, until: 10, papers },
  ].flatMap(({ from, until, papers: held }, at) => {
    const pilot = pilots[at]
    if (pilot === undefined) return []
    const person = { name: `${['丁', '戊', '己'][at]}（示例）`, idNumber: '' }
    const to = { to: '市直部门（示例）', toLevel: 'city', until: addDays(day, until) }
    const dates =
      'consent' in held ? { consentDate: addDays(day, from - 6), approvalDate: addDays(day, from - 3) } : {}
    const row = { person, secondment: 'borrow', unit: pilot.name, ...to, ...held, ...dates }
    return entry('register.second', { date: addDays(day, from), rows: [row] })
  })
}
