/** The same content with its keys in an order; keys that it does not name, such as the user's own, come last. */
export function inOrder<T extends object>(content: T, order: readonly string[]): T {
  const entries = Object.entries(content).filter(([, value]) => value !== undefined);
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.fromEntries(entries.sort(([a], [b]) => place(a) - place(b))) as T;
}
