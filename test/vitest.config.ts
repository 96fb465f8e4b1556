import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    globalSetup: ['test/support/browser-setup.ts'],
    setupFiles: ['test/support/every-language.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A busy machine may take its time: what is polled for must come, not come within a second.
    expect: { poll: { timeout: 20_000 } },
    // Suites that start servers share two cores with everything else on the machine.
    maxWorkers: 2,
  },
})
