// Holds the window open while the scenario has changes that are not stored; main then asks what to do.
import { useEffect } from 'react'
import { useScenarioDraft } from '../api/scenario-draft.tsx'

export function UnsavedGuard() {
  const dirty = useScenarioDraft()?.dirty === true
  useEffect(() => {
    if (!dirty) return
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', hold)
    return () => window.removeEventListener('beforeunload', hold)
  }, [dirty])
  return null
}
