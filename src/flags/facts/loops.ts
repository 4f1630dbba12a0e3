/**
 * The loops in what leads to what: one for each link that closes one, as the path from its first node by name to the
 * node that leads back to that. Time grows with nodes and links, and no path is too long.
 */
export function loopsIn(nodes: Iterable<string>, leadsTo: (node: string) => Iterable<string>): string[][] {
  const explored = new Set<string>();
  const loops: string[][] = [];
  for (const start of nodes) {
    const path: string[] = [];
    const places = new Map<string, number>();
    const ways: Iterator<string>[] = [];
    const enter = (node: string): void => {
      places.set(node, path.push(node) - 1);
      ways.push(leadsTo(node)[Symbol.iterator]());
    };
    if (!explored.has(start)) enter(start);
    for (let way = ways.at(-1); way !== undefined; way = ways.at(-1)) {
      const { done, value } = way.next();
      if (done === true) {
        ways.pop();
        const left = path.pop();
        if (left === undefined) break;
        places.delete(left);
        explored.add(left);
      } else {
        const place = places.get(value);
        if (place !== undefined) loops.push(fromFirstByName(path.slice(place)));
        else if (!explored.has(value)) enter(value);
      }
    }
  }
  return loops;
}

function fromFirstByName(loop: readonly string[]): string[] {
  const first = loop.reduce((least, node, index) => (node < (loop[least] ?? node) ? index : least), 0);
  return [...loop.slice(first), ...loop.slice(0, first)];
}
