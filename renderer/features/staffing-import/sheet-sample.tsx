// The top of the sheet as it was read, the cells with problems marked.
import type { Draft } from '#shared/contract/staffing-import'
import { cellAddress, columnLetters } from '#shared/domain/staffing-import/sheet'
import { useText } from '../../api/text.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'

interface Props {
  readonly draft: Draft
  /** Addresses of cells with problems. */
  readonly problems: ReadonlySet<string>
}

export function SheetSample({ draft, problems }: Props) {
  const own = useText().pages.staffingImport
  const { sample, sampleRows } = draft
  const width = Math.max(0, ...sample.map((row) => row.length))
  const letters = Array.from({ length: width }, (_, column) => columnLetters(column))
  return (
    <ScrollRegion className="sheet-sample" label={own.sample}>
      <table>
        <caption>
          {own.sample} <span className="hint">{own.sampleHint}</span>
        </caption>
        <thead>
          <tr>
            <td />
            {letters.map((letter) => (
              <th key={letter} scope="col">
                {letter}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map((row, index) => (
            <tr key={sampleRows[index]}>
              <th scope="row">{sampleRows[index]}</th>
              {letters.map((letter, column) => {
                const isBad = problems.has(cellAddress(sampleRows[index] ?? 0, column))
                return (
                  <td key={letter} className={isBad ? 'bad' : undefined} aria-invalid={isBad || undefined}>
                    {row[column] ?? ''}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
