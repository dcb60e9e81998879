// What became of a duty in a unit, status by status, and on what terms it was admitted.
import type { DutyRow } from '#shared/contract/register'
import type { PostType } from '#shared/domain/quota/post-type'
import { formatMessage } from '#shared/locale/format'
import { codeName } from '../../api/records/columns.tsx'
import { DocumentLink } from '../../api/records/links.tsx'
import { useText } from '../../api/text.tsx'

export function DutyHistory({ row }: { readonly row: DutyRow }) {
  const text = useText()
  const own = text.pages.duties
  return (
    <>
      {row.history.length > 0 && (
        <section>
          <h3>{own.history}</h3>
          <ol className="record-steps">
            {row.history.map(({ date, status, batch, note }) => (
              <li key={`${date} ${status} ${batch}`}>
                {formatMessage(own.historyLine, {
                  date,
                  status: codeName(text, 'status', status),
                  batch,
                  note,
                })}
              </li>
            ))}
          </ol>
        </section>
      )}
      {row.admissions.length > 0 && (
        <section>
          <h3>{own.parts.admissions}</h3>
          <ol className="record-steps">
            {row.admissions.map((one) => (
              <li key={`${one.date} ${one.document} ${one.authority}`}>
                {formatMessage(own.admissionLine, { ...one, level: own.levels[one.level] })}{' '}
                <DocumentLink number={one.document} />
                <p className="hint">
                  {formatMessage(own.means, {
                    money: one.money === 0 ? null : one.money,
                    posts: one.posts === 0 ? null : one.posts,
                    type: text.fields.postTypes[one.postType as PostType] ?? '',
                    technology: one.technology,
                  })}
                </p>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}
