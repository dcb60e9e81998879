// The picture of the flow table, with the table's own figures beside it.
import { Spin } from 'antd'
import type { z } from 'zod'
import type { ReportBlock, ReportQuery } from '#shared/contract/report'
import { flowBands } from '#shared/domain/report/flow-bands'
import { flowWords } from '../../api/flow-words.ts'
import { useText } from '../../api/text.tsx'
import { useGivePicture } from '../../api/use-give-picture.ts'
import { useEngineQuery } from '../../api/use-query.ts'
import { ChartFrame } from '../../ui/charts/chart-frame.tsx'
import { FlowView } from '../../ui/charts/flow-view.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { ModelTable } from './model-table.tsx'

interface Props {
  readonly block: ReportBlock
  /** How the table was asked for. */
  readonly asked: z.input<typeof ReportQuery>
  readonly onBlock: (block: number) => void
}

export function FlowCard({ block, asked, onBlock }: Props) {
  const text = useText()
  const own = text.pages.report
  const { give, failure } = useGivePicture(own.flowTitle)
  // The picture is of every row; a long table shows some of them only.
  const isPart = block.size < block.rows
  const whole = useEngineQuery('report.build', asked, { keep: true, enabled: isPart })
  const model = isPart ? whole.data : block.table
  return (
    <ChartFrame
      title={own.flowTitle}
      words={text.pages.app.chart}
      give={give}
      notice={<FailureAlert failure={failure ?? whole.failure} text={text} />}
      table={<ModelTable block={block} onBlock={onBlock} />}
    >
      {model === undefined ? (
        <Spin className="page-wait" description={text.pages.app.loading} />
      ) : (
        <FlowView bands={flowBands(model)} label={own.flowTitle} words={flowWords(text)} />
      )}
    </ChartFrame>
  )
}
