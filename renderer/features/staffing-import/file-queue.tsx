// The files that were chosen or dropped together: which one is being looked at, what became of the others.
import { Button } from 'antd'
import type { QueuedFile } from '../../api/import-queue.ts'
import { clearSettled, settleQueued } from '../../api/import-queue.ts'
import { useText } from '../../api/text.tsx'
import { Badge } from '../../ui/badge.tsx'

const TONES = { waiting: 'neutral', imported: 'good', left: 'notice' } as const

interface Props {
  readonly files: readonly QueuedFile[]
  /** Token of the file that is being looked at. */
  readonly current: string | null
}

/** Nothing for a single file. */
export function FileQueue({ files, current }: Props) {
  const own = useText().pages.staffingImport
  if (files.length < 2) return null
  return (
    <section className="card import-queue" aria-label={own.queue}>
      <ol>
        {files.map(({ token, name, state }) => (
          <li key={token} aria-current={token === current || undefined}>
            <span className="file-name">{name}</span>
            <Badge tone={TONES[state]}>{token === current ? own.queueNow : own.queueStates[state]}</Badge>
            {state === 'waiting' && token !== current && (
              <Button size="small" onClick={() => settleQueued(token, 'left')}>
                {own.queueLeave}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {files.every(({ state }) => state !== 'waiting') && (
        <Button size="small" onClick={clearSettled}>
          {own.queueClear}
        </Button>
      )}
    </section>
  )
}
