// Tortures the built program: kills, full and broken disks, races, flipped bytes. Prints a line for each part.
// Usage: node scripts/torture.ts [part …] [--runs N]
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createServer } from 'vite'
import { root } from './setup/paths.mjs'
import type { Part, PartResult } from './torture/part.ts'

interface Torture {
  readonly parts: Readonly<Record<string, { readonly part: Part; readonly runs: number }>>
  readonly line: (result: PartResult) => string
  readonly passed: (result: PartResult) => boolean
}

const { values, positionals } = parseArgs({
  options: { runs: { type: 'string' }, help: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const folder = path.join(root, 'scripts/torture')
// The migrations are bundled by Vite, so Vite loads the store here too, and what the store loads later.
const vite = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
})
const load = (file: string) => vite.ssrLoadModule(path.join(folder, file)) as Promise<Torture>
const { parts } = await load('parts.ts')
const { line, passed } = await load('part.ts')
/** `inject` asks for all of inject-create, inject-import … */
const isAsked = (part: string, asked: string) => part === asked || part.startsWith(`${asked}-`)
const unknown = positionals.find((asked) => !Object.keys(parts).some((part) => isAsked(part, asked)))
if (unknown !== undefined || values.help) {
  console.error(`node scripts/torture.ts [part …] [--runs N]; parts: ${Object.keys(parts).join(', ')}`)
  await vite.close()
  process.exit(values.help ? 0 : 1)
}

for (const [name, { part, runs }] of Object.entries(parts)) {
  if (positionals.length > 0 && !positionals.some((asked) => isAsked(name, asked))) continue
  const start = performance.now()
  for (const result of await part(Number(values.runs ?? runs))) {
    console.log(line(result))
    if (!passed(result)) process.exitCode = 1
  }
  console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(0)} s`)
}
await vite.close()
