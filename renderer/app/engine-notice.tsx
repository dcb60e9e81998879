// Says that the engine had died and runs again.
import { Alert } from 'antd'
import { useEffect, useState } from 'react'
import { onEngineEvent } from '../api/engine.ts'
import { useText } from '../api/text.tsx'

export function EngineNotice() {
  const text = useText().pages.app
  const [shown, setShown] = useState(false)
  useEffect(() => onEngineEvent((event) => setShown((before) => before || event.type === 'restarted')), [])
  if (!shown) return null
  return (
    <Alert
      className="engine-notice"
      type="warning"
      showIcon
      title={`${text.engineRestarted}${text.engineRestartedHint}`}
      closable={{ onClose: () => setShown(false) }}
    />
  )
}
