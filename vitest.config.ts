// Two projects: `unit` runs beside the code, `e2e` drives the built program in its real window.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          setupFiles: ['scripts/draws.ts'],
          include: ['{shared,electron,renderer,scripts}/**/*.test.{ts,tsx}'],
          environment: 'node',
          // A busy machine is slow, not wrong.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          setupFiles: ['scripts/smoke/no-complaints.ts'],
          include: ['scripts/smoke/**/*.e2e.ts'],
          environment: 'node',
          testTimeout: 240_000,
          expect: { poll: { timeout: 60_000, interval: 100 } },
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
