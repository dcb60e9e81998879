// Exchange: keys, packages written and read, what taking one in would do, and taking it in.
import { basename } from 'node:path'
import type { Handlers } from '#shared/contract/define'
import type { EngineContract } from '#shared/contract/engine'
import { UserFailure } from '#shared/contract/errors'
import type { AcceptInput, ReadPackage } from '#shared/contract/exchange'
import type { EngineContext } from '../../context.ts'
import { type Content, readContent, summaryOf } from '../../exchange/content.ts'
import { fingerprintOf, makeIdentity, readIdentity } from '../../exchange/identity.ts'
import { type OpenPackage, PARTS, readPackage } from '../../exchange/package-file.ts'
import { describePackage, preparePackage } from '../../exchange/prepare.ts'
import {
  assertTrusted,
  branchOf,
  forgetKey,
  idRuns,
  setBranch,
  setTaken,
  takenOf,
  trustedKeys,
  trustOf,
} from '../../exchange/records.ts'
import {
  assertFits,
  branchId,
  type Choices,
  type Received,
  type TakenIn,
  takeIn,
} from '../../exchange/take-in.ts'
import { describe } from '../../project/create-project.ts'
import type { Session } from '../../rpc/session.ts'
import type { ReadDb, WriteDb } from '../../store/db.ts'
import { makeBranchFile } from '../../store/exchange/branch-copy.ts'
import { entryOf, runningEntry } from '../../store/exchange/chain.ts'
import { openStore } from '../../store/open.ts'
import { journalHead } from '../../store/queries/journal-head.ts'
import { lastPerson } from '../../store/tables/roster.ts'
import { createPackages, type Packages } from './packages.ts'

type AllHandlers = Handlers<EngineContract, ReadDb, WriteDb>
type ExchangeHandlers = Pick<AllHandlers, Extract<keyof AllHandlers, `exchange.${string}`>>

export function exchangeHandlers(context: EngineContext, session: Session): ExchangeHandlers {
  const packages = createPackages()
  const { grants, keys } = context
  return {
    'exchange.identity': async () => identityOf(keys),
    'exchange.makeIdentity': async (input) => {
      await makeIdentity(keys, input)
      return identityOf(keys) ?? noKey()
    },
    'exchange.state': (db) => stateOf(db),
    'exchange.forgetKey': (db, { fingerprint }) => {
      forgetKey(db, fingerprint)
      return {}
    },
    'exchange.prepare': (input) =>
      session.holding((store) => preparePackage(store, grants.path(input.token), { input, folder: keys })),
    'exchange.read': async ({ token }) => read(packages, grants.path(token)),
    'exchange.begin': async ({ id, to, trust }) => {
      const path = grants.path(to)
      await beginBranch(packages.get(id), path, trust)
      const store = await openStore(path, context.access, context.onLocked)
      await session.replace(store)
      return describe(store)
    },
    'exchange.preview': async ({ id, choices }) => {
      const store = openOf(session)
      const received = returned(packages.get(id))
      const taken = store.rehearse((db) => takeIn(db, received, choices))
      const { state } = store.query((db) => trustOf(db, received.manifest))
      const { ids: _, ...shown } = taken
      return { ...shown, trust: state, head: store.head() }
    },
    'exchange.accept': (db, input) => accept(db, returned(packages.get(input.id)), input),
  }
}

function noKey(): never {
  throw new UserFailure('EXCHANGE_NO_KEY')
}

function identityOf(folder: string) {
  const own = readIdentity(folder)
  return own === null ? null : { name: own.name, fingerprint: own.fingerprint, locked: own.locked }
}

function openOf(session: Session) {
  const store = session.store()
  if (store === null) throw new UserFailure('NO_PROJECT')
  return store
}

function stateOf(db: ReadDb) {
  const branch = branchOf(db)
  const keys = trustedKeys(db).map((key) => ({ ...key }))
  if (branch === null) return { branch, keys }
  const { from, to, base } = branch
  // The entry that marks the branch is no work of its own.
  const entries = Math.max(0, runningEntry(db) - 2 - (entryOf(db, base) ?? 0))
  return { branch: { from, to, base, entries }, keys }
}

async function read(packages: Packages, path: string): Promise<ReadPackage> {
  const opened = await readPackage(path)
  const content = opened.manifest.kind === 'return' ? readContent(opened) : null
  packages.add({ opened, content })
  const journal = (content?.entries ?? []).map((entry) => {
    const { at, actor, command, undoes } = entry.entry
    return { at, actor, command, undoes, summary: summaryOf(entry), changes: entry.changes.length }
  })
  return { ...describePackage(opened.manifest, { ...opened, file: basename(path) }), journal }
}

/** Makes the branch's file, marked with whom it is from and for; the sender is trusted in it from then on. */
async function beginBranch(
  { opened }: { readonly opened: OpenPackage },
  path: string,
  trust: string,
): Promise<void> {
  const { manifest, parts } = opened
  if (manifest.kind !== 'branch') throw new UserFailure('EXCHANGE_IS_RETURN')
  const bytes = parts.get(PARTS.project)
  if (bytes === undefined) throw new UserFailure('EXCHANGE_PART_MISSING', { part: PARTS.project })
  const { base, from, to, head } = manifest
  await makeBranchFile(path, { bytes, head }, (db) => {
    assertFits(db, manifest)
    // A copy knows the keys of the office it comes from; whom it reports to is confirmed anew.
    for (const { fingerprint } of trustedKeys(db)) forgetKey(db, fingerprint)
    assertTrusted(db, manifest, trust)
    setBranch(db, { from, to, base, person: lastPerson(db) })
    db.note({ from, to, fingerprint: fingerprintOf(manifest.publicKey) })
  })
}

function returned({ opened, content }: { opened: OpenPackage; content: Content | null }): Received {
  if (content === null) throw new UserFailure('EXCHANGE_IS_BRANCH')
  return { manifest: opened.manifest, content }
}

/** All in one command: refused as a whole, undone as a whole, and nothing the second time. */
function accept(db: WriteDb, received: Received, { choices, trust, head, id }: AcceptInput) {
  const { manifest } = received
  if (journalHead(db) !== head) throw new UserFailure('PREVIEW_STALE')
  const taken = takeIn(db, received, choices)
  if (taken.already) return { already: true, rows: 0, documents: 0, same: 0, ours: 0, theirs: 0 }
  assertTrusted(db, manifest, trust)
  if (taken.open > 0) throw new UserFailure('EXCHANGE_CONFLICTS', { count: taken.open })
  remember(db, received, taken)
  const told = countsOf(taken, choices)
  db.note({ from: manifest.from, package: id, ...told, already: 0 })
  return told
}

function remember(db: WriteDb, { manifest, content }: Received, { ids }: TakenIn): void {
  const branch = branchId(content)
  const heads = [...(takenOf(db, branch)?.heads ?? []), manifest.head]
  setTaken(db, branch, { heads, entry: runningEntry(db), ids: idRuns(ids) })
}

function countsOf({ tables, documents, same, conflicts }: TakenIn, choices: Choices) {
  const chosen = (choice: 'ours' | 'theirs') => conflicts.filter(({ key }) => choices[key] === choice).length
  return {
    already: false,
    rows: tables.reduce((sum, { added, changed, removed }) => sum + added + changed + removed, 0),
    documents: documents.filter(({ booked }) => booked).length,
    same,
    ours: chosen('ours'),
    theirs: chosen('theirs'),
  }
}
