// The settings of the window in force: theme, language and zoom are applied by main, the rest is only kept.
import { nativeTheme, BrowserWindow as Windows } from 'electron'
import { type Settings, ZOOM } from '#shared/contract/settings'
import { setMenu } from './menu.ts'
import type { Preferences } from './preferences.ts'
import { isMainUrl } from './security.ts'
import { speak } from './text.ts'

type SettingsPart = { readonly [K in keyof Settings]?: Settings[K] | undefined }

export interface SettingsInForce {
  readonly current: () => Settings
  /** Keeps and applies what is given. */
  readonly set: (part: SettingsPart) => Settings
}

/** Applies what was kept, and whatever is changed from now on, by the window or by the menu. */
export function applySettings(preferences: Preferences): SettingsInForce {
  const current = () => preferences.current().settings
  const apply = () => {
    const { theme, language, zoom } = current()
    nativeTheme.themeSource = theme
    speak(language)
    setMenu(step)
    for (const { webContents } of Windows.getAllWindows())
      if (isMainUrl(webContents.getURL())) webContents.setZoomFactor(zoom / 100)
  }
  const set = (part: SettingsPart) => {
    const given = Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined))
    preferences.change({ settings: { ...current(), ...given } })
    apply()
    return current()
  }
  const step = (direction: -1 | 0 | 1) => {
    const wanted = direction === 0 ? 100 : current().zoom + direction * ZOOM.step
    set({ zoom: Math.min(ZOOM.most, Math.max(ZOOM.least, wanted)) })
    for (const { webContents } of Windows.getAllWindows())
      webContents.send('shell-event', 'bianheng-settings')
  }
  apply()
  return { current, set }
}
