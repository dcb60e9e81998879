// Reports: one table, on the screen, on paper and as a workbook.
import { Spin } from 'antd'
import { Link } from 'react-router'
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { stepName } from '../../api/names.ts'
import { spokenFailure } from '../../api/run-failure.ts'
import type { EditedScenario } from '../../api/scenario-draft.tsx'
import { useScenarioDraft } from '../../api/scenario-draft.tsx'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { ModelTable } from './model-table.tsx'
import { ReportButtons } from './report-buttons.tsx'
import './report.css'

export function ReportPage() {
  const draft = useScenarioDraft()
  const text = useText().pages
  if (draft === null) return <Spin className="page-wait" description={text.app.loading} />
  return (
    <Page title={text.report.title} intro={text.report.intro} fill>
      {draft.valid === null ? <Refused /> : <AllocationReport document={draft.valid} dirty={draft.dirty} />}
    </Page>
  )
}

function Refused() {
  const text = useText().pages.report
  return (
    <p>
      {text.refused} <Link to="/scenario">{text.toScenario}</Link>
    </p>
  )
}

interface Props {
  readonly document: EditedScenario
  readonly dirty: boolean
}

function AllocationReport({ document, dirty }: Props) {
  const text = useText()
  const own = text.pages.report
  const input = { report: 'allocation', document } as const
  const { data, failure, stale } = useEngineQuery('report.build', input, { keep: true })
  // A refused report leaves nothing behind: the table of before would be taken for the one of now.
  const model = failure === null ? data : undefined
  const { name, asOf } = document
  return (
    <>
      <Card
        title={own.names.allocation}
        hint={[
          formatMessage(own.basedOn, { name, asOf }),
          dirty ? own.unsavedNote : formatMessage(own.hints.allocation, stepsText(text, document)),
        ].join('')}
      >
        <ReportButtons model={stale ? null : (model ?? null)} scenario={name} />
        <FailureAlert
          failure={failure === null ? null : spokenFailure(text, document, failure)}
          text={text}
          action={<Link to="/scenario">{own.toScenario}</Link>}
        />
      </Card>
      {model !== undefined ? (
        <ModelTable model={model} />
      ) : (
        failure === null && <Spin className="page-wait" description={text.pages.app.loading} />
      )}
    </>
  )
}

/** The steps that the scenario has, by name: the report has a column for each. */
function stepsText(text: LocaleText, document: EditedScenario) {
  const names = document.steps.map(({ id }) => stepName(text, document, id))
  return { steps: names.join(text.pages.app.listSeparator) }
}
