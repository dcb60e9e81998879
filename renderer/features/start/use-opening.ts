// Opening another project: asks first when the scenario on the screen is not saved, then goes to the units.
import { App } from 'antd'
import { useNavigate } from 'react-router'
import { formatMessage } from '#shared/locale/format'
import { useScenarioDraft } from '../../api/scenario-draft.tsx'
import { useText } from '../../api/text.tsx'
import type { Action } from '../../api/use-action.ts'
import { useAction } from '../../api/use-action.ts'

/** `open` answers whether a project was opened; false when the user closed the dialog. */
export function useOpening<A extends readonly unknown[]>(open: (...args: A) => Promise<boolean>): Action<A> {
  const navigate = useNavigate()
  const draft = useScenarioDraft()
  const text = useText().pages
  const { modal } = App.useApp()

  const mayLeave = async () => {
    if (draft === null || !draft.dirty) return true
    return await modal.confirm({
      title: text.start.unsavedTitle,
      content: formatMessage(text.start.unsavedHint, { name: draft.document.name }),
      okText: text.start.discard,
      cancelText: text.app.cancel,
    })
  }

  return useAction(async (...args: A) => {
    if (!(await mayLeave())) return
    if (!(await open(...args))) return
    draft?.revert()
    await navigate('/units')
  })
}
