// What the frame offers on every screen: search, help, keys, settings; and what Ctrl+S has to say.
import { QuestionCircleOutlined, SettingOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useText } from '../api/text.tsx'
import { useWindowKey } from '../api/use-shortcut.ts'
import { HelpSheet } from './help-sheet.tsx'
import { KeysSheet } from './keys-sheet.tsx'
import { Palette } from './palette.tsx'
import { SettingsDialog } from './settings-dialog.tsx'
import { type Sheet, type Steps, useCommands } from './words.ts'

/** What the journal offers now goes among the commands, by what it would do. */
export function FrameTools({ steps }: { readonly steps: Steps }) {
  const { frame } = useText().pages
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const commands = useCommands(setSheet, steps)
  const close = () => setSheet(null)
  useWindowKey(
    ({ key }) => key === 'F1',
    () => setSheet('keys'),
  )
  return (
    <>
      <Palette commands={commands} />
      <ToolButton
        icon={<QuestionCircleOutlined />}
        label={frame.help.title}
        onClick={() => setSheet('help')}
      />
      <ToolButton
        icon={<SettingOutlined />}
        label={frame.settings.title}
        onClick={() => setSheet('settings')}
      />
      <SettingsDialog open={sheet === 'settings'} onClose={close} />
      <KeysSheet open={sheet === 'keys'} onClose={close} />
      <HelpSheet open={sheet === 'help'} onClose={close} onKeys={() => setSheet('keys')} />
    </>
  )
}

interface ToolProps {
  readonly icon: ReactNode
  readonly label: string
  readonly onClick: () => void
}

function ToolButton({ icon, label, onClick }: ToolProps) {
  return <Button size="small" type="text" icon={icon} aria-label={label} title={label} onClick={onClick} />
}
