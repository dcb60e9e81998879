// What was open the last time is opened again before the first page is drawn, at the place that was shown.
import { engine } from '../api/engine.ts'
import { shell } from '../api/shell.ts'

/** Leaves the start screen where there is nothing to open again, or it won't open: there the list says why. */
export async function openAgain(place: string): Promise<void> {
  const last = await shell['recent.last']({})
  if (!last.ok || last.value === null) return
  const { token } = last.value
  const opened = await engine['project.open']({ token })
  if (opened.ok) window.location.hash = place
  else if (opened.failure.code === 'PROJECT_DAMAGED') await shell['recent.damaged']({ token })
}
