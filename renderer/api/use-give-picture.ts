// Gives a chart's picture away: to the clipboard, or to a file that the user names.
import type { Failure } from '#shared/contract/errors'
import { expectOk } from './result.ts'
import { shell } from './shell.ts'
import { useAction } from './use-action.ts'

/** As charts take it, and what went wrong; `suggestedName` is the file's, without its ending. */
export function useGivePicture(suggestedName: string) {
  const copying = useAction(async (png: string) => {
    await expectOk(shell['picture.copy']({ png }))
  })
  const saving = useAction(async (format: 'png' | 'svg', content: string) => {
    await expectOk(shell['picture.save']({ suggestedName, format, content }))
  })
  const failure: Failure | null = copying.failure ?? saving.failure
  return { give: { copy: copying.run, save: saving.run }, failure }
}
