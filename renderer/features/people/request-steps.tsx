// What was done with a request, step by step: who, in which meeting, with which number and against which vacancy.
import type { RequestRow } from '#shared/contract/register'
import { formatMessage } from '#shared/locale/format'
import { useText } from '../../api/text.tsx'

export function RequestSteps({ row }: { readonly row: RequestRow }) {
  const own = useText().pages.people
  const first = { date: row.date, posts: row.asked, usable: row.usableAsked }
  return (
    <section>
      <h3>{own.steps}</h3>
      <ol className="record-steps">
        <li>{formatMessage(own.stepLine.asked, first)}</li>
        {row.steps.map((step) => (
          <li key={`${step.date} ${step.step} ${step.notice} ${step.posts}`}>
            {formatMessage(own.stepLine[step.step as keyof typeof own.stepLine] ?? '', { ...step })}
            {step.due !== '' && <p className="hint">{formatMessage(own.stepDue, { due: step.due })}</p>}
            {step.waiver !== '' && (
              <p className="hint">{formatMessage(own.stepWaiver, { waiver: step.waiver })}</p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
