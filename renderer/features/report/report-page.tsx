// Reports: the tables of the trade and the letters, on the screen as they leave the program.
import { Button, Spin } from 'antd'
import { useEffect, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { z } from 'zod'
import type { Failure } from '#shared/contract/errors'
import {
  LETTERS,
  type LetterName,
  type ReportBlock,
  type ReportName,
  type ReportQuery,
  type StoredLayout,
} from '#shared/contract/report'
import { formatMessage } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { useAsOf } from '../../api/as-of.tsx'
import { stepName } from '../../api/names.ts'
import { spokenFailure } from '../../api/run-failure.ts'
import type { EditedScenario } from '../../api/scenario-draft.tsx'
import { useScenarioDraft } from '../../api/scenario-draft.tsx'
import { useText } from '../../api/text.tsx'
import { useReportBlock } from '../../api/use-long-query.ts'
import { type Answer, useEngineQuery } from '../../api/use-query.ts'
import { dateOf } from '../../ui/date-input.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { type Writing, WritingBar } from './export-state.tsx'
import { FlowCard } from './flow-card.tsx'
import { LayoutBar } from './layout/layout-bar.tsx'
import { LetterChoice } from './letter-choice.tsx'
import { LetterText } from './letter-text.tsx'
import { CELLS_A_BLOCK, ModelTable } from './model-table.tsx'
import { ReportButtons, type Shown } from './report-buttons.tsx'
import { chosenAnew, type ReportChoice, ReportOptions } from './report-options.tsx'
import './report.css'

/** Reports of the scenario that is being edited; the others are of the state on the window's date. */
const OF_SCENARIO: readonly string[] = ['allocation', 'derivation', 'comparison', 'approval']

export function ReportPage() {
  const draft = useScenarioDraft()
  const text = useText().pages
  const [params] = useSearchParams()
  const asked = params.get('report')
  const number = params.get('number') ?? ''
  const [choice, setChoice] = useState<ReportChoice>({
    ...chosenAnew('allocation'),
    zerosBlank: false,
    secrecy: '',
    signer: '',
  })
  useEffect(() => {
    if (asked !== null && Object.hasOwn(text.report.names, asked))
      setChoice((before) => ({ ...before, ...chosenAnew(asked as ReportChoice['report']), number }))
  }, [asked, number, text])
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
  const { shown: data, failure, stale, making, retry, onBlock } = useShown(choice, laidOut)
  // A refused report leaves nothing behind, nor does another one: the table of before would be taken for the one of now.
  const shown = failure === null && reportOf(data) === choice.report ? data : undefined
  const spoken = failure === null || document === null ? failure : spokenFailure(text, document, failure)
  return (
    <>
      <Card
        title={own.names[choice.report] ?? choice.report}
        hint={hintOf(text, choice, { document, dirty, asOf })}
      >
        {isLetter(choice.report) ? (
          <LetterChoice {...{ choice, document }} letter={choice.report} onChange={setChoice} />
        ) : (
          <LayoutBar
            key={choice.report}
            {...layouts}
            asked={shown === undefined ? null : asked}
            onChoose={(layout) => setChoice({ ...choice, layout })}
          />
        )}
        <ReportButtons
          shown={stale ? null : (shown ?? null)}
          asked={laidOut}
          report={choice.report}
          basis={document?.name ?? asOf}
        />
        <Refusal failure={spoken} ofScenario={document !== null} onRetry={retry} />
      </Card>
      {failure === null && <Waiting making={making} isBlank={shown === undefined} />}
      {shown !== undefined &&
        ('paragraphs' in shown ? (
          <LetterText letter={shown} />
        ) : (
          <TableView block={shown} asked={laidOut} onBlock={onBlock} />
        ))}
    </>
  )
}

function reportOf(shown: Shown | undefined): string | undefined {
  return shown !== undefined && 'table' in shown ? shown.table.report : shown?.report
}

interface RefusalProps {
  readonly failure: Failure | null
  readonly ofScenario: boolean
  readonly onRetry: () => void
}

/** Why there is no table, with the way to one. */
function Refusal({ failure, ofScenario, onRetry }: RefusalProps) {
  const text = useText()
  const own = text.pages.report
  const again = (
    <Button size="small" onClick={onRetry}>
      {own.makeAgain}
    </Button>
  )
  const toScenario = ofScenario ? <Link to="/scenario">{own.toScenario}</Link> : undefined
  return (
    <FailureAlert failure={failure} text={text} action={failure?.code === 'CANCELLED' ? again : toScenario} />
  )
}

/** How far the table is, where it takes long enough to be told; `isBlank`: nothing is shown meanwhile. */
function Waiting({ making, isBlank }: { readonly making: Writing | null; readonly isBlank: boolean }) {
  const { report: own, app } = useText().pages
  if (making === null) return isBlank ? <Spin className="page-wait" description={app.loading} /> : null
  return (
    <div className="row">
      <span>{own.making}</span>
      <WritingBar writing={making} label={own.making} stopLabel={own.stopMaking} />
    </div>
  )
}

interface TableViewProps {
  readonly block: ReportBlock
  readonly asked: TableAsked
  readonly onBlock: (block: number) => void
}

function TableView(props: TableViewProps) {
  const { table, rows } = props.block
  return table.report === 'flow' && rows > 1 ? <FlowCard {...props} /> : <ModelTable {...props} />
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

/** The letter that was chosen, or the rows that are looked at of the table. */
function useShown({ report, number, signer, imprint }: ReportChoice, asked: TableAsked) {
  const { document, asOf, secrecy } = asked
  const numbered = number === '' ? {} : { number }
  const of = JSON.stringify(asked)
  const [turned, setTurned] = useState({ of, block: 0 })
  // Another table is looked at from its beginning.
  const block = turned.of === of ? turned.block : 0
  const table = useReportBlock({ query: asked, block, cells: CELLS_A_BLOCK }, !isLetter(report))
  const letter = useEngineQuery(
    'report.letter',
    {
      letter: report as LetterName,
      document,
      asOf,
      secrecy,
      signer,
      imprint: imprintAsked(imprint),
      ...numbered,
    },
    { keep: true, enabled: isLetter(report) },
  )
  const { data, failure, stale }: Answer<Shown> = isLetter(report) ? letter : table
  const { share, stop, retry } = table
  const making = isLetter(report) || share === null ? null : { share, stop }
  return {
    shown: data,
    failure,
    stale,
    making,
    retry,
    onBlock: (wanted: number) => setTurned({ of, block: wanted }),
  }
}

function imprintAsked(imprint: ReportChoice['imprint']) {
  if (imprint === null) return null
  const date = dateOf(imprint.date)
  const { copies, office } = imprint
  return date === null ? { copies, office } : { copies, office, date }
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
