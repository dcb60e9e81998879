// Writes what the migrations make of an empty project to electron/engine/store/schema.snapshot.json.
// Usage: npm run snapshot:schema
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { runnerImport } from 'vite'
import { root } from './setup/paths.mjs'

interface Migrate {
  readonly SCHEMA_VERSION: number
  readonly expectedSchema: (version: number) => string[]
}

const folder = path.join(root, 'electron/engine/store')
// The migrations are bundled by Vite, so Vite loads them here too.
const { module } = await runnerImport<Migrate>(path.join(folder, 'migrate.ts'), { root, configFile: false })
const version = module.SCHEMA_VERSION
const snapshot = { version, schema: module.expectedSchema(version) }
writeFileSync(path.join(folder, 'schema.snapshot.json'), `${JSON.stringify(snapshot, null, 2)}\n`)
console.log(`schema.snapshot.json: version ${version}, ${snapshot.schema.length} objects`)
