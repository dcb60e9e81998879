// The program's window.
import { BrowserWindow } from 'electron'
import { appUrl, secureWebPreferences } from './security.ts'

/** Opens the main window; it shows itself once its first page is painted. */
export function openMainWindow(title: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 680,
    show: false,
    title,
    backgroundColor: '#ffffff',
    webPreferences: secureWebPreferences(),
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(appUrl('index'))
  return window
}
