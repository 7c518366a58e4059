import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/**/input/**', 'node_modules/**'],
    // Modules are shared between test files: a quarter of the time. No test changes a module's state.
    isolate: false,
    globalSetup: './test/support/global-setup.ts',
    reporters: ['default', './test/support/count-reporter.ts'],
    testTimeout: 20_000,
  },
})
