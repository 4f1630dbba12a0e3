import { isReadFault } from "./source.ts";
import type { CheckIn, CheckInWords, Workspace } from "./workspace.ts";
import { decode } from "./yaml/bytes.ts";
import { readPlain } from "./yaml/plain.ts";

const WORDS = ["progress", "plans", "problems"] as const;

/**
 * Reads the words of some check-ins, which a workspace does not keep: of those files and no others, by their path.
 * A check-in without words gives an empty entry; a file that is gone or cannot be read any more gives none.
 */
export async function readWords(
  { source }: Pick<Workspace, "source">,
  checkIns: Iterable<Pick<CheckIn, "file">>,
): Promise<ReadonlyMap<string, CheckInWords>> {
  const files = [...new Set(Array.from(checkIns, ({ file }) => file))].sort();
  const words = new Map<string, CheckInWords>();
  const unusual: { path: string; text: string }[] = [];
  await source.read(
    files.map((path) => ({ path, blob: null })),
    ({ path }, content) => {
      if (content === null || isReadFault(content)) return;
      const decoded = decode(content);
      if ("fault" in decoded) return;
      const plain = readPlain(decoded.text);
      if (plain === undefined) unusual.push({ path, text: decoded.text });
      else words.set(path, wordsOf(plain.value));
    },
  );
  for (const [path, value] of await judged(unusual)) words.set(path, wordsOf(value));
  return words;
}

/** The values of texts that the fast reader hands over; the judge is loaded only when there is one. */
async function judged(files: readonly { path: string; text: string }[]): Promise<[path: string, value: unknown][]> {
  if (files.length === 0) return [];
  const { readYamlText } = await import("./yaml/read.ts");
  return files.flatMap(({ path, text }): [string, unknown][] => {
    const read = readYamlText(text);
    return "faults" in read ? [] : [[path, read.value]];
  });
}

function wordsOf(value: unknown): CheckInWords {
  if (typeof value !== "object" || value === null) return {};
  const entries = Object.entries(value);
  return Object.fromEntries(
    WORDS.flatMap((word) => {
      const text = entries.find(([key]) => key === word)?.[1];
      return typeof text === "string" ? [[word, text]] : [];
    }),
  );
}
