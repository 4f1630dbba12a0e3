/** A value from a file with its keys as JSON documents have them: `gives_way` becomes `givesWay`; `x-` keys stay. */
export function camelKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) =>
      key.startsWith("x-")
        ? [key, each]
        : [key.replaceAll(/_([a-z])/g, (_, letter) => letter.toUpperCase()), camelKeys(each)],
    ),
  );
}

/**
 * One JSON document of the command line: the envelope that every one of them begins with, then what the command says.
 * Indented by two spaces, and ended by one newline.
 */
export function jsonDocument(kind: string, body: object): string {
  return `${JSON.stringify({ schemaVersion: 1, kind, ...body }, null, 2)}\n`;
}
