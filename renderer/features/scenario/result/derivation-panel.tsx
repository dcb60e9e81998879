// Why a number is what it is: the lines of its derivation, step by step, that a reader can redo with a pocket calculator.
import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import type { Derivation } from '#shared/contract/scenario'
import { formatMessage } from '#shared/locale/format'
import { derivationSentence } from '#shared/locale/sentences'
import { stepName } from '../../../api/names.ts'
import type { EditedScenario } from '../../../api/scenario-draft.tsx'
import { useText } from '../../../api/text.tsx'
import { useNames } from '../../../api/use-names.ts'
import { useEngineQuery } from '../../../api/use-query.ts'
import { FailureAlert } from '../../../ui/failure-alert.tsx'
import { ScrollRegion } from '../../../ui/scroll-region.tsx'
import type { PickedCell } from '../../../ui/table-row.tsx'

interface Props {
  readonly document: EditedScenario
  readonly picked: PickedCell | null
  readonly onClose: () => void
}

export function DerivationPanel({ document, picked, onClose }: Props) {
  const text = useText()
  const { scenario: own, app } = text.pages
  const input = { document, key: picked?.row ?? '' }
  const body = useRef<HTMLDivElement>(null)
  const row = picked?.row
  useEffect(() => {
    if (row !== undefined) body.current?.parentElement?.scrollTo({ top: 0 })
  }, [row])
  const { data, failure } = useEngineQuery('scenario.derivation', input, {
    enabled: picked !== null,
    keep: true,
  })
  if (picked === null) return null
  return (
    <aside className="derivation" aria-label={own.derivation}>
      <header className="card-head">
        <div>
          <h2>{own.derivation}</h2>
          <p className="derivation-unit" role="status">
            {data !== undefined && formatMessage(own.derivationTotal, { name: data.name, total: data.total })}
          </p>
        </div>
        <Button size="small" type="text" icon={<CloseOutlined />} aria-label={app.close} onClick={onClose} />
      </header>
      <ScrollRegion className="derivation-body" label={own.derivationLines}>
        <div ref={body} className="derivation-lines">
          <FailureAlert failure={failure} text={text} />
          {data !== undefined && (
            <DerivationLines derivation={data} document={document} column={picked.column} />
          )}
        </div>
      </ScrollRegion>
    </aside>
  )
}

interface LinesProps {
  readonly derivation: Derivation
  readonly document: EditedScenario
  readonly column: string
}

/** Section of the derivation that a column's number belongs to: its step, or the sum. */
function sectionOf(column: string): string {
  return column.startsWith('part:') ? column.slice('part:'.length) : ''
}

function DerivationLines({ derivation, document, column }: LinesProps) {
  const text = useText()
  const { scenario: own } = text.pages
  const projectNames = useNames()
  const { total, parts, lines } = derivation
  const sections = [...document.steps.map((step) => step.id), ''].map((step) => ({
    step,
    lines: lines.filter((line) => line.step === step),
  }))
  const active = sectionOf(column)
  return (
    <>
      {sections.map(({ step, lines: told }) => (
        <DerivationSection
          key={step}
          title={step === '' ? own.grandTotal : stepName(text, document, step)}
          posts={step === '' ? total : (parts[step] ?? 0)}
          lines={told.map((line) => derivationSentence(text, line, projectNames))}
          active={active === step}
        />
      ))}
    </>
  )
}

interface SectionProps {
  readonly title: string
  readonly posts: number
  readonly lines: readonly string[]
  readonly active: boolean
}

function DerivationSection({ title, posts, lines, active }: SectionProps) {
  const text = useText().pages
  return (
    <section className={active ? 'derivation-step active' : 'derivation-step'}>
      <h3>
        {title}
        <span className="number-text">{formatMessage(text.app.posts, { posts })}</span>
      </h3>
      {lines.length === 0 ? (
        <p className="hint">{text.scenario.derivationNone}</p>
      ) : (
        <ol>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      )}
    </section>
  )
}
