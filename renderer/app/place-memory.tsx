// Keeps the place that is shown, for the next start.
import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { useSettings } from '../api/settings.tsx'

const LONGEST = 200

export function PlaceMemory() {
  const { pathname } = useLocation()
  const { settings, change } = useSettings()
  useEffect(() => {
    if (pathname !== '/' && pathname !== settings.place && pathname.length <= LONGEST)
      change({ place: pathname })
  }, [pathname, settings.place, change])
  return null
}
