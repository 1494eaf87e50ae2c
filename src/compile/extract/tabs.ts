import type { Heading } from 'mdast'
import type { Problem, Region } from '../../facts.ts'
import type { Span } from '../../finding.ts'
import type { Mutable } from '../mutable.ts'

const TAB = /^#tab\/([a-zA-Z0-9-]+(?:\+[a-zA-Z0-9-]+)*)(?:\/([a-zA-Z0-9-]+)?)?$/

export interface TabTitle {
  readonly id: string
  readonly condition: string
}

/** A heading whose only content is a link to `#tab/id` or `#tab/id/condition`. */
export function tabTitle(node: Heading): TabTitle | undefined {
  const link = node.children.length === 1 ? node.children[0] : undefined
  const match = link?.type === 'link' ? TAB.exec(link.url) : null
  return match ? { id: match[1]!, condition: match[2] ?? '' } : undefined
}

/** Consecutive tabs; the span is that of the first tab's heading. */
interface TabGroup {
  readonly span: Span
  readonly tabs: TabTitle[]
}

type TabRegion = Extract<Region, { name: 'tab' }>

/** Collects the tabs of a text. */
export class Tabs {
  readonly regions: TabRegion[] = []
  readonly #groups: TabGroup[] = []

  /** Follows the children of one container: a group of tabs never leaves it. */
  follow(): TabRun {
    return new TabRun(this.regions, this.#groups)
  }

  /** Ids that the page gets for its tabs. */
  get ids(): string[] {
    return this.#groups.flatMap(({ tabs }, index) => [
      `tabgroup_${index + 1}`,
      ...tabs.map(({ id, condition }) => {
        const suffix = condition === '' ? '' : `_${condition}`
        return `tabpanel_${index + 1}_${id.replaceAll('+', '-')}${suffix}`
      }),
    ])
  }

  get problems(): Problem[] {
    return tabProblems(this.#groups)
  }
}

/** The tabs among the children of one container. */
export class TabRun {
  readonly #regions: TabRegion[]
  readonly #groups: TabGroup[]
  #group: TabGroup | undefined
  #tab: Mutable<TabRegion> | undefined

  constructor(regions: TabRegion[], groups: TabGroup[]) {
    this.#regions = regions
    this.#groups = groups
  }

  /** Starts a tab; returns the list that its leaves go to. */
  start(title: TabTitle, span: Span): Span[] {
    this.#close(span[0])
    if (this.#group) this.#group.tabs.push(title)
    else {
      this.#group = { span, tabs: [title] }
      this.#groups.push(this.#group)
    }
    const leaves: Span[] = []
    const id = title.condition ? `${title.id}/${title.condition}` : title.id
    this.#tab = { name: 'tab', span: [span[1], span[1]], parent: -1, id, leaves }
    this.#regions.push(this.#tab)
    return leaves
  }

  /** Ends the group, if there is one: at a thematic break, or with its container. */
  end(offset: number): boolean {
    if (!this.#group) return false
    this.#close(offset)
    this.#group = undefined
    return true
  }

  #close(end: number): void {
    if (this.#tab) this.#tab.span = [this.#tab.span[0], end]
    this.#tab = undefined
  }
}

/**
 * Faults of the tab groups of one file, as the build's renderer finds them when it chooses the active tab of each group:
 * a tab is visible when it has no condition, or when its condition was the first id of an earlier group.
 */
function tabProblems(groups: readonly TabGroup[]): Problem[] {
  const problems: Problem[] = []
  const selections: string[][] = []
  for (const { span, tabs } of groups) {
    const problem = (message: string, ...args: string[]): unknown =>
      problems.push({ code: 'invalid-tab-group', span, message, args })
    const visible = tabs.filter(
      ({ condition }) => condition === '' || selections.some(([first]) => first === condition),
    )
    const counts = new Map<string, number>()
    for (const { id } of visible) for (const part of id.split('+')) counts.set(part, (counts.get(part) ?? 0) + 1)

    const repeated = [...counts].filter(([, count]) => count > 1)
    if (repeated.length > 0) problem('duplicate', repeated.map(([id, count]) => `(${id}, ${count})`).join(','))

    let active = false
    let differs = false
    for (const selection of selections) {
      const shared = selection.filter(id => counts.has(id)).length
      if (shared === 0) continue
      active = visible.some(({ id }) => id.split('+').includes(selection[0]!))
      if (shared === selection.length && shared === counts.size) break
      differs = true
      if (active) break
    }
    if (differs) problem('different')
    if (active) continue
    if (visible.length > 0) selections.push([...counts.keys()])
    else problem('hidden')
  }
  return problems
}
