// A slider between two scenarios that differ in their weights alone; where they differ in more, what stands in the way.

import { ScenarioDocumentField, type StoredScenario } from '#shared/contract/scenario'
import { rational } from '#shared/domain/apportion/rational'
import { blendOf } from '#shared/domain/compare/blend'
import { formatMessage } from '#shared/locale/format'
import { stepName } from '../../api/names.ts'
import { useText } from '../../api/text.tsx'

/** One end of the way and the other. */
export type Pair = readonly [StoredScenario, StoredScenario]

const WHOLE = 100
const MOST_NAME = 100

/** The document at so many hundredths of the way, weights as exact fractions; null where there is no way. */
export function between([first, second]: Pair, hundredths: number, name: string) {
  const blend = blendOf(first.document, second.document)
  if (blend.status !== 'ok') return null
  const document = { ...blend.at(rational(hundredths, WHOLE)), name: name.slice(0, MOST_NAME) }
  return ScenarioDocumentField.parse(document)
}

interface Props {
  readonly pair: Pair
  readonly hundredths: number
  readonly onChange: (hundredths: number) => void
}

export function BlendSlider({ pair, hundredths, onChange }: Props) {
  const text = useText()
  const own = text.pages.compare.blend
  const [first, second] = pair
  const names = { first: first.name, second: second.name }
  const blend = blendOf(first.document, second.document)
  if (blend.status === 'refused') {
    const { code, step } = blend.why
    const why = formatMessage(own.why[code], {
      step: step === null ? '' : stepName(text, first.document, step),
    })
    return <p className="hint">{formatMessage(own.refused, { ...names, why })}</p>
  }
  return (
    <div className="row blend">
      <label className="row grow">
        {formatMessage(own.label, names)}
        <input
          type="range"
          className="grow"
          min={0}
          max={WHOLE}
          value={hundredths}
          onChange={(event) => onChange(Number(event.target.value))}
        />
      </label>
      <span role="status">
        {hundredths === 0 ? own.hint : formatMessage(own.at, { ...names, hundredths })}
      </span>
    </div>
  )
}
