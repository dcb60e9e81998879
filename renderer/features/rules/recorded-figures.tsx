// Figures that a rule can only check once the office has written them down: totals of levels (R5), shares of assessments (R44).
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { RuleOptions } from '#shared/contract/rules'
import { formatMessage, groupThousands } from '#shared/locale/format'
import { engine } from '../../api/engine.ts'
import { useOpenProject } from '../../api/project.tsx'
import { expectOk } from '../../api/result.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { useEngineQuery } from '../../api/use-query.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { LevelTotalAdder, ShareAdder } from './figure-adders.tsx'

interface Props {
  /** Code of the rule. */
  readonly rule: string
  readonly options: RuleOptions
}

/** Nothing for a rule that needs no such figures. */
export function RecordedFigures({ rule, options }: Props) {
  if (rule === 'R5') return <LevelTotals options={options} />
  if (rule === 'R44') return <Shares options={options} />
  return null
}

type Lists = Pick<RuleOptions, 'levelTotals' | 'assessmentShares'>

/** Keeps the whole list; an empty one counts as not recorded. */
function useKeeping() {
  return useAction(async (lists: Partial<Lists>) => {
    await expectOk(engine['rules.setOptions'](lists))
  })
}

const orNull = <T,>(list: T[]): T[] | null => (list.length === 0 ? null : list)

/** Code and name of the project's region and of its counties. */
function useRegions(): readonly { readonly code: string; readonly name: string }[] {
  const { region } = useOpenProject()
  const counties = useEngineQuery('unit.counties', {}).data ?? []
  return region === null || counties.some(({ code }) => code === region.code)
    ? counties
    : [region, ...counties]
}

function LevelTotals({ options }: Pick<Props, 'options'>) {
  const text = useText()
  const own = text.pages.rules.levelTotals
  const regions = useRegions()
  const keeping = useKeeping()
  const given = options.levelTotals ?? []
  const nameOf = (code: string) => regions.find((region) => region.code === code)?.name ?? code
  const others = ({ region, level }: { region: string; level: string }) =>
    given.filter((one) => one.region !== region || one.level !== level)
  return (
    <Figures
      title={own.title}
      head={[own.region, own.level, own.posts]}
      rows={given.map((one) => ({
        name: `${nameOf(one.region)} ${text.ruleLevels[one.level]}`,
        cells: [nameOf(one.region), text.ruleLevels[one.level], groupThousands(one.posts)],
        remove: () => keeping.run({ levelTotals: orNull(others(one)) }),
      }))}
    >
      <LevelTotalAdder
        regions={regions}
        onAdd={(one) => keeping.run({ levelTotals: [...others(one), one] })}
      />
      <FailureAlert failure={keeping.failure} text={text} onClose={keeping.clear} />
    </Figures>
  )
}

function Shares({ options }: Pick<Props, 'options'>) {
  const text = useText()
  const own = text.pages.rules.shares
  const keeping = useKeeping()
  const given = options.assessmentShares ?? []
  const others = (assessed: string) => given.filter((one) => one.assessed !== assessed)
  return (
    <Figures
      title={own.title}
      head={[own.assessed, own.kind, own.streets]}
      rows={given.map((one) => ({
        name: one.assessed,
        cells: [one.assessed, one.dispatched ? own.dispatched : own.department, one.streets],
        remove: () => keeping.run({ assessmentShares: orNull(others(one.assessed)) }),
      }))}
    >
      <ShareAdder onAdd={(one) => keeping.run({ assessmentShares: [...others(one.assessed), one] })} />
      <FailureAlert failure={keeping.failure} text={text} onClose={keeping.clear} />
    </Figures>
  )
}

interface FiguresProps {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly {
    readonly name: string
    readonly cells: readonly string[]
    readonly remove: () => void
  }[]
  readonly children: ReactNode
}

function Figures({ title, head, rows, children }: FiguresProps) {
  const own = useText().pages.rules
  return (
    <div className="rule-figures">
      {rows.length > 0 && (
        <table aria-label={title}>
          <thead>
            <tr>
              {head.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, cells, remove }) => (
              <tr key={name}>
                {head.map((column, at) => (
                  <td key={column}>{cells[at]}</td>
                ))}
                <td>
                  <Button
                    size="small"
                    type="text"
                    aria-label={formatMessage(own.removeFigure, { name })}
                    onClick={remove}
                  >
                    {own.removeOwn}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {children}
    </div>
  )
}
