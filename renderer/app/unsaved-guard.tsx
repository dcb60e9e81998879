// Holds the window open while a scenario or a document has changes that are not stored; main then asks what to do.
import { useEffect } from 'react'
import { useBookingDraft } from '../api/booking-draft.tsx'
import { useScenarioDraft } from '../api/scenario-draft.tsx'

export function UnsavedGuard() {
  const scenario = useScenarioDraft()?.dirty === true
  const booking = useBookingDraft().dirty
  const dirty = scenario || booking
  useEffect(() => {
    if (!dirty) return
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', hold)
    return () => window.removeEventListener('beforeunload', hold)
  }, [dirty])
  return null
}
