// Takes back the latest write and says what it was; offered by the frame and by the audit screen.
import { App } from 'antd'
import { formatMessage } from '#shared/locale/format'
import { engine } from './engine.ts'
import { expectOk } from './result.ts'
import { useText } from './text.tsx'
import type { Action } from './use-action.ts'
import { useAction } from './use-action.ts'

export function useUndo(): Action<[]> {
  const text = useText()
  const { message } = App.useApp()
  return useAction(async () => {
    const { command } = await expectOk(engine['journal.undo']({}))
    const what = formatMessage(text.fields.commands[command] ?? command)
    void message.success(formatMessage(text.pages.app.undone, { what }))
  })
}
