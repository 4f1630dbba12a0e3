import { DATE_PATTERN } from "../../src/model/patterns.ts";

/** A parsed file of a workspace. */
export interface Parsed {
  readonly path: string;
  readonly value: unknown;
}

type Entries = Readonly<Record<string, unknown>>;

const HANDLE_KEYS = new Set([
  "owner",
  "by",
  "lead",
  "deputy",
  "cover",
  "led_by",
  "sponsor",
  "rollout_lead",
  "present",
  "coaches",
  "arbiters",
]);
const REFERENCE_KEYS = new Set([
  "to",
  "needs",
  "waits_for",
  "affects",
  "with",
  "informed_by",
  "from",
  "decisions",
  "decision",
  "escalation",
  "learnings",
  "for",
]);

/** Everything that is referred to and does not exist, as `path: key: reference`. Independent of the program's own check. */
export function danglingReferences(files: readonly Parsed[]): string[] {
  const known = knownIn(files);
  return files.flatMap(({ path, value }) => {
    const cycle = path.startsWith("cycles/") ? (path.split("/")[1] ?? "") : "";
    const local = new Set(list(field(value, "key_results")).map((entry) => String(field(entry, "id"))));
    return strings(value)
      .filter(({ key, text }) => !exists(key, text, { known, cycle, local }))
      .map(({ key, text }) => `${path}: ${key}: ${text}`);
  });
}

interface Scope {
  readonly known: ReadonlySet<string>;
  readonly cycle: string;
  /** Ids of the file's own key results: what an initiative can be for. */
  readonly local: ReadonlySet<string>;
}

function exists(key: string, text: string, { known, cycle, local }: Scope): boolean {
  if (key === "balances") return local.has(text);
  if (HANDLE_KEYS.has(key)) return known.has(`@${text}`) || DATE_PATTERN.test(text);
  if (!REFERENCE_KEYS.has(key) || DATE_PATTERN.test(text) || text.startsWith("external:")) return true;
  if (local.has(text)) return true;
  // `for` is also what somebody is thanked for.
  if (key === "for" && !/^[a-z0-9-]+\/[a-z0-9/-]+$/.test(text)) return !/^kr\d+$/.test(text);
  return known.has(text) || known.has(`@${text}`) || known.has(`${cycle}:${text}`);
}

function knownIn(files: readonly Parsed[]): Set<string> {
  const known = new Set<string>();
  for (const { path, value } of files) {
    const [folder = "", cycle = "", kind = "", team = "", name = ""] = path.replace(/\.yaml$/, "").split("/");
    if (folder === "teams") {
      known.add(`team:${cycle}`);
      for (const handle of Object.keys(entries(field(value, "members")))) known.add(`@${handle}`);
    }
    if (folder === "priorities")
      for (const one of list(field(value, "priorities"))) known.add(`priority:${String(field(one, "id"))}`);
    if (folder === "learnings") known.add(cycle);
    if (kind === "escalations" || kind === "decisions") known.add(`${cycle}:${team}`);
    if (kind !== "okrs") continue;
    known.add(`${cycle}:${team}/${name}`);
    for (const one of list(field(value, "key_results")))
      known.add(`${cycle}:${team}/${name}/${String(field(one, "id"))}`);
  }
  return known;
}

/** Every string in a value with the key that it stands under, also when it is an entry of a list. */
function strings(value: unknown, key = ""): { key: string; text: string }[] {
  if (typeof value === "string") return [{ key, text: value }];
  if (Array.isArray(value)) return value.flatMap((entry) => strings(entry, key));
  return Object.entries(entries(value)).flatMap(([name, nested]) => strings(nested, name));
}

function field(value: unknown, key: string): unknown {
  return entries(value)[key];
}

function entries(value: unknown): Entries {
  return typeof value === "object" && value !== null ? (value as Entries) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
