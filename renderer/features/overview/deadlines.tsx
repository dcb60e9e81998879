// What waits and by when: pending entries, loans, filings, secondments, and what the rules find; each leads to its page.
import { RightOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { formatMessage, type MessageParams } from '#shared/locale/format'
import { useAsOf } from '../../api/as-of.tsx'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import { Card } from '../../ui/page.tsx'

const FINDING_SEVERITIES = ['error', 'warning', 'info'] as const

/** A term that ends within so many days is told before it is over. */
const SOON = 30

export function Deadlines() {
  const own = useText().pages.overview
  return (
    <div className="overview-side">
      <Card title={own.deadlines}>
        <ul className="deadlines">
          <PendingLine />
          <LoanLine />
          <FilingLine />
          <SecondmentLine />
          <RequestLine />
        </ul>
      </Card>
      <Card title={own.findings}>
        <ul className="deadlines">
          <FindingLine />
        </ul>
      </Card>
    </div>
  )
}

interface LineProps {
  readonly title: string
  /** Null while the engine has not answered. */
  readonly count: number | null
  readonly sentence: string
  readonly params: MessageParams
  readonly alarm: boolean
  readonly to: string
  readonly children?: ReactNode
}

function Line({ title, count, sentence, params, alarm, to, children }: LineProps) {
  const { app, overview: own } = useText().pages
  return (
    <li>
      <h3>{title}</h3>
      <p>
        {count === null || count === 0 ? (
          <span className={count === null ? 'hint' : ''}>{count === null ? app.loading : own.none}</span>
        ) : (
          <Link to={to}>
            {formatMessage(sentence, params)} <RightOutlined aria-hidden="true" />
          </Link>
        )}{' '}
        {alarm && <Badge tone="error">!</Badge>}
      </p>
      {children}
    </li>
  )
}

/** A count that is left out of a sentence where it is 0. */
const unlessNone = (count: number) => (count === 0 ? null : count)

function PendingLine() {
  const own = useText().pages.overview
  const { asOf } = useAsOf()
  const rows = useEngineQuery('table.pending', { asOf }, { keep: true }).data?.rows
  const days = Math.max(0, ...(rows ?? []).map((row) => row.days))
  return (
    <Line
      title={own.pending}
      count={rows?.length ?? null}
      sentence={own.pendingLine}
      params={{ count: rows?.length, days }}
      alarm={false}
      to="/people/pending"
    />
  )
}

function LoanLine() {
  const own = useText().pages.overview
  const { asOf } = useAsOf()
  const rows = useEngineQuery('table.loans', { asOf }, { keep: true }).data?.rows
  const overdue = (rows ?? []).filter((row) => row.overdue).length
  const soon = (rows ?? []).filter(({ daysLeft }) => daysLeft >= 0 && daysLeft <= SOON).length
  return (
    <Line
      title={own.loans}
      count={rows?.length ?? null}
      sentence={own.loansLine}
      params={{ count: rows?.length, overdue: unlessNone(overdue) }}
      alarm={overdue > 0}
      to="/ledger/loans"
    >
      {soon > 0 && <p className="hint">{formatMessage(own.loansSoon, { soon, days: SOON })}</p>}
    </Line>
  )
}

function FilingLine() {
  const own = useText().pages.overview
  const { asOf } = useAsOf()
  const rows = useEngineQuery('register.filings', { asOf }, { keep: true }).data?.rows
  const open = rows?.filter(({ state }) => state === 'due' || state === 'overdue' || state === 'returned')
  const overdue = open?.filter(({ state }) => state === 'overdue').length ?? 0
  return (
    <Line
      title={own.filings}
      count={open?.length ?? null}
      sentence={own.filingsLine}
      params={{ count: open?.length, overdue: unlessNone(overdue) }}
      alarm={overdue > 0}
      to="/duties/filings"
    />
  )
}

function SecondmentLine() {
  const own = useText().pages.overview
  const { asOf } = useAsOf()
  const rows = useEngineQuery('register.secondments', { asOf }, { keep: true }).data?.rows
  const under = rows?.filter(({ date, until }) => date <= asOf && (until === '' || until >= asOf))
  const alarms = under?.filter((row) => row.alarms.length > 0).length ?? 0
  return (
    <Line
      title={own.secondments}
      count={under?.length ?? null}
      sentence={own.secondmentsLine}
      params={{ count: under?.length, alarms: unlessNone(alarms) }}
      alarm={alarms > 0}
      to="/people/secondments"
    />
  )
}

/** Requests on which the office has still to act. */
function RequestLine() {
  const own = useText().pages.overview
  const { asOf } = useAsOf()
  const rows = useEngineQuery('register.requests', { asOf }, { keep: true }).data?.rows
  const open = rows?.filter(({ state }) => state === 'asked' || state === 'reviewed' || state === 'decided')
  const decided = open?.filter(({ state }) => state === 'decided').length ?? 0
  return (
    <Line
      title={own.requests}
      count={open?.length ?? null}
      sentence={own.requestsLine}
      params={{ count: open?.length, decided: unlessNone(decided) }}
      alarm={false}
      to="/people/requests"
    />
  )
}

/** Findings by severity, each leading to its own. */
function FindingLine() {
  const { app, overview: own } = useText().pages
  const { asOf } = useAsOf()
  const rows = useEngineQuery('rules.check', { asOf }, { keep: true }).data
  return (
    <li>
      {rows === undefined && <p className="hint">{app.loading}</p>}
      {rows?.length === 0 && <p>{own.none}</p>}
      {rows !== undefined &&
        FINDING_SEVERITIES.map((severity) => {
          const count = rows.filter((row) => row.severity === severity).length
          if (count === 0) return null
          return (
            <p key={severity}>
              <Link to={`/rules?severity=${severity}`}>
                {formatMessage(own.findingCounts[severity], { count })} <RightOutlined aria-hidden="true" />
              </Link>{' '}
              {severity === 'error' && <Badge tone="error">!</Badge>}
            </p>
          )
        })}
    </li>
  )
}
