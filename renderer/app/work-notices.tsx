// Work of another place than the one shown: how far it is, with a way to stop it; and how it ended, with the way back.
import { Alert, Button } from 'antd'
import { useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { formatMessage } from '#shared/locale/format'
import { failureSentence } from '#shared/locale/sentences'
import { GoingWork } from '../api/going-work.tsx'
import { useText } from '../api/text.tsx'
import { forgetWork, placeOf, showPlace, useWorks, type Work } from '../api/work.ts'

export function WorkNotices() {
  const place = placeOf(useLocation().pathname)
  useEffect(() => showPlace(place), [place])
  const works = useWorks().filter((work) => work.outcome !== null || work.place !== place)
  return (
    <div role="status" className="work-notices">
      {works.map((work) =>
        work.outcome === null ? <GoingWork key={work.id} work={work} /> : <Ended key={work.id} work={work} />,
      )}
    </div>
  )
}

function Ended({ work: { id, place, title, outcome } }: { readonly work: Work }) {
  const text = useText()
  const { work: own } = text.pages.app
  const navigate = useNavigate()
  const isDone = outcome === 'done' || outcome === null
  return (
    <Alert
      type={isDone ? 'success' : 'error'}
      showIcon
      title={formatMessage(isDone ? own.done : own.failed, { title })}
      description={isDone ? undefined : failureSentence(text, outcome)}
      action={
        <Button
          size="small"
          onClick={() => {
            forgetWork(id)
            void navigate(place)
          }}
        >
          {own.back}
        </Button>
      }
      closable={{ onClose: () => forgetWork(id) }}
    />
  )
}
