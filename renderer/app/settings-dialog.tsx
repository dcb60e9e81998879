// How the window looks and begins. Each choice holds at once.
import { MinusOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Radio } from 'antd'
import { type Settings, ZOOM } from '#shared/contract/settings'
import { formatMessage } from '#shared/locale/format'
import { useSettings } from '../api/settings.tsx'
import { useText } from '../api/text.tsx'
import { InfoDialog } from '../ui/info-dialog.tsx'

const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Settings['theme'][]
/** Each language in its own words, for who can't read the other. */
const LANGUAGES = ['zh-CN', 'en'] as const satisfies readonly Settings['language'][]

interface Props {
  readonly open: boolean
  readonly onClose: () => void
}

export function SettingsDialog({ open, onClose }: Props) {
  const { frame, app } = useText().pages
  const own = frame.settings
  const { settings, change } = useSettings()
  return (
    <InfoDialog open={open} title={own.title} closeText={app.close} onClose={onClose}>
      <fieldset className="field">
        <legend>{own.theme}</legend>
        <Radio.Group
          value={settings.theme}
          options={THEMES.map((value) => ({ value, label: own.themes[value] }))}
          onChange={(event) => change({ theme: event.target.value as Settings['theme'] })}
        />
      </fieldset>
      <fieldset className="field">
        <legend>{own.language}</legend>
        <Radio.Group
          value={settings.language}
          options={LANGUAGES.map((value) => ({ value, label: own.languages[value] }))}
          onChange={(event) => change({ language: event.target.value as Settings['language'] })}
        />
      </fieldset>
      <ZoomField zoom={settings.zoom} onZoom={(zoom) => change({ zoom })} />
      <Checkbox checked={settings.reopen} onChange={(event) => change({ reopen: event.target.checked })}>
        {own.reopen}
      </Checkbox>
    </InfoDialog>
  )
}

interface ZoomProps {
  readonly zoom: number
  readonly onZoom: (zoom: number) => void
}

function ZoomField({ zoom, onZoom }: ZoomProps) {
  const own = useText().pages.frame.settings
  return (
    <fieldset className="field">
      <legend>{own.zoom}</legend>
      <div className="row">
        <Button
          icon={<MinusOutlined />}
          aria-label={own.smaller}
          disabled={zoom <= ZOOM.least}
          onClick={() => onZoom(Math.max(ZOOM.least, zoom - ZOOM.step))}
        />
        <span role="status">{formatMessage(own.percent, { zoom })}</span>
        <Button
          icon={<PlusOutlined />}
          aria-label={own.larger}
          disabled={zoom >= ZOOM.most}
          onClick={() => onZoom(Math.min(ZOOM.most, zoom + ZOOM.step))}
        />
        <Button disabled={zoom === 100} onClick={() => onZoom(100)}>
          {own.actual}
        </Button>
        <span className="hint">{own.zoomKeys}</span>
      </div>
    </fieldset>
  )
}
