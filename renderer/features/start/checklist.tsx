// The five steps of the job, with what is done already.
import { CheckCircleFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { Link } from 'react-router'
import type { BuiltInIndicator } from '#shared/domain/region/indicator'
import { formatMessage } from '#shared/locale/format'
import { wasExported } from '../../api/exported-mark.ts'
import { useProject } from '../../api/project.tsx'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'

const STEPS = [
  { name: 'project', path: '/' },
  { name: 'units', path: '/units' },
  { name: 'import', path: '/import' },
  { name: 'scenario', path: '/scenario' },
  { name: 'report', path: '/reports' },
] as const

/** Comes with the list of divisions. */
const BUNDLED: BuiltInIndicator = 'villages'

type StepName = (typeof STEPS)[number]['name']

function useDone(): Readonly<Record<StepName, boolean>> {
  const project = useProject()
  const asked = { enabled: project !== null }
  const indicators = useEngineQuery('unit.indicators', {}, asked).data ?? []
  const stored = useEngineQuery('scenario.list', {}, asked).data ?? []
  return {
    project: project !== null,
    units: project !== null && project.units > 0,
    import: project !== null && indicators.some((row) => row.id !== BUNDLED && row.values > 0),
    scenario: project !== null && stored.length > 0,
    report: project !== null && wasExported(project.file),
  }
}

export function Checklist({ onHide }: { readonly onHide: () => void }) {
  const text = useText().pages.start
  const done = useDone()
  const next = STEPS.find((step) => !done[step.name])
  const count = STEPS.filter((step) => done[step.name]).length
  return (
    <section className="card" aria-label={text.checklist}>
      <header className="card-head">
        <h2>{text.checklist}</h2>
        <span className="hint">{formatMessage(text.stepsDone, { done: count })}</span>
        <span className="grow" />
        <Button size="small" type="text" onClick={onHide}>
          {text.hideSteps}
        </Button>
      </header>
      <ol className="checklist">
        {STEPS.map(({ name, path }, index) => (
          <li key={name} className={done[name] ? 'done' : next?.name === name ? 'next' : 'later'}>
            <span className="step-mark" aria-hidden="true">
              {done[name] ? <CheckCircleFilled /> : index + 1}
            </span>
            <span>
              <Link to={path}>{text.steps[name].title}</Link>
              <span className="hint">{text.steps[name].hint}</span>
            </span>
            <span className="visually-hidden">{done[name] ? text.done : text.todo}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
