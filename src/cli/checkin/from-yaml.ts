import type { Pointer } from "../../model/problem.ts";
import type { Complaint } from "../complaint.ts";
import { isMap, type Placing, readYaml, trimmed } from "../input.ts";
import type { Submission } from "./check.ts";

/** The check-ins of a file, and what keeps some of them from being read. */
export interface FromYaml {
  readonly submissions: readonly Submission[];
  readonly complaints: readonly Complaint[];
  /** Whether every one says for itself who made it. */
  readonly areSigned: boolean;
}

/**
 * Reads several check-ins: a list of them, each with its `kr` and maybe its `date`, or a map from key results to them.
 *
 * @param name what the file is called in complaints.
 * @param defaults who checks in and for which day, where an entry does not say so itself.
 */
export function submissionsFromYaml(bytes: Uint8Array, name: string, defaults: { by: string; date: string }): FromYaml {
  const input = readYaml(bytes, name);
  return "complaints" in input
    ? { submissions: [], areSigned: false, ...input }
    : read(trimmed(input.value), input.place, defaults);
}

function read(value: unknown, place: Placing, defaults: { by: string; date: string }): FromYaml {
  const entries = entriesOf(value);
  if (entries === null || entries.length === 0) {
    const help = "Write a list, each with kr: growth/activation/kr1 and what the check-in says.";
    const complaints = [{ where: place([]), message: "there is no check-in in it", help }];
    return { submissions: [], areSigned: false, complaints };
  }
  const submissions: Submission[] = [];
  const complaints: Complaint[] = [];
  for (const { pointer, entry, reference } of entries) {
    if (!isMap(entry) || typeof (reference ?? entry.kr) !== "string") {
      const message = isMap(entry) ? '"kr" is missing: the key result that it is about' : "this is not a check-in";
      complaints.push({
        where: place(pointer),
        message,
        help: "Add kr: growth/activation/kr1, and value: or done: below it.",
      });
    } else submissions.push(submissionOf(entry, { pointer, reference, place, defaults }));
  }
  const areSigned = entries.every(({ entry }) => isMap(entry) && entry.by !== undefined);
  return { submissions, areSigned, complaints: [...complaints, ...repeated(submissions)] };
}

interface Entry {
  readonly pointer: Pointer;
  readonly entry: unknown;
  /** The key result, where it is the key of a map. */
  readonly reference: string | null;
}

function entriesOf(value: unknown): Entry[] | null {
  if (Array.isArray(value)) return value.map((entry, index) => ({ pointer: [index], entry, reference: null }));
  if (!isMap(value)) return null;
  if ("kr" in value) return [{ pointer: [], entry: value, reference: null }];
  return Object.entries(value).map(([reference, entry]) => ({ pointer: [reference], entry, reference }));
}

interface Around {
  readonly pointer: Pointer;
  readonly reference: string | null;
  readonly place: Placing;
  readonly defaults: { readonly by: string; readonly date: string };
}

function submissionOf(entry: Record<string, unknown>, { pointer, reference, place, defaults }: Around): Submission {
  const { kr, date = defaults.date, ...content } = entry;
  const own = reference === null ? {} : kr === undefined ? {} : { kr };
  return {
    reference: reference ?? String(kr),
    date: String(date),
    content: { by: defaults.by, ...own, ...content },
    locate: (inside, at) =>
      reference !== null && inside[0] === "kr" ? place(pointer, "key") : place([...pointer, ...inside], at),
  };
}

/** Two check-ins of one day on one key result would be one file. */
function repeated(submissions: readonly Submission[]): Complaint[] {
  const seen = new Map<string, string>();
  return submissions.flatMap(({ reference, date, locate }) => {
    const first = seen.get(`${reference} ${date}`);
    seen.set(`${reference} ${date}`, first ?? locate(["kr"]));
    if (first === undefined) return [];
    return [
      {
        where: locate(["kr"]),
        message: `${reference} stands here twice for ${date}`,
        help: `The first is at ${first}.`,
      },
    ];
  });
}
