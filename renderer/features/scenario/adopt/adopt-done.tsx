// What was booked, with the way to each document, and what still waits for its document.
import { Button } from 'antd'
import { Link } from 'react-router'
import type { z } from 'zod'
import type { Adopted } from '#shared/contract/adoption'
import { formatMessage } from '#shared/locale/format'
import { documentPath } from '../../../api/account-words.ts'
import { useText } from '../../../api/text.tsx'
import { Card } from '../../../ui/page.tsx'
import { shortHash } from '../list/published-table.tsx'
import { useAuthorityName } from './use-authority-name.ts'

interface Props {
  readonly adopted: z.output<typeof Adopted>
  readonly onAgain: () => void
}

export function AdoptDone({ adopted, onAgain }: Props) {
  const { scenarioWork, app } = useText().pages
  const own = scenarioWork.adopt
  const nameOf = useAuthorityName()
  const { scenario, hash, documents, open } = adopted
  return (
    <Card
      title={own.doneTitle}
      hint={formatMessage(own.published, { name: scenario, hash: shortHash(hash) })}
    >
      <ul className="adopted-list" aria-label={own.doneTitle}>
        {documents.map(({ authority, document, movements, posts, already }) => (
          <li key={authority}>
            <Link to={documentPath(document)}>
              {formatMessage(own.doneDocument, { document, movements: movements.length, posts })}
            </Link>
            {already && own.doneAlready}
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <p>
          {formatMessage(own.doneOpen, {
            authorities: open.map(({ authority }) => nameOf(authority)).join(app.listSeparator),
          })}
        </p>
      )}
      <p className="hint">{own.doneUndo}</p>
      <div className="row">
        <Button onClick={onAgain}>{own.again}</Button>
      </div>
    </Card>
  )
}
