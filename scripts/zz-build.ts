import { build } from 'vite'
import react from '@vitejs/plugin-react'
const root='/work/main'
if (!process.argv[2]) {
await build({ configFile: false, logLevel: 'warn', root, build: { ssr: '/tmp/pm/main.ts', target: 'node18', outDir: '/tmp/pm/out/main', emptyOutDir: true, rollupOptions: { external: ['electron', /^node:/], output: { format: 'cjs', entryFileNames: 'index.cjs' } } }, ssr: { noExternal: true } })
await build({ configFile: false, logLevel: 'warn', root, build: { ssr: 'electron/preload/index.ts', target: 'node18', outDir: '/tmp/pm/out/preload', emptyOutDir: true, rollupOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: 'index.cjs' } } }, ssr: { noExternal: true } })
}
await build({ configFile: false, logLevel: 'warn', root: root+'/renderer', plugins: [react()], build: { target: 'chrome114', outDir: '/tmp/pm/out/renderer', emptyOutDir: true, rollupOptions: { input: { print: root+'/renderer/print.html' } } } })
