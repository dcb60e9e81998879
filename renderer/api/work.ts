// Long work that outlives the page it was begun on: how far it is, how it is stopped, how it ended.
import { useSyncExternalStore } from 'react'
import { useLocation } from 'react-router'
import type { Progress } from '#shared/contract/define'
import type { Failure } from '#shared/contract/errors'
import { formatMessage } from '#shared/locale/format'
import { toFailure } from './result.ts'
import { shell } from './shell.ts'
import { useText } from './text.tsx'

export interface Work {
  readonly id: number
  /** Path of the place where it was begun. */
  readonly place: string
  readonly title: string
  /** From 0 to 1; null while unknown. */
  readonly share: number | null
  /** Null for what cannot be stopped. */
  readonly stop: (() => void) | null
  /** Null while it goes on. */
  readonly outcome: 'done' | Failure | null
}

type Begun = Pick<Work, 'title' | 'stop'>

let works: readonly Work[] = []
let lastId = 0
/** The place that is shown. */
let shown = '/'
const listeners = new Set<() => void>()

function change(now: readonly Work[]): void {
  works = now
  for (const listener of listeners) listener()
}

function put(id: number, part: Partial<Work>): void {
  change(works.map((work) => (work.id === id ? { ...work, ...part } : work)))
}

/** Takes a work that has ended off the list. */
export function forgetWork(id: number): void {
  change(works.filter((work) => work.id !== id))
}

/** All that goes on, and what ended while another place was shown. */
export function useWorks(): readonly Work[] {
  return useSyncExternalStore(subscribe, () => works)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Tells the works which place is shown: a place says itself how its own work ended. */
export function showPlace(place: string): void {
  shown = place
}

/** First part of a path: the place that a page belongs to. */
export function placeOf(pathname: string): string {
  return `/${pathname.split('/')[1] ?? ''}`
}

/** Begins work of this place; what it answers or throws is passed on. The system tells its end where the window is not looked at. */
export function useWork() {
  const place = placeOf(useLocation().pathname)
  const { work: own } = useText().pages.app
  return async <T>(begun: Begun, run: (told: Progress) => Promise<T>): Promise<T> => {
    lastId += 1
    const id = lastId
    change([...works, { id, place, share: null, outcome: null, ...begun }])
    const end = (outcome: 'done' | Failure, sentence: string) => {
      if (shown === place) forgetWork(id)
      else put(id, { outcome, stop: null })
      void shell['work.ended']({ sentence: formatMessage(sentence, { title: begun.title }) })
    }
    try {
      const value = await run((done, total) =>
        put(id, { share: total === null || total === 0 ? null : done / total }),
      )
      end('done', own.done)
      return value
    } catch (thrown) {
      const failure = toFailure(thrown)
      if (failure.code === 'CANCELLED') forgetWork(id)
      else end(failure, own.failed)
      throw thrown
    }
  }
}
