// Random histories of the registers: whatever is entered, back-dated, dated ahead, merged away, undone and done again, every
// table of every date equals a replay that lives through all that was entered.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareText } from '#shared/domain/region/region'
import { KINDS } from './testing/deed-kinds.ts'
import { actOf, DATES, type Drawn, FULL, LAST, STREET, type State } from './testing/draw-deed.ts'
import { type Office, startOffice } from './testing/office.ts'
import { type World, worldOn } from './testing/replay.ts'

const RUNS = Number(process.env.REGISTER_HISTORIES ?? 12)
const BODIES = ['甲', '乙', '丙'].map((name) => `${STREET}/${name}`)
const small = fc.nat(999)
const histories: fc.Arbitrary<Drawn[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    date: fc.constantFrom(...DATES),
    a: small,
    b: small,
    n: fc.nat(4),
  }),
  { minLength: 30, maxLength: 60, size: 'max' },
)

/** How often each kind was entered and refused, so that a run that proves nothing is seen. */
const counts = new Map<string, number>()
const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1)
const sorted = (rows: Iterable<readonly unknown[]>) =>
  [...rows].map((row) => JSON.stringify(row)).toSorted(compareText)
const placeOf = ({ code, body }: { code: string | null; body: string | null }) =>
  body === null ? code : `${code}/${body}`

/** The tables of a date as the engine shows them. */
function shown(office: Office, asOf: string) {
  const { rows: consents } = office.call('register.consents', { asOf })
  const { rows: appointments } = office.call('register.appointments', { asOf })
  return {
    leaders: sorted(
      office
        .call('register.leaders', { asOf })
        .rows.map((row) => [placeOf(row), `${row.leading} ${row.role}`, row.approved]),
    ),
    positions: sorted(
      office.call('register.positions', { asOf }).rows.map((row) => [placeOf(row), row.class, row.filled]),
    ),
    duties: sorted(
      office
        .call('register.duties', { asOf })
        .rows.map((row) => [row.number, row.status, row.lead, row.cooperating, row.leadState]),
    ),
    requests: sorted(
      office
        .call('register.requests', { asOf })
        .rows.map((row) => [
          ...[row.number, placeOf(row), row.state, row.asked, row.suggested, row.decided, row.noticed],
          ...[row.entered, row.pending, row.due, row.overdue],
        ]),
    ),
    away: sorted(
      office
        .call('register.secondments', { asOf })
        .rows.map((row) => [row.id, row.until, row.alarms.includes('no-end')]),
    ),
    filings: sorted(
      office.call('register.filings', { asOf }).rows.map(({ id, state, daysLate }) => [id, state, daysLate]),
    ),
    consents: sorted(consents.map(({ number, answer, answered }) => [number, answer, answered])),
    appointments: sorted(appointments.map(({ date, fault }) => [date, fault])),
    roster: sorted(
      office
        .call('register.reconcile', { asOf })
        .rows.filter(({ roster }) => roster > 0)
        .map(({ code, roster }) => [code, roster]),
    ),
  }
}

/** The same tables out of the replay. */
function replayed(world: World, asOf: string): ReturnType<typeof shown> {
  const numbers = (register: 'leaders' | 'positions') =>
    [...world.numbers[register]].flatMap(([key, n]) => {
      const place = key.slice(0, key.indexOf(' '))
      return n === 0 ? [] : [[place, key.slice(place.length + 1), n]]
    })
  return {
    leaders: sorted(numbers('leaders')),
    positions: sorted(numbers('positions')),
    duties: sorted([...world.duties].flatMap(([number, duty]) => dutyRow(number, duty))),
    requests: sorted([...world.requests].map(([number, request]) => requestRow(number, request, asOf))),
    away: sorted([...world.away].map(([id, { until }]) => [id, until, until === ''])),
    filings: sorted(
      [...world.filings].map(([id, { due, state }]) => {
        const isOverdue = (state === 'due' || state === 'returned') && asOf > due
        const late = (Date.parse(asOf) - Date.parse(due)) / 86_400_000
        return [id, isOverdue ? 'overdue' : state, isOverdue ? late : 0]
      }),
    ),
    consents: sorted([...world.consents].map(([number, { answer, answered }]) => [number, answer, answered])),
    appointments: sorted(world.appointments.map((made) => [made.date, faultOf(world, made)])),
    roster: sorted([...world.roster].map(([unit, people]) => [unit, people.length])),
  }
}

function dutyRow(
  number: string,
  { since, status, lead, cooperating }: ReturnType<World['duties']['get']> & object,
): unknown[][] {
  if (since === '') return []
  const names = (bodies: Iterable<string>) =>
    [...bodies].map((body) => body.split('/')[1] ?? '').toSorted(compareText)
  const has = status === '' ? lead.size > 0 : status === 'taken-on' || status === 'handed-down'
  const leads = lead.size === 0 ? 'none' : lead.size === 1 ? 'one' : 'many'
  const helpers = [...cooperating].filter((body) => !lead.has(body))
  return [[number, status || null, names(lead), names(helpers), has ? leads : null]]
}

function requestRow(number: string, request: ReturnType<World['requests']['get']> & object, asOf: string) {
  const { at, asked, suggested, decided, noticed, entered } = request
  const isDone = noticed > 0 && noticed >= (decided ?? 0) && entered === noticed
  const state = isDone ? 'entered' : request.state
  const due = state === 'noticed' ? (request.due.toSorted()[0] ?? '') : ''
  const overdue = due !== '' && due < asOf
  return [
    ...[number, at, state, asked, suggested, decided, noticed],
    ...[entered, noticed - entered, due, overdue],
  ]
}

function faultOf({ consents }: World, { at, date, consent, same }: World['appointments'][number]): string {
  const given = consents.get(consent)
  if (given === undefined) return 'missing'
  if (!(same ?? given.asked === at)) return 'other'
  if (given.answer === '') return 'open'
  if (given.answer === 'refused') return 'refused'
  return given.answered > date ? 'late' : ''
}

function begin(office: Office): State {
  const [first] = DATES
  const date = first as string
  const quota = 5
  office.document(
    '开账',
    date,
    BODIES.flatMap((body) => [
      { kind: 'establish', body, bodyKind: 'institution' },
      { kind: 'open', account: body, postType: FULL, posts: quota },
    ]),
  )
  return { entered: BODIES.map((at) => ({ date, what: { kind: 'body', at, quota } })), holidays: [] }
}

/** The states that undo and redo lead to. */
interface Course {
  state: State
  readonly past: State[]
  readonly future: State[]
}

function happen(office: Office, course: Course, drawn: Drawn, place: number): void {
  const { kind } = drawn
  if (kind === 'undo' || kind === 'redo') {
    const [from, to] = kind === 'undo' ? [course.past, course.future] : [course.future, course.past]
    const other = from.pop()
    if (other === undefined) return
    office[kind]()
    count(kind)
    to.push(course.state)
    course.state = other
    return
  }
  const { allowed, call, next } = actOf(drawn, course.state, String(place))
  const head = office.store.head()
  let said = ''
  try {
    call(office)
  } catch (error) {
    said = (error as { code?: string }).code ?? String(error)
  }
  const was = JSON.stringify([drawn, next.entered.at(-1)])
  expect(said, was).toEqual(allowed ? '' : expect.stringMatching(/^[A-Z_]+$/))
  count(`${kind} ${allowed ? 'entered' : 'refused'}`)
  if (!allowed) expect(office.store.head(), was).toBe(head)
  // What changes nothing makes no entry.
  else if (office.store.head() !== head) {
    course.past.push(course.state)
    course.future.length = 0
    course.state = next
  }
}

function live(office: Office, history: readonly Drawn[]): void {
  const course: Course = { state: begin(office), past: [], future: [] }
  const agree = (asOf: string) =>
    expect(shown(office, asOf), asOf).toEqual(replayed(worldOn(course.state.entered, asOf), asOf))
  for (const [place, drawn] of history.entries()) {
    happen(office, course, drawn, place)
    if (place % 5 === 0) agree(DATES[place % DATES.length] as string)
  }
  for (const asOf of ['2030-12-31', ...DATES, '2031-02-20', LAST]) agree(asOf)
  expect(office.store.verify(undefined).problems).toEqual([])
  while (course.past.length > 0) {
    office.undo()
    course.state = course.past.pop() as State
  }
  agree(LAST)
}

test(
  `${RUNS} random histories of the registers agree with a replay in plain lists`,
  () => {
    fc.assert(
      fc.property(histories, (history) => {
        const office = startOffice()
        try {
          live(office, history)
        } finally {
          office.close()
        }
      }),
      { numRuns: RUNS },
    )
    if (process.env.REGISTER_COUNTS !== undefined)
      console.log(Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))))
  },
  60_000 + RUNS * 3000,
)
