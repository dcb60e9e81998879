// Rules that a check went through without a finding, so that they are seen to have been checked.
import type { FindingRow } from '#shared/contract/scenario'
import { ruleTitle } from '#shared/locale/sentences'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import { Card } from '../../ui/page.tsx'
import { RuleName } from './rule-name.tsx'

interface Props {
  readonly findings: readonly FindingRow[]
  /** Packs that the scenario names in place of the project's. */
  readonly packs: readonly string[] | undefined
}

export function MetRules({ findings, packs }: Props) {
  const text = useText()
  const own = text.pages.rules
  const { data } = useEngineQuery('rules.list', {}, { keep: true })
  if (data === undefined) return null
  const always = data.packs.filter((pack) => pack.always).map(({ pack }) => pack)
  const checked = [...always, 'own', ...(packs ?? data.options.packs)]
  const found = new Set(findings.map(({ rule }) => rule))
  const met = data.rules.filter(({ code, pack, on }) => on && checked.includes(pack) && !found.has(code))
  if (met.length === 0) return null
  return (
    <Card title={own.metTitle}>
      <ul className="met-rules">
        {met.map(({ code, title }) => (
          <li key={code}>
            <Badge tone="good">{own.met}</Badge>
            <RuleName code={code} title={ruleTitle(text, code, title)} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
