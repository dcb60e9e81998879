// Gives a chart's picture away: to the clipboard, to a file that the user names, or to the pages of a preview; and says that it did.
import { App } from 'antd'
import type { Failure } from '#shared/contract/errors'
import { formatMessage } from '#shared/locale/format'
import type { Drawn } from '../ui/charts/chart-picture.ts'
import { expectOk } from './result.ts'
import { shell } from './shell.ts'
import { useText } from './text.tsx'
import { useAction } from './use-action.ts'

/** As charts take it, and what went wrong; `suggestedName` heads the page, and is the file's without its ending. */
export function useGivePicture(suggestedName: string) {
  const own = useText().pages.app.chart
  const { message } = App.useApp()
  const copying = useAction(async (png: string) => {
    await expectOk(shell['picture.copy']({ png }))
    void message.success(own.copied)
  })
  const saving = useAction(async (format: 'png' | 'svg', content: string) => {
    const file = await expectOk(shell['picture.save']({ suggestedName, format, content }))
    if (file !== null) void message.success(formatMessage(own.saved, { file: file.name }))
  })
  const printing = useAction(async ({ text, width, height }: Drawn) => {
    await expectOk(shell['print.preview']({ model: { title: suggestedName, picture: text, width, height } }))
  })
  const failure: Failure | null = copying.failure ?? saving.failure ?? printing.failure
  return { give: { copy: copying.run, save: saving.run, print: printing.run }, failure }
}
