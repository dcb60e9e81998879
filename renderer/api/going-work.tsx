// Work that goes on: what it is, how far it is, and a way to stop it.
import { Button, Progress } from 'antd'
import { useLocation } from 'react-router'
import { formatMessage } from '#shared/locale/format'
import { useText } from './text.tsx'
import { placeOf, useWorks, type Work } from './work.ts'

export function GoingWork({ work: { title, share, stop } }: { readonly work: Work }) {
  const { work: own } = useText().pages.app
  return (
    <div className="work-going row">
      <span>{formatMessage(own.going, { title })}</span>
      {share !== null && (
        <Progress className="work-share" percent={Math.floor(100 * share)} aria-label={title} />
      )}
      {stop !== null && (
        <Button size="small" onClick={stop}>
          {own.stop}
        </Button>
      )}
    </div>
  )
}

/** The work of that title while it goes on in the place that is shown; the frame shows that of other places. */
export function OwnWork({ title }: { readonly title: string }) {
  const place = placeOf(useLocation().pathname)
  const own = useWorks().filter((work) => work.place === place && work.title === title)
  return own.map((work) => work.outcome === null && <GoingWork key={work.id} work={work} />)
}
