import { defineConfig } from 'vitest/config'

// Tests that start the command take seconds on a busy machine.
export default defineConfig({ test: { globalSetup: 'test/cli/build.ts', testTimeout: 60_000 } })
