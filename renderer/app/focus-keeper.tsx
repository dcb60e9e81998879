// Where the keyboard is: in the middle after a change of the screen, and from one region of the window to the next by F6.
import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { useWindowKey } from '../api/use-shortcut.ts'

/** In the order of the page, a result and an explanation after the screen that it stands in. */
const REGIONS = '.places, .project-bar, #main, #main .run-result, #main aside'
const STOPS = 'a[href], button:enabled, input:enabled, textarea:enabled, select:enabled, [tabindex="0"]'

export function FocusKeeper() {
  const lastIn = useRef(new WeakMap<Element, HTMLElement>())
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      const region = target instanceof HTMLElement ? target.closest(REGIONS) : null
      if (region !== null && region !== target) lastIn.current.set(region, target as HTMLElement)
    }
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [])
  useWindowKey(
    ({ key, shiftKey }) => key === 'F6' && !shiftKey,
    () => goOn(1, lastIn.current),
  )
  useWindowKey(
    ({ key, shiftKey }) => key === 'F6' && shiftKey,
    () => goOn(-1, lastIn.current),
  )
  return <FocusCatch key={useLocation().pathname} />
}

/** A new screen takes away what had the focus: the next Tab begins in it, not at the places. */
function FocusCatch() {
  useEffect(() => {
    if (document.activeElement === document.body)
      document.getElementById('main')?.focus({ preventScroll: true })
  }, [])
  return null
}

/** To what had the focus last in the next region, else to its first stop of the Tab key. */
function goOn(step: 1 | -1, lastIn: WeakMap<Element, HTMLElement>): void {
  const regions = [...document.querySelectorAll(REGIONS)].filter((region) => region.checkVisibility())
  const here = regions.indexOf(document.activeElement?.closest(REGIONS) ?? document.body)
  const region = regions[(here + step + regions.length) % regions.length]
  if (region === undefined) return
  const last = lastIn.get(region)
  const known = last?.isConnected && last.matches(STOPS) && last.checkVisibility() ? last : undefined
  const current = region.querySelector<HTMLElement>('[aria-current="page"]')
  const first = [...region.querySelectorAll<HTMLElement>(STOPS)].find((stop) => stop.checkVisibility())
  const target = known ?? current ?? first
  target?.focus()
}
