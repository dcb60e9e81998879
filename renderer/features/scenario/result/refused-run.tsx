// Why there is no result: conditions that can't hold together with the least change, or a tie that waits for a decision.
import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { RunRefused } from '#shared/contract/run-refused'
import { formatMessage, groupThousands } from '#shared/locale/format'
import { refusedSentence } from '#shared/locale/sentences'
import { stepName } from '../../../api/names.ts'
import { fieldPath } from '../../../api/run-failure.ts'
import type { EditedScenario } from '../../../api/scenario-draft.tsx'
import { useText } from '../../../api/text.tsx'
import { useNames } from '../../../api/use-names.ts'
import { Card } from '../../../ui/page.tsx'
import { newSeed, replaceStep, setTies, withTies } from '../form/edit-document.ts'
import { goToField } from '../form/field-errors.tsx'
import { TieOrder } from '../form/tie-fields.tsx'
import { useScopeUnits } from '../form/use-scope-units.ts'

interface Props<A extends RunRefused = RunRefused> {
  readonly answer: A
  readonly document: EditedScenario
  readonly onChange: (document: EditedScenario) => void
}

type Undecided = Extract<RunRefused, { status: 'undecided' }>
type Infeasible = Extract<RunRefused, { status: 'infeasible' }>

const NAMES_SHOWN = 20

export function RefusedRun({ answer, document, onChange }: Props) {
  const text = useText()
  const { scenario: own, app } = text.pages
  const projectNames = useNames()
  const names = shorten(answer.names, (kept, count) =>
    formatMessage(own.andOthers, { names: kept.join(app.listSeparator), count }),
  )
  const speak = useSpeak(document)
  const step = stepName(text, document, answer.step)
  const undecided = answer.status === 'undecided'
  const told: RunRefused = undecided
    ? { ...answer, step, names }
    : {
        ...answer,
        step,
        names,
        conditions: spokenPlaces(speak, answer.conditions),
      }
  const sentence = refusedSentence(text, told, projectNames)
  return (
    <div className="refused-run">
      <Alert
        type={undecided ? 'warning' : 'error'}
        showIcon
        title={undecided ? own.undecidedTitle : own.infeasibleTitle}
        description={
          <>
            <p>{sentence}</p>
            {!undecided && names.length > 0 && (
              <p>{formatMessage(own.infeasibleUnits, { units: names.join(app.listSeparator) })}</p>
            )}
          </>
        }
      />
      {answer.status === 'undecided' ? (
        <Decide answer={answer} document={document} onChange={onChange} />
      ) : (
        <Conditions answer={answer} document={document} />
      )}
    </div>
  )
}

type Speak = (field: string) => string

/** The fields that clash as the form names them, each once. */
function spokenPlaces(speak: Speak, fields: readonly string[]): string[] {
  return [...new Set(fields.map(speak))]
}

/** `steps[1].pool` by its card and field; a pool by county with the county's name. */
function useSpeak(document: EditedScenario): Speak {
  const text = useText()
  const { county } = useNames()
  const { places } = text.pages.scenarioSteps
  const wordOf = (part: string) => (part in places ? places[part as keyof typeof places] : undefined)
  return (field) => {
    const parts = fieldPath(field).split('.')
    const [head = '', index = ''] = parts
    const last = parts.slice(1).findLast((part) => part in places)
    const whose = county?.(parts.at(-1) ?? '')
    const leaf = `${last === undefined ? '' : ` ${wordOf(last)}`}${whose === undefined ? '' : ` ${whose}`}`
    if (head === 'bounds') return formatMessage(places.bounds, { index: Number(index) + 1 }) + leaf
    const step = document.steps[Number(index)]
    if (head !== 'steps' || step === undefined) return wordOf(head) ?? field
    const card = formatMessage(places.steps, { index: Number(index) + 1 })
    return `${card}${stepName(text, document, step.id)}${leaf}`
  }
}

/** The fields that clash, each a button that leads to it. */
function Conditions({ answer, document }: Omit<Props<Infeasible>, 'onChange'>) {
  const { scenario: own, scenarioSteps } = useText().pages
  const speak = useSpeak(document)
  if (answer.conditions.length === 0) return null
  const short = Math.abs(answer.need - answer.most)
  return (
    <Card title={own.clash} hint={formatMessage(own.clashHint, { short })}>
      <ul className="row" aria-label={own.clash}>
        {[...new Set(answer.conditions)].map((place) => (
          <li key={place}>
            <Button size="small" onClick={() => goToField(fieldPath(place))}>
              {formatMessage(scenarioSteps.show, { place: speak(place) })}
            </Button>
          </li>
        ))}
      </ul>
      {answer.groups !== undefined && <ShortGroups groups={answer.groups} />}
    </Card>
  )
}

/** Where several counties or classes fail: how far each is short, as the sum above it is made up. */
function ShortGroups({ groups }: { readonly groups: NonNullable<Infeasible['groups']> }) {
  const { scenario: own } = useText().pages
  const { county } = useNames()
  const shown = groups.slice(0, NAMES_SHOWN)
  return (
    <>
      <table className="form-table" aria-label={own.shortGroups}>
        <thead>
          <tr>
            <th scope="col">{own.shortGroup}</th>
            {[own.shortNeed, own.shortMost, own.shortBy].map((head) => (
              <th key={head} scope="col" className="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ group, need, most }) => (
            <tr key={group}>
              <th scope="row">{county?.(group) ?? group}</th>
              <td className="number">{groupThousands(need)}</td>
              <td className="number">{groupThousands(most)}</td>
              <td className="number">{groupThousands(Math.abs(need - most))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {groups.length > shown.length && (
        <p className="hint">{formatMessage(own.moreGroups, { count: groups.length - shown.length })}</p>
      )}
    </>
  )
}

/** What is fixed, what is contested and by whom, and the two ways to settle it. */
function Decide({ answer, document, onChange }: Props<Undecided>) {
  const { scenario: own } = useText().pages
  const { nameOf } = useScopeUnits()
  const [by, setBy] = useState<readonly string[]>(['code'])
  const index = document.steps.findIndex((step) => step.id === answer.step)
  const step = document.steps[index]
  const fixed = Object.entries(answer.fixed).filter(([key]) => !answer.units.includes(key))
  const settle = (ties: Parameters<typeof setTies>[1]) => {
    if (step?.kind === 'weighted' || step?.kind === 'bands')
      onChange(replaceStep(document, index, setTies(step, ties)))
  }
  return (
    <>
      <Card title={formatMessage(own.contested, { posts: answer.posts, units: answer.units.length })}>
        <div className="decide">
          <div className="decide-way">
            <TieOrder by={by} path="" onChange={setBy} />
            <Button type="primary" onClick={() => settle(withTies({ by: [...by] }))}>
              {own.settleBy}
            </Button>
          </div>
          <div className="decide-way">
            <p className="hint">{own.lotsHint}</p>
            <Button onClick={() => settle({ ties: 'lots', seed: newSeed() })}>{own.settleLots}</Button>
          </div>
        </div>
        <ul className="row" aria-label={own.contestants}>
          {answer.units.map((key, at) => (
            <li key={key} className="contestant">
              {answer.names[at]}
              <span className="hint">
                {formatMessage(own.fixedPosts, { posts: groupThousands(answer.fixed[key] ?? 0) })}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={formatMessage(own.fixedTitle, { units: fixed.length })}>
        <table className="form-table fixed-table" aria-label={own.fixedTable}>
          <tbody>
            {fixed.map(([key, posts]) => (
              <tr key={key}>
                <th scope="row">{nameOf(key)}</th>
                <td className="number">{groupThousands(posts)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
    </>
  )
}

/** The first names, and how many there are in all. */
function shorten(
  names: readonly string[],
  rest: (kept: readonly string[], count: number) => string,
): string[] {
  return names.length > NAMES_SHOWN ? [rest(names.slice(0, NAMES_SHOWN), names.length)] : [...names]
}
