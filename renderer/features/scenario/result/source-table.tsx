// Who gives the posts: from vacancies and from filled posts, and to whom.
import type { RunSummary } from '#shared/contract/scenario'
import { groupThousands } from '#shared/locale/format'
import { stepName } from '../../../api/names.ts'
import type { EditedScenario } from '../../../api/scenario-draft.tsx'
import { useText } from '../../../api/text.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { sumOf } from '../../../ui/group-rows.ts'
import type { Column } from '../../../ui/table-columns.ts'
import { useScopeUnits } from '../form/use-scope-units.ts'

type SourceRow = RunSummary['sources'][number]

interface Props {
  readonly document: EditedScenario
  readonly summary: RunSummary
}

export function SourceTable({ document, summary }: Props) {
  const text = useText()
  const { scenario: own, app } = text.pages
  const { nameOf } = useScopeUnits()
  const { sources } = summary
  const number = (key: string, title: string, value: (row: SourceRow) => number): Column<SourceRow> => ({
    key,
    title,
    kind: 'number',
    sortable: true,
    value,
  })
  const receivers = (row: SourceRow) =>
    Object.entries(row.to)
      .map(([key, posts]) => `${nameOf(key)} ${posts}`)
      .join(app.listSeparator)
  const given = (row: SourceRow) => row.fromVacancy + row.fromFilled
  const columns: Column<SourceRow>[] = [
    {
      key: 'name',
      title: own.sources.giver,
      kind: 'text',
      heading: true,
      sortable: true,
      value: (row) => row.name,
    },
    {
      key: 'step',
      title: own.columns.parts,
      kind: 'text',
      value: (row) => stepName(text, document, row.step),
    },
    number('vacancy', own.sources.fromVacancy, (row) => row.fromVacancy),
    number('filled', own.sources.fromFilled, (row) => row.fromFilled),
    number('given', own.columns.total, given),
    { key: 'to', title: own.sources.to, kind: 'text', value: receivers },
  ]
  return (
    <DataTable
      label={own.sources.title}
      columns={columns}
      groups={[{ key: 'all', title: null, rows: sources }]}
      rowKey={(row) => `${row.step} ${row.postType} ${row.giver}`}
      totals={{
        title: own.grandTotal,
        cells: {
          vacancy: groupThousands(sumOf(sources, (row) => row.fromVacancy)),
          filled: groupThousands(sumOf(sources, (row) => row.fromFilled)),
          given: groupThousands(sumOf(sources, given)),
        },
      }}
    />
  )
}
