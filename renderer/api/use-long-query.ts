// A question whose answer takes its time: how far it is, and a way to stop it.
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import type { EngineContract } from '#shared/contract/engine'
import { engine } from './engine.ts'
import { expectOk, toFailure } from './result.ts'
import type { Answer } from './use-query.ts'

type Block = EngineContract['report.block']

export interface LongAnswer<T> extends Answer<T> {
  /** From 0 to 1; null while it has not been told. */
  readonly share: number | null
  /** Null where nothing goes on. */
  readonly stop: (() => void) | null
}

/** A block of a report. What is no longer wanted is stopped; the last answer stays until there is a new one. */
export function useReportBlock(
  input: Omit<z.input<Block['input']>, 'work'>,
  enabled: boolean,
): LongAnswer<z.output<Block['output']>> {
  const client = useQueryClient()
  const [going, setGoing] = useState<{ readonly work: string; readonly share: number | null } | null>(null)
  const query = useQuery({
    queryKey: ['report.block', input],
    queryFn: async ({ signal }) => {
      const work = crypto.randomUUID()
      const stop = () => void engine['report.cancelMaking']({ work })
      signal.addEventListener('abort', stop)
      const told = (done: number, total: number | null) =>
        setGoing({ work, share: total === null || total === 0 ? null : done / total })
      setGoing({ work, share: null })
      try {
        return await expectOk(engine['report.block']({ ...input, work }, told))
      } finally {
        signal.removeEventListener('abort', stop)
        setGoing((now) => (now?.work === work ? null : now))
      }
    },
    enabled,
    placeholderData: keepPreviousData,
  })
  const asked = going?.work
  return {
    data: query.data,
    failure: query.error === null ? null : toFailure(query.error),
    loading: query.isLoading,
    stale: query.isPlaceholderData,
    retry: () => void client.resetQueries({ queryKey: ['report.block', input] }),
    share: going?.share ?? null,
    stop: asked === undefined ? null : () => void engine['report.cancelMaking']({ work: asked }),
  }
}
