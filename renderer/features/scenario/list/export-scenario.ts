// A scenario as a file of its own: the same JSON document that the command line takes.
import type { EditedScenario } from '../../../api/scenario-draft.tsx'

/** Hands the document to the system's save dialog. */
export function exportScenario(document: EditedScenario): void {
  const file = new Blob([`${JSON.stringify(document, null, 2)}\n`], { type: 'application/json' })
  const url = URL.createObjectURL(file)
  const link = globalThis.document.createElement('a')
  link.href = url
  link.download = `${document.name.replace(/[\\/:*?"<>|]/g, '_')}.json`
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_MS)
}

/** The dialog is answered at leisure; the bytes are read when it opens. */
const RELEASE_MS = 60_000
