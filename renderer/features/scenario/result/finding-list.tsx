// What the rules and the run itself find of a result, rule by rule with its source; what could not be checked comes last.
import { Button, Empty } from 'antd'
import { useState } from 'react'
import type { FindingRow } from '#shared/contract/scenario'
import { groupBy } from '#shared/domain/register/group-by'
import { isUnchecked } from '#shared/domain/rules/finding'
import { formatMessage } from '#shared/locale/format'
import { findingSentence, isCheck, ruleSource, ruleTitle } from '#shared/locale/sentences'
import { useText } from '../../../api/text.tsx'
import { useNames } from '../../../api/use-names.ts'
import { Badge } from '../../../ui/badge.tsx'
import './finding-list.css'

const TONES = { error: 'error', warning: 'warning', info: 'notice' } as const

export function FindingList({ findings }: { readonly findings: readonly FindingRow[] }) {
  const own = useText().pages.scenario
  const found = findings.filter((finding) => !isUnchecked(finding))
  return (
    <div className="finding-list">
      {found.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={own.noFindings} />}
      <ul aria-label={own.findingsLabel}>
        {byRule(found).map((own) => (
          <RuleFindings key={`${own[0].rule} ${own[0].severity}`} findings={own} />
        ))}
      </ul>
      <Unchecked findings={findings.filter(isUnchecked)} />
    </div>
  )
}

type Some<T> = readonly [T, ...T[]]

/** Findings of one rule and severity, in the order in which the rules come. */
function byRule(findings: readonly FindingRow[]): Some<FindingRow>[] {
  const groups = groupBy(findings, ({ rule, severity }) => `${severity} ${rule}`)
  return [...groups.values()] as [FindingRow, ...FindingRow[]][]
}

/** More of one rule are shown when asked for. */
const SHOWN = 10

function RuleFindings({ findings }: { readonly findings: Some<FindingRow> }) {
  const text = useText()
  const { scenario: own, rules } = text.pages
  const names = useNames()
  const [all, setAll] = useState(false)
  const [{ rule, severity, title }] = findings
  const source = ruleSource(text, findings[0])
  const shown = all ? findings : findings.slice(0, SHOWN)
  return (
    <li>
      <p className="finding-rule">
        <Badge tone={TONES[severity]}>{text.fields.severities[severity]}</Badge>
        {!isCheck(text, rule) && <b>{rule}</b>}
        <span>{ruleTitle(text, rule, title)}</span>
        <span className="hint">{formatMessage(own.findingCount, { count: findings.length })}</span>
      </p>
      {source !== '' && <p className="hint">{formatMessage(own.source, { source })}</p>}
      <ul>
        {shown.map((finding) => (
          <li key={`${finding.unit} ${finding.body} ${finding.message} ${finding.subject}`}>
            {findingSentence(text, finding, names)}
            {finding.waiver !== null && (
              <span className="hint">
                {own.waived}
                {formatMessage(rules.waived, finding.waiver)}
              </span>
            )}
          </li>
        ))}
      </ul>
      {shown.length < findings.length && (
        <Button size="small" onClick={() => setAll(true)}>
          {formatMessage(own.moreFindings, { count: findings.length - shown.length })}
        </Button>
      )}
    </li>
  )
}

/** One line a reason, with the rules that it holds for. */
function Unchecked({ findings }: { readonly findings: readonly FindingRow[] }) {
  const text = useText()
  const own = text.pages.scenario
  const names = useNames()
  if (findings.length === 0) return null
  const reasons = groupBy(findings, (finding) => findingSentence(text, finding, names))
  return (
    <section className="unchecked-rules">
      <h3>{own.unchecked}</h3>
      <ul>
        {[...reasons].map(([sentence, rows]) => (
          <li key={sentence}>
            <b>{rows.map(({ rule }) => rule).join(' ')}</b> {sentence}
          </li>
        ))}
      </ul>
    </section>
  )
}
