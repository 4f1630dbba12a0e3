import { type Alias, type Node, visit } from "yaml";

/** Counts how often anchors are used, while a document is gone through from the top. */
export class AliasCount {
  readonly #anchors = new Map<string, Anchor>();

  anchor(node: Node): void {
    const { anchor } = node as { anchor?: string };
    if (anchor !== undefined) this.#anchors.set(anchor, { node, uses: 0, each: null });
  }

  targetOf({ source }: Alias): Node | undefined {
    return this.#anchors.get(source)?.node;
  }

  /** Notes a use, and gives how often what the alias names has been used now; a use counts for all the aliases in it. */
  use({ source }: Alias): number {
    const anchor = this.#anchors.get(source);
    if (anchor === undefined) return 0;
    anchor.each ??= this.#mostUsedIn(anchor.node);
    anchor.uses++;
    return anchor.uses * anchor.each;
  }

  #mostUsedIn(node: Node): number {
    let most = 1;
    visit(node, {
      Alias: (_key, { source }) => {
        const { uses, each } = this.#anchors.get(source) ?? { uses: 1, each: 1 };
        most = Math.max(most, uses * (each ?? 1));
      },
    });
    return most;
  }
}

interface Anchor {
  readonly node: Node;
  uses: number;
  /** How often the most used anchor inside it is used with each of its own uses; null before it is asked for. */
  each: number | null;
}
