// The project that would not open: why, and how to get at what it holds.
import { useText } from '../../api/text.tsx'
import { FailureAlert } from '../../ui/failure-alert.tsx'
import { PasswordQuestion } from './password-question.tsx'
import { Recovery } from './recovery.tsx'
import { asksPassword, mayBeDamaged, setUnopened, useUnopened } from './unopened.ts'

export function UnopenedNotice() {
  const text = useText()
  const file = useUnopened()
  if (file === null) return null
  const { failure, token } = file
  if (asksPassword(failure)) return <PasswordQuestion key={token} file={file} />
  return (
    <>
      <FailureAlert failure={failure} text={text} onClose={() => setUnopened(null)} />
      {mayBeDamaged(failure) && (
        <Recovery key={token} file={file} damaged={failure.code === 'PROJECT_DAMAGED'} />
      )}
    </>
  )
}
