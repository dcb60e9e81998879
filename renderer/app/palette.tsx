// The search field of the window (Ctrl+K): a few letters lead to any place, command, unit, body, document, scenario or report.
import { SearchOutlined } from '@ant-design/icons'
import { useEffect, useRef, useState } from 'react'
import type { Hit } from '#shared/contract/search'
import { useAsOf } from '../api/as-of.tsx'
import { useProject } from '../api/project.tsx'
import { useText } from '../api/text.tsx'
import { useDebounced } from '../api/use-debounced.ts'
import { useEngineQuery } from '../api/use-query.ts'
import { useWindowKey } from '../api/use-shortcut.ts'
import { HitList } from './hit-list.tsx'
import type { Command } from './words.ts'
import './palette.css'

const SETTLE_MS = 40
const NONE: readonly Hit[] = []

export function Palette({ commands }: { readonly commands: readonly Command[] }) {
  const own = useText().pages.frame.palette
  const [open, setOpen] = useState(false)
  const ref = useRef<HTMLDialogElement>(null)
  const closed = useProject() === null
  useWindowKey(
    (event) => (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k',
    () => setOpen(true),
  )
  useEffect(() => {
    if (open) ref.current?.showModal()
    else ref.current?.close()
  }, [open])
  const close = () => setOpen(false)
  const Search = closed ? PlainSearch : ProjectSearch
  return (
    <>
      <button type="button" className="palette-open" onClick={() => setOpen(true)}>
        <SearchOutlined aria-hidden="true" />
        <span className="palette-open-text">{own.title}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <dialog ref={ref} className="dialog palette" aria-label={own.title} onCancel={close} onClose={close}>
        {open && <Search commands={commands} onDone={close} />}
      </dialog>
    </>
  )
}

interface SearchProps {
  readonly commands: readonly Command[]
  readonly onDone: () => void
}

/** Asks the engine, which ranks the commands among the rest. */
function ProjectSearch({ commands, onDone }: SearchProps) {
  const { asOf } = useAsOf()
  const [text, setText] = useState('')
  const settled = useDebounced(text, SETTLE_MS)
  const words = commands.map(({ id, text: name }) => ({ id, text: name }))
  const { data } = useEngineQuery('search.find', { text: settled, asOf, words }, { keep: true })
  const hits = settled.trim() === '' ? wordsOf(commands) : (data ?? NONE)
  return <HitList text={text} onText={setText} hits={hits} commands={commands} onDone={onDone} />
}

/** Without a project there are only the commands. */
function PlainSearch({ commands, onDone }: SearchProps) {
  const [text, setText] = useState('')
  const wanted = text.trim().toLowerCase()
  const hits = wordsOf(commands.filter((command) => command.text.toLowerCase().includes(wanted)))
  return <HitList text={text} onText={setText} hits={hits} commands={commands} onDone={onDone} />
}

function wordsOf(commands: readonly Command[]): Hit[] {
  return commands.map(({ id, text }) => ({ kind: 'word', id, name: text }))
}
