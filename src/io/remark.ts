import type { PluggableList } from 'unified'
import type { SettingsFile } from './settings.ts'
import { UsageError } from './usage-error.ts'

const NAME = /^(?:@[\w.-]+\/)?remark-(?:preset-)?lint(?:-[\w.-]+)?$/

/**
 * Loads the remark-lint rules and presets that settings name, from where docset-lint itself is installed: a repository
 * that is linted cannot bring code along.
 *
 * @throws UsageError for other packages, and for packages that are not installed
 */
export async function loadRemarkPlugins(
  plugins: NonNullable<SettingsFile['remark']>['plugins'] = [],
): Promise<PluggableList> {
  if (plugins.length === 0) return []
  const loaded = await Promise.all(plugins.map(entry => (typeof entry === 'string' ? load(entry) : withOptions(entry))))
  return [...loaded, await load('remark-lint')] as PluggableList
}

async function withOptions([name, options]: readonly [string, unknown?]): Promise<unknown> {
  return [await load(name), options]
}

async function load(name: string): Promise<unknown> {
  if (!NAME.test(name))
    throw new UsageError(
      `'${name}' is no remark-lint rule or preset: its name must start with remark-lint or remark-preset-lint.`,
    )
  try {
    return ((await import(name)) as { default: unknown }).default
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new UsageError(
      `The package '${name}' is not installed beside docset-lint. Run: npm install --save-dev ${name}`,
    )
  }
}
