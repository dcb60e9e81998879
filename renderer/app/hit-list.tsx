// What was found, one line each, chosen with the arrows and Enter or by a click.
import { useEffect, useId, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Hit } from '#shared/contract/search'
import { formatMessage } from '#shared/locale/format'
import type { FrameText } from '#shared/locale/zh-CN/pages/frame'
import { documentPath } from '../api/account-words.ts'
import { useScenarioDraft } from '../api/scenario-draft.tsx'
import { useText } from '../api/text.tsx'
import type { Command } from './words.ts'

interface Props {
  readonly text: string
  readonly onText: (text: string) => void
  readonly hits: readonly Hit[]
  readonly commands: readonly Command[]
  readonly onDone: () => void
}

export function HitList({ text, onText, hits, commands, onDone }: Props) {
  const own = useText().pages.frame.palette
  const [at, setAt] = useState(0)
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const go = useGo(commands)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const chosen = Math.min(at, hits.length - 1)
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const choose = (hit: Hit | undefined) => {
    if (hit === undefined) return
    const before = window.location.hash
    onDone()
    go(hit)
    // The field that closes gives the focus back to where it was; another screen was asked for.
    if (window.location.hash !== before) setTimeout(() => document.getElementById('main')?.focus())
  }
  const onKey = (key: string): boolean => {
    if (key === 'Enter') choose(hits[chosen])
    else if (key === 'ArrowDown') setAt(Math.min(chosen + 1, hits.length - 1))
    else if (key === 'ArrowUp') setAt(Math.max(chosen - 1, 0))
    else return false
    return true
  }
  return (
    <>
      <input
        className="palette-text"
        role="combobox"
        aria-label={own.title}
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={hits.length === 0 ? undefined : `${listId}-${chosen}`}
        placeholder={own.placeholder}
        ref={field}
        value={text}
        onChange={(event) => {
          onText(event.target.value)
          setAt(0)
        }}
        onKeyDown={(event) => {
          if (!event.nativeEvent.isComposing && onKey(event.key)) event.preventDefault()
        }}
      />
      <div ref={list} id={listId} role="listbox" className="palette-list" aria-label={own.found}>
        {hits.map((hit, index) => (
          <div
            key={keyOf(hit)}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            onMouseMove={() => setAt(index)}
            onClick={() => choose(hit)}
            onKeyDown={() => {}}
          >
            <span>{hit.name}</span>
            <span className="hint">{detailOf(own, hit)}</span>
            <span className="palette-sort">{sortOf(own, commands, hit)}</span>
          </div>
        ))}
      </div>
      <p className="hint" role="status">
        {hits.length === 0 ? formatMessage(own.none, { text }) : own.keys}
      </p>
    </>
  )
}

/** Goes where a hit leads; a scenario is not changed for another while it has unsaved changes. */
function useGo(commands: readonly Command[]): (hit: Hit) => void {
  const navigate = useNavigate()
  const draft = useScenarioDraft()
  return (hit) => {
    if (hit.kind === 'word') commands.find(({ id }) => id === hit.id)?.run()
    else if (hit.kind === 'scenario') {
      const stays = draft === null || (draft.dirty && draft.origin !== hit.name)
      if (!stays) draft.choose(hit.name)
      void navigate(stays ? '/scenario/list' : '/scenario')
    } else void navigate(addressOf(hit))
  }
}

function addressOf(hit: Exclude<Hit, { kind: 'word' | 'scenario' }>): string {
  switch (hit.kind) {
    case 'county':
      return `/establishment?county=${hit.code}`
    case 'unit':
      return `/establishment?unit=${hit.id}`
    case 'body':
      return `/establishment?unit=${hit.unitId}&body=${hit.id}`
    case 'document':
      return documentPath(hit.number)
  }
}

function keyOf(hit: Hit): string {
  if (hit.kind === 'document') return `document ${hit.number}`
  if (hit.kind === 'county') return `county ${hit.code}`
  return `${hit.kind} ${hit.kind === 'scenario' ? hit.name : hit.id}`
}

function detailOf(own: FrameText['palette'], hit: Hit): string {
  switch (hit.kind) {
    case 'unit':
      return formatMessage(own.unitDetail, { county: hit.countyName, code: hit.code })
    case 'body':
      return hit.unit
    case 'document':
      return hit.number
    case 'county':
      return hit.code
    default:
      return ''
  }
}

function sortOf(own: FrameText['palette'], commands: readonly Command[], hit: Hit): string {
  if (hit.kind !== 'word') return own.sorts[hit.kind]
  return commands.find(({ id }) => id === hit.id)?.sort ?? ''
}
