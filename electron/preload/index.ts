// Forwards one port and exposes one small object; no logic, no growth.
import { contextBridge, ipcRenderer } from 'electron'
import type { BianhengBridge } from '#shared/contract/shell'

const bridge: BianhengBridge = {
  callShell: (name, input) => ipcRenderer.invoke('shell', name, input),
  requestEnginePort: () => ipcRenderer.send('engine-port'),
}

contextBridge.exposeInMainWorld('bianheng', bridge)

// A port cannot cross the context bridge: it is handed to the page as a message.
ipcRenderer.on('engine-port', (event) => window.postMessage('bianheng-engine-port', '*', event.ports))
