// Which letter: of which request, notice or booked document it is, and who signs one that goes upwards.
import { Checkbox, Input, Select } from 'antd'
import type { RequestRow } from '#shared/contract/register'
import type { LetterName } from '#shared/contract/report'
import { formatMessage } from '#shared/locale/format'
import { useAsOf } from '../../api/as-of.tsx'
import type { EditedScenario } from '../../api/scenario-draft.tsx'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import { DateInput } from '../../ui/date-input.tsx'
import { Labelled } from '../../ui/labelled.tsx'
import { type ImprintChoice, type ReportChoice, USUAL_IMPRINT } from './report-options.tsx'

interface Props {
  readonly letter: LetterName
  /** What an approval is of. */
  readonly document: EditedScenario | null
  readonly choice: ReportChoice
  readonly onChange: (choice: ReportChoice) => void
}

interface Option {
  readonly value: string
  readonly label: string
}

const MOST_LETTERS = 100

export function LetterChoice({ letter, document, choice, onChange }: Props) {
  const text = useText().pages.report
  const listed = useLetters(letter, document?.name ?? '')
  const options = [{ value: '', label: text.latestLetter }, ...listed]
  return (
    <div className="row report-options">
      {listed.length > 0 && (
        <Labelled label={text.whichLetter}>
          {(id) => (
            <Select
              id={id}
              className="letter-choice"
              value={choice.number}
              options={options}
              onChange={(number) => onChange({ ...choice, number })}
              showSearch={{ optionFilterProp: 'label' }}
              popupMatchSelectWidth={false}
            />
          )}
        </Labelled>
      )}
      {letter === 'request' && (
        <Labelled label={text.signer}>
          {(id) => (
            <Input
              id={id}
              value={choice.signer}
              maxLength={MOST_LETTERS}
              placeholder={text.signerHint}
              onChange={({ target }) => onChange({ ...choice, signer: target.value })}
            />
          )}
        </Labelled>
      )}
      <ImprintFields imprint={choice.imprint} onChange={(imprint) => onChange({ ...choice, imprint })} />
    </div>
  )
}

interface ImprintProps {
  readonly imprint: ImprintChoice | null
  readonly onChange: (imprint: ImprintChoice | null) => void
}

const MOST_COPIES = 500

/** 版记: who gets copies, who had the letter printed and when; what is left empty follows from the letter. */
function ImprintFields({ imprint, onChange }: ImprintProps) {
  const { report: text, app } = useText().pages
  return (
    <>
      <Checkbox
        checked={imprint !== null}
        onChange={({ target }) => onChange(target.checked ? USUAL_IMPRINT : null)}
      >
        {text.imprint}
      </Checkbox>
      {imprint !== null && (
        <>
          <Labelled label={text.copies}>
            {(id) => (
              <Input
                id={id}
                value={imprint.copies}
                maxLength={MOST_COPIES}
                placeholder={text.copiesHint}
                onChange={({ target }) => onChange({ ...imprint, copies: target.value })}
              />
            )}
          </Labelled>
          <Labelled label={text.printedBy}>
            {(id) => (
              <Input
                id={id}
                value={imprint.office}
                maxLength={MOST_LETTERS}
                placeholder={text.printedByHint}
                onChange={({ target }) => onChange({ ...imprint, office: target.value })}
              />
            )}
          </Labelled>
          <Labelled label={text.printedOn}>
            {(id) => (
              <DateInput
                id={id}
                label={text.printedOn}
                pickLabel={`${text.printedOn} ${app.pickDate}`}
                value={imprint.date}
                onChange={(date) => onChange({ ...imprint, date })}
              />
            )}
          </Labelled>
        </>
      )}
    </>
  )
}

/** Those that there are up to the window's date, the latest first. */
function useLetters(letter: LetterName, scenario: string): readonly Option[] {
  const text = useText()
  const { asOf } = useAsOf()
  const ofRequests = letter !== 'approval'
  const { data: requests } = useEngineQuery('register.requests', { asOf }, { enabled: ofRequests })
  const { data: published = [] } = useEngineQuery('scenario.publishedList', {}, { enabled: !ofRequests })
  if (!ofRequests) {
    const copies = published.filter(({ name }) => name === scenario)
    return copies.flatMap(({ adoptions }) => adoptions.map(({ document }) => same(document))).reverse()
  }
  const labelled = (value: string, { unit, body, postType, asked }: RequestRow): Option => {
    const place = body === null ? unit : `${unit} ${body}`
    const words = { number: value, place, type: text.fields.postTypes[postType], posts: asked }
    return { value, label: formatMessage(text.pages.report.letterOf, words) }
  }
  const rows = [...(requests?.rows ?? [])].sort((one, other) => (one.date < other.date ? 1 : -1))
  return rows.flatMap((row) =>
    (letter === 'request' ? [row.number] : row.notices).map((number) => labelled(number, row)),
  )
}

function same(value: string): Option {
  return { value, label: value }
}
