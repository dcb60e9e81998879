// Questions to the engine, cached until it announces a change.
import { keepPreviousData, QueryClient, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { EngineContract } from '#shared/contract/engine'
import type { Failure, Result } from '#shared/contract/errors'
import { engine, onEngineEvent } from './engine.ts'
import { expectOk, toFailure } from './result.ts'

type Name = keyof EngineContract
type Input<N extends Name> = z.input<EngineContract[N]['input']>
type Output<N extends Name> = z.output<EngineContract[N]['output']>

export interface Answer<T> {
  readonly data: T | undefined
  readonly failure: Failure | null
  /** Nothing to show yet. */
  readonly loading: boolean
  /** What is shown is older than what was asked. */
  readonly stale: boolean
  readonly retry: () => void
}

export interface QuerySettings {
  readonly enabled?: boolean
  /** Keeps showing the last answer while a new input is under way. */
  readonly keep?: boolean
}

/** Answers come from the engine on this machine: no retries, no refetch on focus, fresh until told otherwise. */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        networkMode: 'always',
        refetchOnWindowFocus: false,
      },
    },
  })
  onEngineEvent(() => void client.invalidateQueries())
  return client
}

/** Asks the engine; the answer follows the project as it changes. */
export function useEngineQuery<N extends Name>(
  name: N,
  input: Input<N>,
  settings: QuerySettings = {},
): Answer<Output<N>> {
  const ask = engine[name] as unknown as (input: Input<N>) => Promise<Result<Output<N>>>
  const query = useQuery({
    queryKey: [name, input],
    queryFn: () => expectOk(ask(input)),
    enabled: settings.enabled ?? true,
    ...(settings.keep ? { placeholderData: keepPreviousData } : {}),
  })
  return {
    data: query.data as Output<N> | undefined,
    failure: query.error === null ? null : toFailure(query.error),
    loading: query.isLoading,
    stale: query.isPlaceholderData,
    retry: () => void query.refetch(),
  }
}
