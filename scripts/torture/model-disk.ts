// A folder on a disk that promises nothing but syncs: what a power cut leaves of writes that were not synced is up to chance.
import { type FileEvent, FOLDER } from './record.ts'

type Change = Extract<FileEvent, { kind: 'write' | 'truncate' }>

interface Inode {
  durable: Buffer
  pending: Change[]
}

interface Naming {
  readonly name: string
  /** Null where the name was taken away. */
  readonly inode: Inode | null
}

/** The smallest piece that a disk writes whole. */
const SECTOR = 512

export class ModelDisk {
  readonly #durable = new Map<string, Inode>()
  readonly #live: Map<string, Inode>
  /** Names given and taken since the folder was last synced. A journaling file system keeps their order. */
  #namings: Naming[] = []

  constructor(name: string, content: Buffer) {
    this.#durable.set(name, { durable: content, pending: [] })
    this.#live = new Map(this.#durable)
  }

  apply(event: FileEvent): void {
    const inode = this.#live.get(event.name)
    switch (event.kind) {
      case 'create':
        if (inode === undefined) this.#name(event.name, { durable: Buffer.alloc(0), pending: [] })
        return
      case 'unlink':
        this.#name(event.name, null)
        return
      case 'sync':
        if (event.name === FOLDER) this.#syncNames()
        else if (inode !== undefined) syncData(inode)
        return
      case 'write':
      case 'truncate':
        inode?.pending.push(event)
    }
  }

  /** One of the states in which the disk may be found after a cut at this moment. */
  cut(): Map<string, Buffer> {
    const names = new Map(this.#durable)
    const kept = Math.floor(Math.random() * (this.#namings.length + 1))
    for (const { name, inode } of this.#namings.slice(0, kept)) rename(names, name, inode)
    return new Map([...names].map(([name, inode]) => [name, afterChance(inode)]))
  }

  #name(name: string, inode: Inode | null): void {
    rename(this.#live, name, inode)
    this.#namings.push({ name, inode })
  }

  #syncNames(): void {
    for (const { name, inode } of this.#namings) rename(this.#durable, name, inode)
    this.#namings = []
  }
}

function rename(names: Map<string, Inode>, name: string, inode: Inode | null): void {
  if (inode === null) names.delete(name)
  else names.set(name, inode)
}

function syncData(inode: Inode): void {
  inode.durable = changed(inode.durable, inode.pending)
  inode.pending = []
}

/** None, all, the first, or any of what was not synced: the disk writes in its own order, and one piece only in part. */
function afterChance({ durable, pending }: Inode): Buffer {
  const least = [0, 1, Math.random(), Math.random()][Math.floor(Math.random() * 4)] as number
  const isOrdered = Math.random() < 0.5
  const reached = Math.floor(least * (pending.length + 1))
  const kept = isOrdered ? pending.slice(0, reached) : pending.filter(() => Math.random() < least)
  const last = kept.length - 1
  return changed(
    durable,
    kept.map((change, at) => (at === last && least < 1 ? torn(change) : change)),
  )
}

function torn(change: Change): Change {
  if (change.kind === 'truncate') return change
  const sectors = Math.floor(Math.random() * Math.ceil(change.data.length / SECTOR + 1))
  return { ...change, data: change.data.subarray(0, sectors * SECTOR) }
}

function changed(content: Buffer, changes: readonly Change[]): Buffer {
  let size = content.length
  let bytes = content
  const reach = (end: number) => {
    if (end > bytes.length) bytes = Buffer.concat([bytes, Buffer.alloc(end - bytes.length + bytes.length)])
    else if (bytes === content) bytes = Buffer.from(content)
  }
  for (const change of changes) {
    const end = change.kind === 'truncate' ? change.size : change.offset + change.data.length
    reach(end)
    if (change.kind === 'write') change.data.copy(bytes, change.offset)
    // What was cut off is empty should the file grow again.
    else bytes.fill(0, end)
    size = change.kind === 'truncate' ? end : Math.max(size, end)
  }
  return bytes.subarray(0, size)
}
