/**
 * One JSON document of the command line: the envelope that every one of them begins with, then what the command says.
 * Indented by two spaces, and ended by one newline.
 */
export function jsonDocument(kind: string, body: object): string {
  return `${JSON.stringify({ schemaVersion: 1, kind, ...body }, null, 2)}\n`;
}
