// Says through the system that long work has ended, where nobody looks at the window; a click brings the window.
import { type BrowserWindow, Notification } from 'electron'
import { text } from './text.ts'

/** Held until they close: what is collected hears no click. */
const open = new Set<Notification>()

export function notifyUnlessSeen(window: BrowserWindow, sentence: string): void {
  if (window.isFocused() || !Notification.isSupported()) return
  const notification = new Notification({ title: text.shell.title, body: sentence })
  open.add(notification)
  notification.on('close', () => open.delete(notification))
  notification.on('click', () => {
    open.delete(notification)
    if (window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  notification.show()
}
