// Reports: the tables of the trade and the letters, on the screen as they leave the program.
import { Spin } from 'antd'
import { useEffect, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { z } from 'zod'
import {
  LETTERS,
  type LetterName,
  type Printable,
  type ReportName,
  type ReportQuery,
  type StoredLayout,
  type TableModel,
} from '#shared/contract/report'
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { useAsOf } from '../../api/as-of.tsx'
import { stepName } from '../../api/names.ts'
import { spokenFailure } from '../../api/run-failure.ts'
import type { EditedScenario } from '../../api/scenario-draft.tsx'
import { useScenarioDraft } from '../../api/scenario-draft.tsx'
import { useText } from '../../api/text.tsx'
import { type Answer, useEngineQuery } from '../../api/use-query.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { FlowCard } from './flow-card.tsx'
import { LayoutBar } from './layout/layout-bar.tsx'
import { LetterText } from './letter-text.tsx'
import { ModelTable } from './model-table.tsx'
import { ReportButtons } from './report-buttons.tsx'
import { type ReportChoice, ReportOptions } from './report-options.tsx'
import './report.css'

/** Reports of the scenario that is being edited; the others are of the state on the window's date. */
const OF_SCENARIO: readonly string[] = ['allocation', 'derivation', 'comparison', 'approval']

export function ReportPage() {
  const draft = useScenarioDraft()
  const text = useText().pages
  const [params] = useSearchParams()
  const asked = params.get('report')
  const [choice, setChoice] = useState<ReportChoice>({
    report: 'allocation',
    zerosBlank: false,
    secrecy: '',
    layout: '',
  })
  useEffect(() => {
    if (asked !== null && Object.hasOwn(text.report.names, asked))
      setChoice((before) => ({ ...before, report: asked as ReportChoice['report'], layout: '' }))
  }, [asked, text])
  if (draft === null) return <Spin className="page-wait" description={text.app.loading} />
  const ofScenario = OF_SCENARIO.includes(choice.report)
  const { valid, dirty } = draft
  return (
    <Page title={text.report.title} intro={text.report.intro} fill>
      <ReportOptions choice={choice} onChange={setChoice} />
      {!ofScenario && <OneReport {...{ choice, setChoice }} document={null} dirty={false} />}
      {ofScenario && valid === null && <Refused />}
      {ofScenario && valid !== null && (
        <OneReport {...{ choice, setChoice }} document={valid} dirty={dirty} />
      )}
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
  readonly choice: ReportChoice
  readonly setChoice: (choice: ReportChoice) => void
  /** Null for a report of the state. */
  readonly document: EditedScenario | null
  readonly dirty: boolean
}

function OneReport({ choice, setChoice, document, dirty }: Props) {
  const text = useText()
  const own = text.pages.report
  const { asOf } = useAsOf()
  const layouts = useLayouts(choice)
  const asked = tableAsked(choice, document, asOf)
  const laidOut = layouts.chosen === null ? asked : { ...asked, layout: layouts.chosen.layout }
  const { data, failure, stale } = usePrintable(choice, laidOut)
  const program = useEngineQuery('report.build', asked, { enabled: !isLetter(choice.report) }).data
  // A refused report leaves nothing behind: the table of before would be taken for the one of now.
  const model = failure === null ? data : undefined
  const spoken = failure === null || document === null ? failure : spokenFailure(text, document, failure)
  return (
    <>
      <Card
        title={own.names[choice.report] ?? choice.report}
        hint={hintOf(text, choice, { document, dirty, asOf })}
      >
        {!isLetter(choice.report) && (
          <LayoutBar
            key={choice.report}
            {...layouts}
            model={program ?? null}
            onChoose={(layout) => setChoice({ ...choice, layout })}
          />
        )}
        <ReportButtons
          model={stale ? null : (model ?? null)}
          asked={laidOut}
          report={choice.report}
          basis={document?.name ?? asOf}
        />
        <FailureAlert
          failure={spoken}
          text={text}
          {...(document === null ? {} : { action: <Link to="/scenario">{own.toScenario}</Link> })}
        />
      </Card>
      {model === undefined && failure === null && (
        <Spin className="page-wait" description={text.pages.app.loading} />
      )}
      {model !== undefined &&
        ('paragraphs' in model ? <LetterText letter={model} /> : <TableView model={model} />)}
    </>
  )
}

function TableView({ model }: { readonly model: TableModel }) {
  return model.report === 'flow' && model.rows.length > 1 ? (
    <FlowCard model={model} />
  ) : (
    <ModelTable model={model} />
  )
}

/** The office's layouts of the report, and the one chosen of them. */
function useLayouts({ report, layout }: ReportChoice): {
  readonly stored: readonly StoredLayout[]
  readonly chosen: StoredLayout | null
} {
  const { data = [] } = useEngineQuery('report.layouts', {})
  const stored = data.filter((row) => row.report === report)
  return { stored, chosen: stored.find(({ name }) => name === layout) ?? null }
}

function isLetter(report: ReportChoice['report']): report is LetterName {
  return (LETTERS as readonly string[]).includes(report)
}

/** The table or the letter that was chosen. */
function usePrintable({ report }: ReportChoice, asked: TableAsked): Answer<Printable> {
  const { document, asOf, secrecy } = asked
  const table = useEngineQuery('report.build', asked, { keep: true, enabled: !isLetter(report) })
  const letter = useEngineQuery(
    'report.letter',
    { letter: report as LetterName, document, asOf, secrecy },
    { keep: true, enabled: isLetter(report) },
  )
  return isLetter(report) ? letter : table
}

type TableAsked = z.input<typeof ReportQuery>

function tableAsked(
  { report, zerosBlank, secrecy }: ReportChoice,
  document: EditedScenario | null,
  asOf: string,
): TableAsked {
  const basis = document === null ? { asOf, secrecy } : { document, secrecy }
  return { report: report as ReportName, zerosBlank, ...basis }
}

interface Basis {
  readonly document: EditedScenario | null
  readonly dirty: boolean
  readonly asOf: string
}

function hintOf(text: LocaleText, { report }: ReportChoice, { document, dirty, asOf }: Basis): string {
  const own = text.pages.report
  if (document === null) return formatMessage(own.ofState, { asOf })
  const based = formatMessage(own.basedOn, { name: document.name, asOf: document.asOf })
  if (dirty) return based + own.unsavedNote
  return report === 'allocation'
    ? based + formatMessage(own.hints.allocation, stepsText(text, document))
    : based
}

/** The steps that the scenario has, by name: the report has a column for each. */
function stepsText(text: LocaleText, document: EditedScenario) {
  const names = document.steps.map(({ id }) => stepName(text, document, id))
  return { steps: names.join(text.pages.app.listSeparator) }
}
