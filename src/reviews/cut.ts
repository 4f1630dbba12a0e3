/** Where a sentence ends: a stop followed by a space. */
const SENTENCE_END = /[.!?…]["'”’)]*(?=\s)/gu;

/**
 * What someone typed, as one line of at most so many characters: whole sentences where enough of them fit, else whole
 * words and an ellipsis. Never ends inside a word, unless a single word is longer than the line.
 */
export function cut(typed: string, most: number): string {
  const line = typed.trim().replace(/\s+/gu, " ");
  const characters = Array.from(line);
  if (characters.length <= most) return line;
  const room = characters.slice(0, most - 1).join("");
  const sentences = [...room.matchAll(SENTENCE_END)].at(-1);
  const end = sentences === undefined ? 0 : sentences.index + sentences[0].length;
  if (end * 2 >= room.length) return room.slice(0, end);
  const space = characters[most - 1] === " " ? room.length : room.lastIndexOf(" ");
  return `${(space > 0 ? room.slice(0, space) : room).replace(/[\s,;:–-]+$/u, "")}…`;
}
