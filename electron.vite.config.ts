// One build for the rooms that run: main (with engine, parser, relay and cli beside it), preload and renderer.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { modernBuffer } from './scripts/build/modern-buffer.ts'

// The relay lets an Electron whose Node is too old for better-sqlite3 use the pinned Node; what ships is built without it.
const relay = process.env.BIANHENG_RELAY !== '0'
const out = process.env.BIANHENG_OUT ?? 'out'

// Bundled, a program starts sooner and ships without node_modules; a native addon alone has to stay outside.
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>
}
const bundled = Object.keys(dependencies).filter((name) => name !== 'better-sqlite3-multiple-ciphers')

export default defineConfig({
  main: {
    plugins: [modernBuffer()],
    define: { __RELAY__: JSON.stringify(relay) },
    build: {
      target: 'node18',
      outDir: `${out}/main`,
      externalizeDeps: { exclude: bundled },
      rollupOptions: {
        input: {
          index: 'electron/main/index.ts',
          engine: 'electron/engine/index.ts',
          parser: 'electron/engine/files/parser.ts',
          'parser-thread': 'electron/engine/files/parser-thread.ts',
          cli: 'electron/cli/index.ts',
          ...(relay
            ? { relay: 'electron/relay/index.ts', 'engine-relayed': 'electron/engine/relayed.ts' }
            : {}),
        },
        // Chunks lie beside the entries, so that `__dirname` is the same folder in every file.
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunk-[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      target: 'node18',
      outDir: `${out}/preload`,
      // A sandboxed preload can require nothing but electron.
      externalizeDeps: false,
      rollupOptions: {
        input: { index: 'electron/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      target: 'chrome114',
      outDir: `${out}/renderer`,
      minify: true,
      chunkSizeWarningLimit: 4000,
      rollupOptions: {
        input: { index: path.resolve('renderer/index.html'), print: path.resolve('renderer/print.html') },
      },
    },
  },
})
