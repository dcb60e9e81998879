// What a report brings, in words: documents, rows by table, and the commands that made them.
import type { ExchangePreview, ReadPackage } from '#shared/contract/exchange'
import { commandText } from '#shared/locale/command-text'
import { tableName } from '#shared/locale/exchange-words'
import { formatMessage } from '#shared/locale/format'
import { localTime } from '#shared/locale/local-time'
import { useText } from '../../api/text.tsx'

interface Props {
  readonly read: ReadPackage
  readonly preview: ExchangePreview
}

export function PackageContent({ read, preview }: Props) {
  const text = useText()
  const own = text.pages.exchange
  const { said, words } = text.exchange
  const { tables, same } = preview
  const documents = preview.documents.filter(({ booked }) => booked)
  return (
    <>
      {documents.length > 0 && (
        <ul aria-label={own.documents}>
          {documents.map(({ number, title, movements }) => (
            <li key={number}>{formatMessage(said.document, { number, title, movements })}</li>
          ))}
        </ul>
      )}
      {tables.length > 0 && (
        <table className="exchange-table" aria-label={own.rows}>
          <thead>
            <tr>
              <th scope="col">{words.table}</th>
              <th scope="col">{words.added}</th>
              <th scope="col">{words.changed}</th>
              <th scope="col">{words.removed}</th>
            </tr>
          </thead>
          <tbody>
            {tables.map(({ table, added, changed, removed }) => (
              <tr key={table}>
                <th scope="row">{tableName(text, table)}</th>
                <td>{added}</td>
                <td>{changed}</td>
                <td>{removed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {documents.length + tables.length === 0 && <p>{own.nothing}</p>}
      {same > 0 && <p className="hint">{formatMessage(said.same, { same })}</p>}
      <details>
        <summary>{formatMessage(own.commands, { entries: read.journal.length })}</summary>
        <ol>
          {read.journal.map((entry) => (
            <li key={`${entry.at} ${entry.command} ${entry.changes}`}>
              {localTime(entry.at)} {entry.actor} {commandText(text, entry)}
            </li>
          ))}
        </ol>
      </details>
    </>
  )
}
