import { defineConfig } from 'vitest/config'

/** Those that only call what they test: their modules are read once for all of them, which is a third of their time. */
const IN_PROCESS = ['domain', 'usecases', 'http', 'storage', 'web', 'infra', 'rotation', 'jobs'].map(
  (folder) => `test/${folder}/**/*.test.{ts,tsx}`,
)

const IN_A_BROWSER = ['test/browser/**/*.test.ts']

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    globalSetup: ['test/support/browser-setup.ts'],
    setupFiles: ['test/support/every-language.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A busy machine may take its time: what is polled for must come, not come within a second.
    expect: { poll: { timeout: 20_000 } },
    // Suites that start servers share two cores with everything else on the machine.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'in process', include: IN_PROCESS, isolate: false } },
      {
        extends: true,
        test: { name: 'apart', include: ['test/**/*.test.{ts,tsx}'], exclude: [...IN_PROCESS, ...IN_A_BROWSER] },
      },
      // A browser has clocks and processes of its own, and loses a race of them now and then: .ci/run names each test that had to try again.
      { extends: true, test: { name: 'in a browser', include: IN_A_BROWSER, retry: process.env.CI ? 1 : 0 } },
    ],
  },
})
