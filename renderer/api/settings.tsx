// The user's settings, for every screen: kept by main, changed here or by the keys of the menu.
import type { ReactNode } from 'react'
import { createContext, useContext, useEffect, useMemo, useState } from 'react'
import type { Settings } from '#shared/contract/settings'
import { onShellEvent, shell } from './shell.ts'

interface SettingsState {
  readonly settings: Settings
  readonly change: (part: Partial<Settings>) => void
}

const SettingsContext = createContext<SettingsState | null>(null)

interface Props {
  /** As main gave them before the first page was drawn. */
  readonly first: Settings
  readonly children: ReactNode
}

export function SettingsProvider({ first, children }: Props) {
  const [settings, setSettings] = useState(first)
  useEffect(
    () =>
      onShellEvent('bianheng-settings', () => {
        void shell['settings.get']({}).then((answer) => answer.ok && setSettings(answer.value))
      }),
    [],
  )
  const value = useMemo<SettingsState>(() => {
    const change = (part: Partial<Settings>) => {
      setSettings((before) => ({ ...before, ...part }))
      void shell['settings.set'](part)
    }
    return { settings, change }
  }, [settings])
  return <SettingsContext value={value}>{children}</SettingsContext>
}

export function useSettings(): SettingsState {
  const state = useContext(SettingsContext)
  if (state === null) throw new Error('settings are asked for outside the window')
  return state
}
