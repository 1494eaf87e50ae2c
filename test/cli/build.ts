import { execSync } from 'node:child_process'

/** Builds the command once for all tests that run it. */
export default function setup(): void {
  execSync('npm run --silent build', { stdio: 'inherit' })
}
