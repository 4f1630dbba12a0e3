import type { Kind } from "../model/kinds.ts";
import {
  CYCLE_ID_PATTERN,
  DATE_PATTERN,
  ID_MAX_LENGTH,
  ID_PATTERN,
  REVIEW_KINDS,
  type ReviewKind,
} from "../model/patterns.ts";

/** What a file is, read from its path: the path is the identity. Parts that a kind does not have are empty. */
export interface Place {
  readonly kind: Kind;
  readonly cycle: string;
  readonly team: string;
  /** The objective's own id, without its team. */
  readonly objective: string;
  readonly keyResult: string;
  readonly date: string;
  /** The file's name without `.yaml`. */
  readonly stem: string;
}

/** Why a path cannot be a file of the format. */
export interface PathFault {
  readonly rule: string;
  readonly message: string;
  readonly help: string;
}

/** The files and folders that belong to the format; everything else in the folder is left alone. */
export const ROOTS = ["okr.yaml", "priorities", "teams", "learnings", "diagnostics", "cycles"] as const;

/** A path of the format for each kind, with what varies in angle brackets. */
const PATTERNS: readonly { kind: Kind; parts: readonly string[] }[] = [
  { kind: "priorities", parts: ["priorities", "<year>"] },
  { kind: "team", parts: ["teams", "<team>"] },
  { kind: "learning", parts: ["learnings", "<date>-<slug>"] },
  { kind: "diagnostic", parts: ["diagnostics", "<date>"] },
  { kind: "check-in", parts: ["cycles", "<cycle>", "checkins", "<team>", "<objective>", "<key result>", "<date>"] },
  { kind: "objective", parts: ["cycles", "<cycle>", "okrs", "<team>", "<objective>"] },
  { kind: "cycle", parts: ["cycles", "<cycle>", "cycle"] },
  { kind: "escalation", parts: ["cycles", "<cycle>", "escalations", "<date>-<slug>"] },
  { kind: "decision", parts: ["cycles", "<cycle>", "decisions", "<date>-<slug>"] },
  { kind: "review", parts: ["cycles", "<cycle>", "reviews", "<team>", "<date>-<kind>"] },
  { kind: "reflection", parts: ["cycles", "<cycle>", "reflections", "<team>", "<objective>"] },
];

/** The layout as people read it, for messages: one pattern a line. */
export const LAYOUT = ["okr.yaml", ...PATTERNS.map(({ parts }) => `${parts.join("/")}.yaml`)];

/**
 * Says what a path is: its place in the layout, why it cannot be one, or `null` when it is none of the format's
 * business (another folder, or not YAML).
 */
export function placeOf(path: string): Place | PathFault | null {
  if (path === "okr.yaml") return { ...NOWHERE, kind: "settings", stem: "okr" };
  const parts = path.split("/");
  const name = parts[parts.length - 1] ?? "";
  if (!ROOTS.includes(parts[0] as (typeof ROOTS)[number]) || parts.length < 2) return null;
  if (!name.endsWith(".yaml"))
    return /\.ya?ml$/i.test(name)
      ? unexpected(`The name ends in ${name.slice(name.lastIndexOf("."))}, not in .yaml`)
      : null;
  parts[parts.length - 1] = name.slice(0, -".yaml".length);
  const pattern = patternFor(parts);
  if (pattern === undefined) return unexpected("No file of the format lives at this path");
  return placeIn(pattern, parts);
}

/** As `placeOf`, for a file in the same folder as one whose place is known: only its name has to be read. */
export function placeBeside(neighbour: Place, path: string): Place | PathFault | null {
  const name = NAME_PATTERNS.get(neighbour.kind);
  if (name === undefined || !path.endsWith(".yaml")) return placeOf(path);
  const stem = path.slice(path.lastIndexOf("/") + 1, -".yaml".length);
  const place = { ...neighbour, stem };
  return readPart(place, name, stem) ?? place;
}

/** How the files of a folder are named, where there can be several. */
const NAME_PATTERNS = new Map(
  PATTERNS.flatMap(({ kind, parts }) => {
    const name = parts.at(-1);
    return name?.startsWith("<") ? [[kind, name] as const] : [];
  }),
);

/** True for a place, false for a fault. */
export function isPlace(found: Place | PathFault): found is Place {
  return "kind" in found;
}

/** What a file is about, as references write it: `growth/activation/kr1`. */
export function subjectOf(place: Place): string | null {
  switch (place.kind) {
    case "objective":
    case "reflection":
      return `${place.team}/${place.objective}`;
    case "check-in":
      return `${place.team}/${place.objective}/${place.keyResult}`;
    case "team":
      return `team:${place.team}`;
    case "escalation":
    case "decision":
    case "learning":
      return place.stem;
    case "review":
      return `${place.team}/${place.stem}`;
    case "cycle":
      return place.cycle;
    default:
      return null;
  }
}

const NOWHERE = { cycle: "", team: "", objective: "", keyResult: "", date: "", stem: "" };

type Pattern = (typeof PATTERNS)[number];

/** A path of the layout is told by its length, its folder, and in a cycle by the folder or the file in that. */
function patternFor(parts: readonly string[]): Pattern | undefined {
  return PATTERNS_BY_SHAPE.get(shapeOf(parts));
}

function shapeOf(parts: readonly string[]): string {
  return `${parts.length} ${parts[0]} ${parts[2] ?? ""}`;
}

const PATTERNS_BY_SHAPE = new Map(PATTERNS.map((pattern) => [shapeOf(pattern.parts), pattern]));

function placeIn(pattern: Pattern, parts: readonly string[]): Place | PathFault {
  const place = { ...NOWHERE, kind: pattern.kind, stem: parts[parts.length - 1] ?? "" };
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] ?? "";
    const fault = readPart(place, pattern.parts[index] ?? "", part);
    if (fault !== null) return fault;
  }
  return place;
}

type Writable = { -readonly [K in keyof Place]: Place[K] };

function readPart(place: Writable, expected: string, part: string): PathFault | null {
  switch (expected) {
    case "<year>":
      return /^\d{4}$/.test(part) ? null : invalid("path/invalid-date", part, "a year such as 2026");
    case "<cycle>":
      place.cycle = part;
      return CYCLE_ID_PATTERN.test(part)
        ? null
        : invalid("path/invalid-cycle", part, "a cycle: 2026, 2026-H2, 2026-T3, 2026-Q4 or 2026-11");
    case "<team>":
      place.team = part;
      return idFault(part);
    case "<objective>":
      place.objective = part;
      return idFault(part);
    case "<key result>":
      place.keyResult = part;
      return idFault(part);
    case "<date>":
      place.date = part;
      return DATE_PATTERN.test(part)
        ? null
        : invalid("path/invalid-date", part, "a day that exists, such as 2026-11-20");
    case "<date>-<slug>":
    case "<date>-<kind>":
      return readDated(place, expected, part);
    default:
      return null;
  }
}

function readDated(place: Writable, expected: string, part: string): PathFault | null {
  place.date = part.slice(0, 10);
  const rest = part.slice(11);
  if (!DATE_PATTERN.test(place.date) || part[10] !== "-") {
    return invalid(
      "path/invalid-date",
      part,
      "a name that begins with a day that exists, such as 2026-11-20-consent-wording",
    );
  }
  if (expected === "<date>-<slug>") return idFault(rest);
  return REVIEW_KINDS.includes(rest as ReviewKind)
    ? null
    : invalid("path/invalid-review-kind", rest, `a kind of review: ${REVIEW_KINDS.join(", ")}`);
}

function idFault(part: string): PathFault | null {
  if (ID_PATTERN.test(part) && part.length <= ID_MAX_LENGTH) return null;
  const expected = `an id: lower-case letters and digits in words joined by hyphens, at most ${ID_MAX_LENGTH} characters`;
  return invalid("path/invalid-id", part, expected);
}

function invalid(rule: string, part: string, expected: string): PathFault {
  return { rule, message: `"${part}" in the path is not ${expected}`, help: "Rename the file or the folder." };
}

function unexpected(message: string): PathFault {
  return {
    rule: "path/unexpected-file",
    message: `${message}, so nobody reads this file`,
    help: "Move it to where the format expects it (okr explain path/unexpected-file lists the layout), or out of these folders.",
  };
}
