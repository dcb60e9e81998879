// Keeps the place that is shown and what is chosen there, for the next start.
import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { useSettings } from '../api/settings.tsx'

const LONGEST = 200

export function PlaceMemory() {
  const { pathname, search } = useLocation()
  const { settings, change } = useSettings()
  useEffect(() => {
    const whole = `${pathname}${search}`
    const place = whole.length <= LONGEST ? whole : pathname
    if (pathname !== '/' && place !== settings.place && place.length <= LONGEST) change({ place })
  }, [pathname, search, settings.place, change])
  return null
}
