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
            onChange={(report) => onChange({ ...choice, report, layout: '' })}
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
