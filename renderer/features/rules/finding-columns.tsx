// Columns of the findings: rule, severity, unit, sentence, figures, source, and the waiver with the button that gives one.
import { Button } from 'antd'
import type { FindingRow } from '#shared/contract/scenario'
import { isUnchecked } from '#shared/domain/rules/finding'
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { findingSentence, type Names, ruleSource, ruleTitle } from '#shared/locale/sentences'
import { Badge } from '../../ui/badge.tsx'
import type { Column } from '../../ui/table-columns.ts'
import { RuleName } from './rule-name.tsx'

const SEVERITIES = ['error', 'warning', 'info'] as const
const TONES = { error: 'error', warning: 'warning', info: 'notice' } as const

export function findingColumns(
  text: LocaleText,
  names: Names,
  waive: (finding: FindingRow) => void,
): Column<FindingRow>[] {
  const { columns: own, whole } = text.pages.rules
  return [
    {
      key: 'rule',
      title: own.rule,
      kind: 'text',
      heading: true,
      sortable: true,
      value: (row) => row.rule,
      render: (row) => <RuleName code={row.rule} title={ruleTitle(text, row.rule, row.title)} />,
    },
    {
      key: 'severity',
      title: own.severity,
      kind: 'text',
      sortable: true,
      value: (row) => SEVERITIES.indexOf(row.severity),
      render: (row) => <Badge tone={TONES[row.severity]}>{text.fields.severities[row.severity]}</Badge>,
    },
    {
      key: 'unit',
      title: own.unit,
      kind: 'text',
      sortable: true,
      value: (row) => row.unitName ?? row.unit ?? whole,
    },
    {
      key: 'message',
      title: own.message,
      kind: 'text',
      value: (row) => row.message,
      render: (row) => <span className="finding-message">{findingSentence(text, row, names)}</span>,
    },
    { key: 'value', title: own.value, kind: 'number', value: (row) => row.value },
    { key: 'limit', title: own.limit, kind: 'number', value: (row) => row.limit },
    {
      key: 'waiver',
      title: own.waiver,
      kind: 'text',
      sortable: true,
      value: (row) => row.waiver?.date ?? '',
      render: (row) => <WaiverCell finding={row} text={text} waive={waive} />,
    },
    {
      key: 'source',
      title: own.source,
      kind: 'text',
      value: (row) => row.source,
      render: (row) => <span className="finding-source">{ruleSource(text, row)}</span>,
    },
  ]
}

interface CellProps {
  readonly finding: FindingRow
  readonly text: LocaleText
  readonly waive: (finding: FindingRow) => void
}

/** What a run finds of itself, and what could not be checked, is not to be waived. */
function WaiverCell({ finding, text, waive }: CellProps) {
  const own = text.pages.rules
  const mayBeWaived = finding.confidence !== null && !isUnchecked(finding)
  return (
    <span className="finding-waiver">
      {finding.waiver !== null && formatMessage(own.waived, finding.waiver)}
      {mayBeWaived && (
        <Button size="small" onClick={() => waive(finding)}>
          {finding.waiver === null ? own.waive : own.changeWaiver}
        </Button>
      )}
    </span>
  )
}
