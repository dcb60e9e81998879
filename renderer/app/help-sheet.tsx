// The help page of the screen that is shown: what it is for, how to, its formulas and sources, with a picture.
import { Button } from 'antd'
import { useLocation } from 'react-router'
import { formatMessage } from '#shared/locale/format'
import { useText } from '../api/text.tsx'
import { InfoDialog } from '../ui/info-dialog.tsx'
import { helpPictures } from './help-pictures.ts'
import { PLACES } from './place-list.tsx'

interface Props {
  readonly open: boolean
  readonly onClose: () => void
  readonly onKeys: () => void
}

export function HelpSheet({ open, onClose, onKeys }: Props) {
  const { frame, app } = useText().pages
  const own = frame.help
  const { pathname } = useLocation()
  const name = PLACES.find(({ path }) => path !== '/' && pathname.startsWith(path))?.name ?? 'start'
  const page = own.pages[name]
  const place = app.places[name]
  const picture = helpPictures[name]
  return (
    <InfoDialog
      open={open}
      wide
      title={formatMessage(own.of, { place })}
      closeText={app.close}
      onClose={onClose}
    >
      <p>{page.what}</p>
      <Lines title={own.steps} lines={page.steps} />
      <Lines title={own.figures} lines={page.figures ?? []} />
      <Lines title={own.sources} lines={page.sources ?? []} />
      {picture !== undefined && (
        <>
          {own.pictureNote !== '' && <p className="hint">{own.pictureNote}</p>}
          <img className="help-picture" src={picture} alt={formatMessage(own.picture, { place })} />
        </>
      )}
      <div>
        <Button size="small" onClick={onKeys}>
          {own.allKeys}
        </Button>
      </div>
    </InfoDialog>
  )
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul className="help-lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
