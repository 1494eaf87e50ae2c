import type { Span } from '../../finding.ts'
import type { Construct } from '../learn/construct.ts'
import type { TabRun, Tabs, TabTitle } from './tabs.ts'

interface OpenRun {
  readonly name?: string
  readonly run: TabRun
  /** The leaves of the tab around it. */
  readonly outer: Span[] | undefined
}

/**
 * Follows tabs through the blocks of a container and through the zones, moniker ranges, rows and columns among them: a
 * group leaves none of these.
 */
export class TabStack {
  /** Where the leaf blocks of the innermost tab go. */
  leaves: Span[] | undefined
  readonly #tabs: Tabs
  readonly #open: OpenRun[] = []

  constructor(tabs: Tabs, leaves: Span[] | undefined) {
    this.#tabs = tabs
    this.leaves = leaves
    this.#push()
  }

  start(title: TabTitle, span: Span): void {
    this.leaves = this.#open.at(-1)!.run.start(title, span)
  }

  /** Enters or leaves a region where the construct, which starts at the offset, opens or ends one. */
  follow(construct: Construct, offset: number): void {
    if (construct.kind === 'region' || (construct.kind === 'element' && construct.container)) this.#push(construct.name)
    else if (construct.kind === 'end') while (this.#open.length > 1 && this.#pop(offset) !== construct.name);
  }

  /** A thematic break that ends at the offset: true when it ends a group. */
  break(offset: number): boolean {
    const { run, outer } = this.#open.at(-1)!
    if (!run.end(offset)) return false
    this.leaves = outer
    return true
  }

  /** The end of the container. */
  end(offset: number): void {
    while (this.#open.length > 0) this.#pop(offset)
  }

  #push(name?: string): void {
    this.#open.push({ ...(name !== undefined && { name }), run: this.#tabs.follow(), outer: this.leaves })
  }

  #pop(offset: number): string | undefined {
    const open = this.#open.pop()
    open?.run.end(offset)
    this.leaves = open?.outer
    return open?.name
  }
}
