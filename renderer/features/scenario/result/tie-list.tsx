// The ties that mattered, with what settled each.
import { Empty } from 'antd'
import type { RunSummary } from '#shared/contract/scenario'
import { formatMessage } from '#shared/locale/format'
import { tieKeyName } from '#shared/locale/sentences'
import { tieWords } from '#shared/locale/tie-words'
import { groupName, stepName } from '../../../api/names.ts'
import type { EditedScenario } from '../../../api/scenario-draft.tsx'
import { useText } from '../../../api/text.tsx'
import { useNames } from '../../../api/use-names.ts'
import { useEngineQuery } from '../../../api/use-query.ts'
import './finding-list.css'

interface Props {
  readonly document: EditedScenario
  readonly summary: RunSummary
}

export function TieList({ document, summary }: Props) {
  const text = useText()
  const { scenario: own } = text.pages
  const projectNames = useNames()
  const units = useEngineQuery('unit.list', {}).data?.rows ?? []
  if (summary.ties.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={own.noTies} />
  const names = new Map(units.map((unit) => [unit.code ?? unit.name, unit.name]))
  const group = (key: string) => names.get(key) ?? groupName(text, summary.counties, key)
  // A body is written `unit/body`; its unit is named once, as the group that shares.
  const contestant = (key: string) => {
    const [unit = '', body] = key.split('/')
    return body ?? names.get(unit) ?? unit
  }
  return (
    <ul className="finding-list tie-list" aria-label={own.tiesLabel}>
      {summary.ties.map((tie) => (
        <li key={`${tie.step} ${tie.group} ${tie.units.join(' ')}`}>
          {formatMessage(tie.gainedIn === undefined ? own.tie : own.cellTie, {
            step: stepName(text, document, tie.step),
            group: group(tie.group),
            ...tieWords(text, tie, contestant),
            posts: tie.posts,
            settledBy: tieKeyName(text, tie.settledBy, projectNames),
          })}
        </li>
      ))}
    </ul>
  )
}
