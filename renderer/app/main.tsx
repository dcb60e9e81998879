// Entry of the window.
import './zod-without-eval.ts'
import { createRoot } from 'react-dom/client'
import { openEngine } from '../api/engine.ts'
import { BianhengApp } from './bianheng-app.tsx'
import './app.css'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no root')
openEngine()
createRoot(root).render(<BianhengApp />)
