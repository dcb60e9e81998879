// What was booked, with the way to each document, and what still waits for its document; or that it was undone since.
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import type { z } from 'zod'
import type { Adopted } from '#shared/contract/adoption'
import { formatMessage } from '#shared/locale/format'
import { documentPath } from '../../../api/account-words.ts'
import { useText } from '../../../api/text.tsx'
import { useEngineQuery } from '../../../api/use-query.ts'
import { Card } from '../../../ui/page.tsx'
import { shortHash } from '../list/published-table.tsx'
import { useAuthorityName } from './use-authority-name.ts'

interface Props {
  readonly adopted: z.output<typeof Adopted>
  /** Leads back to the form, for another document or for the same ones once more. */
  readonly onAgain: (again: 'other' | 'same') => void
}

export function AdoptDone({ adopted, onAgain }: Props) {
  const own = useText().pages.scenarioWork.adopt
  if (!useUndone(adopted)) return <Booked adopted={adopted} onAgain={onAgain} />
  return (
    <Card title={own.undoneTitle} hint={formatMessage(own.undoneHint, { name: adopted.scenario })}>
      <div className="row">
        <Button onClick={() => onAgain('same')}>{own.backToForm}</Button>
      </div>
    </Card>
  )
}

/** Whether what was booked has been taken back since; an answer of the time before the booking does not count. */
function useUndone({ documents }: Props['adopted']): boolean {
  const { data } = useEngineQuery('adoption.origin', { document: documents[0]?.document ?? '-' })
  const [wasBooked, setWasBooked] = useState(false)
  useEffect(() => {
    if (data != null) setWasBooked(true)
  }, [data])
  return wasBooked && data === null
}

function Booked({ adopted, onAgain }: Props) {
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
        <Button onClick={() => onAgain('other')}>{own.again}</Button>
      </div>
    </Card>
  )
}
