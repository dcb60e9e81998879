// Which files are reached from the program's entries, and which packages are used: what nobody reaches is dead.
import path from 'node:path'
import { isTest, parse, type Source } from './sources.ts'

/** Entries are named by the build configuration and by pages; scripts on the top level and tests are started by hand. */
export function entriesOf(texts: readonly Source[]): string[] {
  const named = texts
    .filter(({ file }) => file === 'electron.vite.config.ts')
    .flatMap(({ text }) => inputs(text))
  const pages = texts.filter(({ file }) => file.endsWith('.html')).flatMap(scriptsOf)
  const started = texts.map(({ file }) => file).filter((file) => startedByHand.test(file))
  const prepared = texts
    .filter(({ file }) => file === 'vitest.config.ts')
    .flatMap(({ text }) => [...text.matchAll(/setupFiles: \['([^']+)'\]/g)].map(([, name = '']) => name))
  return [...named, ...pages, ...started, ...prepared, ...loaded(texts)]
}

/** Files that a script loads through the bundler's runner (`scripts/bench/province.ts`), which a Node of its own could not read. */
function loaded(texts: readonly Source[]): string[] {
  const asked = texts
    .filter(({ file }) => file.startsWith('scripts/'))
    .flatMap(({ text }) =>
      [...text.matchAll(/\bload(?:Engine)?\('([^']+\.ts)'\)/g)].map((match) => `/${match[1]}`),
    )
  return texts.map(({ file }) => file).filter((file) => asked.some((request) => file.endsWith(request)))
}

const startedByHand = /^(?:[\w.]+\.config\.ts|scripts\/[^/]+\.(?:ts|mjs)|scripts\/bench\/[^/]+\.bench\.ts)$/
const inputs = (text: string) =>
  [...text.matchAll(/'((?:electron|renderer)\/[^']+\.tsx?)'/g)].map((match) => String(match[1]))

function scriptsOf({ file, text }: Source): string[] {
  const folder = file.split('/')[0] ?? ''
  return [...text.matchAll(/<script[^>]+src="([^"]+)"/g)].map((match) =>
    path.posix.join(folder, String(match[1])),
  )
}

/** The project's file that a module request means, if it means one. */
export function resolve(from: string, request: string): string | undefined {
  const plain = request.replace(/\?.*$/, '')
  if (plain.startsWith('#shared/')) return `${plain.slice(1)}.ts`
  return plain.startsWith('.') ? path.posix.join(path.posix.dirname(from), plain) : undefined
}

function reachedFrom(
  entries: readonly string[],
  requests: ReadonlyMap<string, readonly string[]>,
): Set<string> {
  const reached = new Set<string>()
  const waiting = [...entries]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file) || !requests.has(file)) continue
    reached.add(file)
    for (const request of requests.get(file) ?? []) waiting.push(resolve(file, request) ?? '')
  }
  return reached
}

const forTests = /(?:^|\/)testing\/|^scripts\//

/** Files that nothing reaches; a file of the program that only tests reach counts as dead too. */
export function deadFiles(sources: readonly Source[], entries: readonly string[]): string[] {
  const requests = new Map(sources.map((source) => [source.file, parse(source).requests]))
  const live = reachedFrom(entries, requests)
  const tested = reachedFrom([...requests.keys()].filter(isTest), requests)
  const files = [...requests.keys()].filter((file) => !isTest(file) && !file.endsWith('.d.ts'))
  return files.filter((file) => !live.has(file) && !(forTests.test(file) && tested.has(file)))
}

/** Packages that no file names; the types of a package count as used when the package is. */
export function unusedPackages(names: readonly string[], texts: readonly Source[]): string[] {
  const places = texts.filter(({ file }) => !/^package(?:-lock)?\.json$/.test(file) && !file.endsWith('.md'))
  const manifest = texts.find(({ file }) => file === 'package.json')?.text ?? ''
  const scripts = /"scripts": \{[^}]*\}/.exec(manifest)?.[0] ?? ''
  const all = `${places.map(({ text }) => text).join('\n')}\n${scripts}`
  return names.filter((name) => !mentions(all, name.replace(/^@types\//, '')))
}

const mentions = (text: string, name: string) =>
  new RegExp(`['"\`]${name.replaceAll('.', '\\.')}(?:['"\`]|/)`).test(text)
