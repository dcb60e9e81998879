// Why the scenario can't be saved now, for the title of the disabled button.
import { useOpenProject } from './project.tsx'
import type { ScenarioDraft } from './scenario-draft.tsx'
import { useText } from './text.tsx'

export function useSaveReason(draft: ScenarioDraft): string | undefined {
  const { app, start } = useText().pages
  const { readOnly } = useOpenProject()
  if (readOnly !== null) return app.readOnlyHint
  return draft.valid === null ? start.unsoundHint : undefined
}
