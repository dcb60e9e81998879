// What was saved of a damaged project, table by table, and which row numbers could not be read.
import { Alert } from 'antd'
import type { SalvageReport } from '#shared/contract/project'
import { formatMessage } from '#shared/locale/format'
import { useText } from '../../api/text.tsx'

export function SalvageTable({ report }: { readonly report: SalvageReport }) {
  const own = useText().pages.start.recovery
  const shown = report.tables.filter(({ saved, refused, gaps }) => saved + refused + gaps.length > 0)
  const isWhole = shown.every(({ refused, gaps }) => refused + gaps.length === 0)
  return (
    <>
      <Alert
        type={isWhole ? 'success' : 'warning'}
        showIcon
        title={formatMessage(isWhole ? own.savedAll : own.savedPart, { saved: report.saved })}
      />
      <table className="salvage-table">
        <thead>
          <tr>
            <th scope="col">{own.table}</th>
            <th scope="col">{own.saved}</th>
            <th scope="col">{own.refused}</th>
            <th scope="col">{own.gaps}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ table, saved, refused, gaps }) => (
            <tr key={table}>
              <th scope="row">{table}</th>
              <td>{saved}</td>
              <td>{refused}</td>
              <td>{gaps.map(([from, to]) => `${from}–${to ?? '…'}`).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
