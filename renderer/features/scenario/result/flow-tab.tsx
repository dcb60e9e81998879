// From whom the scenario's posts come and to whom they go, as a picture; the same figures as a table.
import { Spin } from 'antd'
import { flowBands } from '#shared/domain/report/flow-bands'
import type { FlowBand } from '#shared/domain/report/flow-picture'
import { flowWords } from '../../../api/flow-words.ts'
import type { EditedScenario } from '../../../api/scenario-draft.tsx'
import { useText } from '../../../api/text.tsx'
import { useGivePicture } from '../../../api/use-give-picture.ts'
import { useEngineQuery } from '../../../api/use-query.ts'
import { ChartFrame } from '../../../ui/charts/chart-frame.tsx'
import { FlowView } from '../../../ui/charts/flow-view.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { FailureAlert } from '../../../ui/failure-alert.tsx'
import type { Column } from '../../../ui/table-columns.ts'

interface Props {
  readonly document: EditedScenario
}

export function FlowTab({ document }: Props) {
  const text = useText()
  const own = text.pages.report
  const { give, failure } = useGivePicture(`${own.flowTitle}（${document.name}）`)
  const answer = useEngineQuery('report.build', { report: 'flow', document }, { keep: true })
  if (answer.failure !== null) return <FailureAlert failure={answer.failure} text={text} />
  if (answer.data === undefined) return <Spin className="page-wait" description={text.pages.app.loading} />
  const bands = flowBands(answer.data)
  return (
    <ChartFrame
      title={own.flowTitle}
      words={text.pages.app.chart}
      give={give}
      notice={<FailureAlert failure={failure} text={text} />}
      table={<FlowTable bands={bands} />}
    >
      <FlowView bands={bands} label={own.flowTitle} words={flowWords(text)} />
    </ChartFrame>
  )
}

function FlowTable({ bands }: { readonly bands: readonly FlowBand[] }) {
  const text = useText().pages
  const own = text.scenario
  const columns: Column<FlowBand>[] = [
    { key: 'from', title: own.sources.giver, kind: 'text', heading: true, value: ({ from }) => from },
    { key: 'to', title: own.sources.to, kind: 'text', value: ({ to }) => to },
    { key: 'posts', title: own.columns.total, kind: 'number', sortable: true, value: ({ posts }) => posts },
  ]
  return (
    <DataTable
      label={text.report.flowTitle}
      columns={columns}
      groups={[{ key: 'all', title: null, rows: bands }]}
      rowKey={({ from, to, posts }) => `${from} ${to} ${posts}`}
    />
  )
}
