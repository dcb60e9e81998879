// Why there is no result: conditions that can't hold together, or a tie that nobody has settled.
import { Alert } from 'antd'
import type { z } from 'zod'
import type { RunRefused } from '#shared/contract/scenario'
import { formatMessage } from '#shared/locale/format'
import { refusedSentence } from '#shared/locale/sentences'
import { stepName } from '../../api/names.ts'
import type { EditedScenario } from '../../api/scenario-draft.tsx'
import { useText } from '../../api/text.tsx'
import { useNames } from '../../api/use-names.ts'

interface Props {
  readonly answer: z.output<typeof RunRefused>
  readonly document: EditedScenario
}

const NAMES_SHOWN = 20

export function RefusedRun({ answer, document }: Props) {
  const text = useText()
  const { scenario: own, app } = text.pages
  const projectNames = useNames()
  const names = shorten(answer.names, (kept, count) =>
    formatMessage(own.andOthers, { names: kept.join(app.listSeparator), count }),
  )
  const told = { ...answer, step: stepName(text, document, answer.step), names }
  const undecided = answer.status === 'undecided'
  return (
    <Alert
      type={undecided ? 'warning' : 'error'}
      showIcon
      title={undecided ? own.undecidedTitle : own.infeasibleTitle}
      description={
        <>
          <p>{refusedSentence(text, told, projectNames)}</p>
          {!undecided && names.length > 0 && (
            <p>{formatMessage(own.infeasibleUnits, { units: names.join(app.listSeparator) })}</p>
          )}
        </>
      }
    />
  )
}

/** The first names, and how many there are in all. */
function shorten(
  names: readonly string[],
  rest: (kept: readonly string[], count: number) => string,
): string[] {
  return names.length > NAMES_SHOWN ? [rest(names.slice(0, NAMES_SHOWN), names.length)] : [...names]
}
