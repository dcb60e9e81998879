// The date for which every screen holds: today unless another is chosen, remembered while the project is open.
import type { ReactNode } from 'react'
import { createContext, useContext, useEffect, useMemo, useState } from 'react'

export interface AsOfDate {
  readonly asOf: string
  readonly today: string
  readonly when: 'past' | 'today' | 'future'
  /** Null: back to today, and on to tomorrow when the day ends. */
  readonly choose: (date: string | null) => void
}

const AsOfContext = createContext<AsOfDate | null>(null)
const MINUTE = 60_000

/** This machine's date as 2020-09-01. */
export function localDay(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** Holds the date of one project; give it the project's file as key. */
export function AsOfProvider({ children }: { readonly children: ReactNode }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const [today, setToday] = useState(() => localDay(new Date()))
  useEffect(() => {
    const timer = setInterval(() => setToday(localDay(new Date())), MINUTE)
    return () => clearInterval(timer)
  }, [])
  const value = useMemo<AsOfDate>(() => {
    const asOf = chosen ?? today
    const when = asOf < today ? 'past' : asOf > today ? 'future' : 'today'
    return { asOf, today, when, choose: setChosen }
  }, [chosen, today])
  return <AsOfContext value={value}>{children}</AsOfContext>
}

/** The window's date; for screens that are only shown with a project. */
export function useAsOf(): AsOfDate {
  const value = useContext(AsOfContext)
  if (value === null) throw new Error('a date needs an open project')
  return value
}
