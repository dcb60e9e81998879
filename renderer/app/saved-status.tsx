// When the project was last written. Every step is written at once; only a scenario being edited waits to be stored, and Ctrl+S stores it.
import { App } from 'antd'
import { formatMessage } from '#shared/locale/format'
import { localTime } from '#shared/locale/local-time'
import { failureSentence } from '#shared/locale/sentences'
import { useOpenProject } from '../api/project.tsx'
import { toFailure } from '../api/result.ts'
import { useScenarioDraft } from '../api/scenario-draft.tsx'
import { useText } from '../api/text.tsx'
import { useHistory } from '../api/use-history.ts'
import { useWindowKey } from '../api/use-shortcut.ts'

export function SavedStatus() {
  const text = useText()
  const own = text.pages.frame.saved
  const { message } = App.useApp()
  const readOnly = useOpenProject().readOnly !== null
  const rows = useHistory()?.rows ?? []
  const draft = useScenarioDraft()
  const last = rows.reduce((latest, { at }) => (at > latest ? at : latest), '')
  const at = last === '' ? '' : localTime(last)
  const unsaved = draft?.dirty === true ? draft : null
  const name = unsaved?.document.name

  const say = async () => {
    if (readOnly) return void message.info(text.pages.app.readOnlyHint)
    if (unsaved === null) return void message.success(formatMessage(own.all, { at }))
    if (unsaved.valid === null) return void message.warning(formatMessage(own.unsound, { name }))
    try {
      await unsaved.save(unsaved.document, unsaved.origin === unsaved.document.name)
      void message.success(formatMessage(own.scenario, { name }))
    } catch (thrown) {
      void message.error(failureSentence(text, toFailure(thrown)))
    }
  }
  useWindowKey(
    (event) => (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 's',
    () => void say(),
  )
  if (at === '' || readOnly) return null
  return (
    <span className="project-quiet saved-status" role="status" title={own.hint}>
      {unsaved === null ? formatMessage(own.at, { time: at.slice(11, 16) }) : own.unsaved}
    </span>
  )
}
