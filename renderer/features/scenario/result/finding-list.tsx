// Findings with their source, and the ties that mattered with what settled them.
import { Empty } from 'antd'
import type { FindingRow, RunSummary } from '#shared/contract/scenario'
import { formatMessage } from '#shared/locale/format'
import { findingSentence, ruleSource, ruleTitle, tieKeyName } from '#shared/locale/sentences'
import { groupName, stepName } from '../../../api/names.ts'
import type { EditedScenario } from '../../../api/scenario-draft.tsx'
import { useText } from '../../../api/text.tsx'
import { useNames } from '../../../api/use-names.ts'
import { useEngineQuery } from '../../../api/use-query.ts'
import { Badge } from '../../../ui/badge.tsx'

const TONES = { error: 'error', warning: 'warning', info: 'notice' } as const

export function FindingList({ findings }: { readonly findings: readonly FindingRow[] }) {
  const text = useText()
  const own = text.pages.scenario
  if (findings.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={own.noFindings} />
  return (
    <ul className="finding-list" aria-label={own.findingsLabel}>
      {findings.map((finding) => (
        <li key={`${finding.rule} ${finding.unit} ${finding.body} ${finding.message} ${finding.subject}`}>
          <Badge tone={TONES[finding.severity]}>{text.fields.severities[finding.severity]}</Badge>
          <span className="rule-code" title={ruleTitle(text, finding.rule, finding.title)}>
            {finding.rule}
          </span>
          <div>
            <p>{findingSentence(text, finding)}</p>
            {finding.source !== '' && (
              <p className="hint">{formatMessage(own.source, { source: ruleSource(text, finding) })}</p>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

interface TieProps {
  readonly document: EditedScenario
  readonly summary: RunSummary
}

export function TieList({ document, summary }: TieProps) {
  const text = useText()
  const { scenario: own, app } = text.pages
  const projectNames = useNames()
  const units = useEngineQuery('unit.list', {}).data?.rows ?? []
  const names = new Map(units.map((unit) => [unit.code ?? unit.name, unit.name]))
  if (summary.ties.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={own.noTies} />
  return (
    <ul className="finding-list" aria-label={own.tiesLabel}>
      {summary.ties.map((tie) => (
        <li key={`${tie.step} ${tie.group} ${tie.units.join(' ')}`}>
          {formatMessage(own.tie, {
            step: stepName(text, document, tie.step),
            group: groupName(text, summary.counties, tie.group),
            units: tie.units.map((key) => names.get(key) ?? key).join(app.listSeparator),
            posts: tie.posts,
            settledBy: tieKeyName(text, tie.settledBy, projectNames),
          })}
        </li>
      ))}
    </ul>
  )
}
