// Says in full why nothing can be changed: who holds the project, or what is missing.
import { LockOutlined } from '@ant-design/icons'
import { formatMessage } from '#shared/locale/format'
import { useProject } from '../api/project.tsx'
import { useText } from '../api/text.tsx'

export function ReadOnlyBanner() {
  const text = useText().pages.app
  const readOnly = useProject()?.readOnly ?? null
  if (readOnly === null) return null
  return (
    <p className="read-only-banner" role="status">
      <LockOutlined aria-hidden="true" />
      <strong>{text.readOnly}</strong>
      <span>{formatMessage(text.readOnlyReasons[readOnly.reason], readOnly)}</span>
    </p>
  )
}
