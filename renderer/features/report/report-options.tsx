// Which report, and how it is to look.
import { Checkbox, Input, Select } from 'antd'
import { LETTERS, type LetterName, REPORTS, type ReportName } from '#shared/contract/report'
import { useText } from '../../api/text.tsx'
import { Labelled } from '../../ui/labelled.tsx'

export interface ReportChoice {
  readonly report: ReportName | LetterName
  readonly zerosBlank: boolean
  readonly secrecy: string
  /** Name of the office's layout; '' for the program's. */
  readonly layout: string
  /** Of the request, notice or document that a letter is of; '' for the latest. */
  readonly number: string
  /** Who signs a letter that goes upwards; '' leaves the place open. */
  readonly signer: string
  /** 版记 of a letter; null for none. */
  readonly imprint: ImprintChoice | null
}

export interface ImprintChoice {
  /** Whom it is copied to; '' for nobody. */
  readonly copies: string
  /** '' for the office of who signs. */
  readonly office: string
  /** YYYY-MM-DD; '' for the day of the letter. */
  readonly date: string
}

export const USUAL_IMPRINT: ImprintChoice = { copies: '', office: '', date: '' }

/** A report chosen anew: what was chosen for the one before is not meant. A notice is a slip, which usually has no imprint. */
export function chosenAnew(report: ReportChoice['report']) {
  return { report, layout: '', number: '', imprint: report === 'notice' ? null : USUAL_IMPRINT } as const
}

interface Props {
  readonly choice: ReportChoice
  readonly onChange: (choice: ReportChoice) => void
}

const MOST_LETTERS = 100

export function ReportOptions({ choice, onChange }: Props) {
  const text = useText().pages.report
  const listed = (names: readonly ReportChoice['report'][]) =>
    names.map((value) => ({ value, label: text.names[value] ?? value }))
  return (
    <div className="row report-options">
      <Labelled label={text.choose}>
        {(id) => (
          <Select
            id={id}
            value={choice.report}
            onChange={(report) => onChange({ ...choice, ...chosenAnew(report) })}
            options={[
              { label: text.tables, options: listed(REPORTS) },
              { label: text.letters, options: listed(LETTERS) },
            ]}
            listHeight={480}
            popupMatchSelectWidth={false}
          />
        )}
      </Labelled>
      <Labelled label={text.secrecy}>
        {(id) => (
          <Input
            id={id}
            value={choice.secrecy}
            maxLength={MOST_LETTERS}
            placeholder={text.secrecyHint}
            onChange={({ target }) => onChange({ ...choice, secrecy: target.value })}
          />
        )}
      </Labelled>
      <Checkbox
        checked={choice.zerosBlank}
        onChange={({ target }) => onChange({ ...choice, zerosBlank: target.checked })}
      >
        {text.zerosBlank}
      </Checkbox>
    </div>
  )
}
