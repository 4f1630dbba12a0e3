import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Kind } from "../../src/model/kinds.ts";
import { checkIn, checkInPath } from "./workspace/check-in.ts";
import { writtenByHand } from "./workspace/handwriting.ts";
import type { Slot } from "./workspace/placed.ts";
import { randomFrom } from "./workspace/random.ts";
import { type Structure, structure } from "./workspace/structure.ts";

/** A file of a generated workspace. */
export interface GeneratedFile {
  /** Relative to the workspace, with `/`. */
  readonly path: string;
  readonly kind: Kind;
  readonly text: string;
}

/** What can be asked of a generated workspace. */
export interface Wanted {
  /** How many YAML files; from about 300 on, the company looks like one. */
  readonly files: number;
  /** Dates in quotes: js-yaml, and so ajv-cli, takes a bare one for a timestamp. Default: as people write them. */
  readonly quoteDates?: boolean;
}

const AVERAGE_KEY_RESULTS = 3.2;
const WEEKS = 12.5;
const SMALLEST = 300;

/**
 * A valid workspace of exactly so many files, shaped like a real company's: about a tenth are objectives, teams,
 * reviews, decisions and the like, the rest are weekly check-ins; all cycles but the newest are closed. Every byte
 * follows from the number of files.
 */
export function* generateFiles({ files, quoteDates = false }: Wanted): Generator<GeneratedFile> {
  if (files < SMALLEST) throw new Error(`a workspace of ${files} files is too small to be shaped like a company`);
  const plan = planFor(files);
  const hand = { quoteDates };
  for (const { path, kind, value } of plan.files) yield { path, kind, text: writtenByHand(value, path, hand) };
  for (const slot of plan.slots) {
    const path = checkInPath(slot);
    yield {
      path,
      kind: "check-in",
      text: writtenByHand(checkIn(slot), path, hand),
    };
  }
}

/** Writes such a workspace into an empty folder. */
export function generateWorkspace(dir: string, wanted: Wanted): void {
  writeFiles(dir, generateFiles(wanted));
}

export function writeFiles(dir: string, files: Iterable<Pick<GeneratedFile, "path" | "text">>): void {
  const made = new Set<string>();
  for (const { path, text } of files) {
    const file = join(dir, path);
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(file, text);
  }
}

/** Makes the folder a git repository with one commit of all its files. Author, dates and so the commit are fixed. */
export function commitAll(dir: string): void {
  const when = "2026-11-20T17:00:00+00:00";
  const env = {
    ...process.env,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_AUTHOR_NAME: "Ada Okafor",
    GIT_AUTHOR_EMAIL: "ada@harbour.example",
    GIT_AUTHOR_DATE: when,
    GIT_COMMITTER_NAME: "Ada Okafor",
    GIT_COMMITTER_EMAIL: "ada@harbour.example",
    GIT_COMMITTER_DATE: when,
  };
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", dir, ...args], {
      env,
      stdio: ["ignore", "ignore", "inherit"],
    });
  git("init", "--quiet", "--initial-branch=main");
  // Without these, git would tidy up in the background while something is being measured.
  git("config", "gc.auto", "0");
  git("config", "maintenance.auto", "false");
  // Every file counts as a big one: git then adds all of them to one pack, and not to an object file each.
  git("-c", "core.bigFileThreshold=1", "-c", "core.fsync=none", "add", "--all");
  git("-c", "core.fsync=none", "commit", "--quiet", "--message", "The programme so far");
  git("repack", "--quiet", "-d");
  // Looks at every file once more, so that no later run has to.
  git("status", "--porcelain");
}

/** Grows the company until its check-ins suffice, then leaves some of them out, as people do. */
function planFor(files: number): Structure {
  const cycles = Math.max(2, Math.round(2 * (files / 1000) ** 0.54));
  let objectives = Math.floor((files * 0.85) / (cycles * WEEKS * AVERAGE_KEY_RESULTS));
  for (;;) {
    const plan = structure(cycles, objectives);
    const checkIns = files - plan.files.length;
    if (plan.slots.length * 0.97 >= checkIns) return { ...plan, slots: kept(plan.slots, checkIns) };
    objectives += Math.max(
      1,
      Math.floor((checkIns - plan.slots.length) / (cycles * WEEKS * AVERAGE_KEY_RESULTS * 1.5)),
    );
  }
}

function kept(slots: readonly Slot[], count: number): Slot[] {
  const random = randomFrom(`missed of ${slots.length}`);
  const drawn = slots.map((slot) => ({ slot, luck: random.next() }));
  const missed = new Set([...drawn].sort((a, b) => a.luck - b.luck).slice(0, slots.length - count));
  return drawn.filter((one) => !missed.has(one)).map(({ slot }) => slot);
}
