// Gives a chart's picture away: to the clipboard, to a file that the user names, or to the pages of a preview.
import type { Failure } from '#shared/contract/errors'
import type { Drawn } from '../ui/charts/chart-picture.ts'
import { expectOk } from './result.ts'
import { shell } from './shell.ts'
import { useAction } from './use-action.ts'

/** As charts take it, and what went wrong; `suggestedName` heads the page, and is the file's without its ending. */
export function useGivePicture(suggestedName: string) {
  const copying = useAction(async (png: string) => {
    await expectOk(shell['picture.copy']({ png }))
  })
  const saving = useAction(async (format: 'png' | 'svg', content: string) => {
    await expectOk(shell['picture.save']({ suggestedName, format, content }))
  })
  const printing = useAction(async ({ text, width, height }: Drawn) => {
    await expectOk(shell['print.preview']({ model: { title: suggestedName, picture: text, width, height } }))
  })
  const failure: Failure | null = copying.failure ?? saving.failure ?? printing.failure
  return { give: { copy: copying.run, save: saving.run, print: printing.run }, failure }
}
