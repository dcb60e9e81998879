// Every rule that was checked with what came of it, so that a rule without findings is seen to have been checked.
import type { FindingRow } from '#shared/contract/scenario'
import { formatMessage } from '#shared/locale/format'
import { ruleTitle } from '#shared/locale/sentences'
import { useText } from '../../api/text.tsx'
import { Badge } from '../../ui/badge.tsx'

interface Props {
  readonly codes: readonly string[]
  readonly findings: readonly FindingRow[]
}

const TONES = { error: 'error', warning: 'warning', info: 'notice' } as const

export function RuleList({ codes, findings }: Props) {
  const text = useText()
  const own = text.pages.rules
  if (codes.length === 0) return <p className="hint">{own.noRules}</p>
  return (
    <ul className="rule-list" aria-label={own.checked}>
      {codes.map((code) => (
        <li key={code}>
          <RuleName code={code} title={ruleTitle(text, code)} />
          <Outcome findings={findings.filter((finding) => finding.rule === code)} />
        </li>
      ))}
    </ul>
  )
}

function Outcome({ findings }: Pick<Props, 'findings'>) {
  const own = useText().pages.rules
  const worst = (['error', 'warning', 'info'] as const).find((severity) =>
    findings.some((finding) => finding.severity === severity),
  )
  if (worst === undefined) return <Badge tone="good">{own.met}</Badge>
  return <Badge tone={TONES[worst]}>{formatMessage(own.findingCount, { count: findings.length })}</Badge>
}

export function RuleName({ code, title }: { readonly code: string; readonly title: string }) {
  return (
    <span className="rule-name">
      <b>{code}</b>
      {title !== code && <span>{title}</span>}
    </span>
  )
}
