// What the preview offers: print, save as PDF, close; on paper it is not there.
import { useState } from 'react'
import { print as text } from '#shared/locale/zh-CN/pages/print'
import { shell } from '../api/shell.ts'

export function Toolbar({ pages }: { readonly pages: number | null }) {
  const [notice, setNotice] = useState('')
  const ask = async (name: 'print.print' | 'print.savePdf') => {
    setNotice('')
    const result = await shell[name]({})
    if (!result.ok) setNotice(text.failed)
  }
  return (
    <nav className="toolbar" aria-label={text.title}>
      <button
        type="button"
        className="main"
        disabled={pages === null}
        onClick={() => void ask('print.print')}
      >
        {text.print}
      </button>
      <button type="button" disabled={pages === null} onClick={() => void ask('print.savePdf')}>
        {text.savePdf}
      </button>
      <button type="button" onClick={() => window.close()}>
        {text.close}
      </button>
      <output>{pages === null ? text.layingOut : text.pages(pages)}</output>
      {notice !== '' && <p role="alert">{notice}</p>}
    </nav>
  )
}
