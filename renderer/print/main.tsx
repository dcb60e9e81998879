// Entry of the print window.
import '../app/zod-without-eval.ts'
import { createRoot } from 'react-dom/client'
import '../app/colours.css'
import { PrintPage } from './print-page.tsx'
import { PrintWordsProvider } from './print-text.tsx'
import './letter.css'
import './print.css'

const root = document.getElementById('root')
if (root === null) throw new Error('print.html has no root')
createRoot(root).render(
  <PrintWordsProvider>
    <PrintPage />
  </PrintWordsProvider>,
)
