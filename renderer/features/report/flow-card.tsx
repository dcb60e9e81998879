// The picture of the flow table, with the table's own figures beside it.
import type { TableModel } from '#shared/contract/report'
import { flowBands } from '#shared/domain/report/flow-bands'
import { formatMessage } from '#shared/locale/format'
import { useText } from '../../api/text.tsx'
import { useGivePicture } from '../../api/use-give-picture.ts'
import { ChartFrame } from '../../ui/charts/chart-frame.tsx'
import { FlowChart } from '../../ui/charts/flow-chart.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { ModelTable } from './model-table.tsx'

export function FlowCard({ model }: { readonly model: TableModel }) {
  const text = useText()
  const own = text.pages.report
  const { give, failure } = useGivePicture(own.flowTitle)
  return (
    <ChartFrame
      title={own.flowTitle}
      words={text.pages.app.chart}
      give={give}
      notice={<FailureAlert failure={failure} text={text} />}
      table={<ModelTable model={model} />}
    >
      <ScrollRegion className="paper-scroll" label={own.flowTitle}>
        <FlowChart
          bands={flowBands(model)}
          label={own.flowTitle}
          others={(count) => formatMessage(own.flowOthers, { count })}
        />
      </ScrollRegion>
    </ChartFrame>
  )
}
