// Behind a document that booked a scenario: how the published copy worked out the unit's posts, line by line.
import { formatMessage } from '#shared/locale/format'
import { derivationSentence } from '#shared/locale/sentences'
import { useText } from '../../api/text.tsx'
import { useNames } from '../../api/use-names.ts'
import { useEngineQuery } from '../../api/use-query.ts'

interface Props {
  readonly document: string
  /** Code of the unit, its name where it has none. */
  readonly unit: string
}

const HASH_SHOWN = 12

/** Nothing for a document that no scenario is behind, and for a unit that it gave nothing. */
export function AdoptedFrom({ document, unit }: Props) {
  const text = useText()
  const names = useNames()
  const { data } = useEngineQuery('adoption.origin', { document, unit })
  if (data === undefined || data === null || data.derivation === null) return null
  const { published, derivation } = data
  const said = { name: published.name, hash: published.hash.slice(0, HASH_SHOWN), total: derivation.total }
  return (
    <details className="adopted-from">
      <summary>{formatMessage(text.pages.establishment.adoptedFrom, said)}</summary>
      <ol>
        {derivation.lines.map((line) => {
          const sentence = derivationSentence(text, line, names)
          return <li key={`${line.step} ${sentence}`}>{sentence}</li>
        })}
      </ol>
    </details>
  )
}
