// Entry of the window: asks how it is to look, opens again what was open, then draws.
import './zod-without-eval.ts'
import { createRoot } from 'react-dom/client'
import { openEngine } from '../api/engine.ts'
import { expectOk } from '../api/result.ts'
import { shell } from '../api/shell.ts'
import { BianhengApp } from './bianheng-app.tsx'
import { openAgain } from './open-again.ts'
import './colours.css'
import './app.css'

async function start(): Promise<void> {
  const root = document.getElementById('root')
  if (root === null) throw new Error('index.html has no root')
  openEngine()
  const settings = await expectOk(shell['settings.get']({}))
  await openAgain(settings.place)
  createRoot(root).render(<BianhengApp settings={settings} />)
}

void start()
