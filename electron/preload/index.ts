// Forwards ports and announcements and exposes one small object; no logic, no growth.
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { BianhengBridge } from '#shared/contract/shell'

const bridge: BianhengBridge = {
  callShell: (name, input) => ipcRenderer.invoke('shell', name, input),
  requestEnginePort: () => ipcRenderer.send('engine-port'),
  takeFile: (file) => ipcRenderer.invoke('dropped-file', pathOf(file)),
}

contextBridge.exposeInMainWorld('bianheng', bridge)

// A port cannot cross the context bridge: it is handed to the page as a message.
ipcRenderer.on('engine-port', (event) =>
  window.postMessage('bianheng-engine-port', window.origin, event.ports),
)

ipcRenderer.on('shell-event', (_event, name: string) => window.postMessage(name, window.origin))

/** Where a dropped file lies. Electron before 32 has no webUtils and writes the path on the file itself. */
function pathOf(file: unknown): unknown {
  if (!(file instanceof File)) return null
  return webUtils === undefined ? (file as File & { path?: string }).path : webUtils.getPathForFile(file)
}
