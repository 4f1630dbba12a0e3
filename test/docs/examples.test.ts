import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { BIN, environment } from "../cli/built-okr.ts";
import { type Fence, fencesOf, inRepository, type Page, page, pages } from "./pages.ts";
import { windBack } from "./wind-back.ts";

// What the pages show is what the program prints. A block that begins with a prompt, `$ okr`, is run again, in a copy of
// the example that the comment above it names (harbour otherwise; `empty` is a new folder), on 20 November 2026 or on the
// day that the comment names. A line that is only an ellipsis stands for any number of lines.
//
// After a change of the output: UPDATE_DOCS=1 npx vitest run --config test/vitest.config.ts test/docs

const ELLIPSIS = "…";

/** Where the pages pretend that the examples are. */
const HOME = "/home/ada";

interface Call {
  /** The lines behind the prompt: a command may go on in the next line, behind a backslash. */
  readonly typed: readonly string[];
  readonly shown: readonly string[];
}

function isConsole({ lines }: Fence): boolean {
  return lines[0]?.startsWith("$ ") ?? false;
}

/** The commands of a block, each with the output that the page shows below it. */
function callsIn({ lines }: Fence): Call[] {
  const starts = lines.flatMap((line, index) => (line.startsWith("$ ") ? [index] : []));
  return starts.map((start, index) => {
    const whole = lines.slice(start, starts[index + 1] ?? lines.length);
    const end = whole.findIndex((line) => !line.endsWith("\\")) + 1;
    return { typed: whole.slice(0, end), shown: whole.slice(end) };
  });
}

/** A folder with the example of a block, and its parent. */
interface Stage {
  readonly parent: string;
  readonly folder: string;
}

const stages = new Map<string, Stage>();

/** A copy of a block's example: one of its own, as it was then, for what writes, else the one that all share. */
function stageFor({ note, lines }: Fence): Stage {
  const writes = lines.some((line) =>
    /^\$ .*\bokr (?:init|new|checkin|review|escalate [^-]|learn |learning (?:share|thank)|schema --write|escalation (?:ack|move|reassign|pause|resume|decide|resolve|withdraw|reopen|review)|decide|action done)/.test(
      line,
    ),
  );
  const key = writes ? `${stages.size}` : (note.get("example") ?? "harbour");
  const known = stages.get(key) ?? stage(note);
  if (writes) windBack(known.folder, nowOf(note));
  stages.set(key, known);
  return known;
}

afterAll(() => {
  for (const { parent } of stages.values()) rmSync(parent, { recursive: true, force: true });
});

/** The day of a block, or the moment. */
function nowOf(note: Fence["note"]): string {
  return note.get("now") ?? "2026-11-20";
}

function stage(note: Fence["note"]): Stage {
  const example = note.get("example") ?? "harbour";
  const parent = realpathSync(mkdtempSync(join(tmpdir(), "okr-docs-")));
  const folder = join(parent, note.get("folder") ?? example);
  if (example === "empty") mkdirSync(folder);
  else cpSync(inRepository(`examples/${example}`), folder, { recursive: true });
  return { parent, folder };
}

/** Runs what somebody typed as a shell would, and gives what a terminal would show. */
function outputOf(typed: readonly string[], note: Fence["note"], { parent, folder }: Stage): string[] {
  const command = typed.join("\n").slice("$ ".length);
  const { stdout } = spawnSync("sh", ["-c", `okr() { "$OKR_NODE" "$OKR_BIN" "$@"; }\n{ ${command}\n} 2>&1`], {
    cwd: folder,
    env: environment({
      OKR_NODE: process.execPath,
      OKR_BIN: BIN,
      OKR_NOW: nowOf(note),
      OKR_CACHE_DIR: join(parent, "cache"),
    }),
    encoding: "utf8",
    input: "",
  });
  return trimmed(stdout.replaceAll(parent, HOME).split("\n"));
}

/** Without blank lines at the ends, and without blanks at the end of a line: nobody sees them. */
function trimmed(lines: readonly string[]): string[] {
  return lines
    .map((line) => line.trimEnd())
    .join("\n")
    .replaceAll(/^\n+|\n+$/g, "")
    .split("\n");
}

/**
 * The output as the page would show it: what it leaves out is left out. A part between two ellipses begins with the same
 * line as before; where no such line is left, it stays, and a person must look.
 */
function abridged(output: readonly string[], shown: readonly string[]): string[] {
  const parts = partsOf(shown);
  const [head = []] = parts;
  if (parts.length === 1) return [...output];
  const tail = parts.at(-1) ?? [];
  const middle = parts.slice(1, -1).map((part) => {
    const at = output.indexOf(part[0] ?? "");
    return at === -1 ? part : output.slice(at, at + part.length);
  });
  return [output.slice(0, head.length), ...middle, tail.length === 0 ? [] : output.slice(-tail.length)].flatMap(
    (part, index) => (index === 0 ? part : [ELLIPSIS, ...part]),
  );
}

/** What stands between the ellipses. */
function partsOf(shown: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const line of shown) {
    if (line.trim() === ELLIPSIS) parts.push([]);
    else parts.at(-1)?.push(line);
  }
  return parts;
}

function indexOfPart(output: readonly string[], part: readonly string[], from: number): number {
  for (let at = from; at + part.length <= output.length; at++) {
    if (part.every((line, index) => output[at + index] === line)) return at;
  }
  return -1;
}

/** Whether the page shows the output: its parts in order, the first at the start and the last at the end. */
function isShown(output: readonly string[], shown: readonly string[]): boolean {
  const parts = partsOf(shown);
  if (parts.length === 1) return output.join("\n") === shown.join("\n");
  let at = 0;
  return parts.every((part, index) => {
    const last = index === parts.length - 1;
    const found = last ? output.length - part.length : indexOfPart(output, part, at);
    const fits = found >= at && part.every((line, offset) => output[found + offset] === line);
    at = found + part.length;
    return fits && (index > 0 || found === 0);
  });
}

const written = pages().filter(({ path }) => !path.startsWith("docs/rules/"));
const blocks = written.flatMap((from) =>
  fencesOf(from)
    .filter(isConsole)
    .map((fence) => ({ from, fence, name: `${from.path}:${fence.line} ${fence.lines[0] ?? ""}` })),
);

describe("what the pages show", () => {
  it.each(blocks)("$name", ({ from, fence }) => {
    const place = stageFor(fence);
    const calls = callsIn(fence).map((call) => ({ ...call, output: outputOf(call.typed, fence.note, place) }));
    const truth = calls.flatMap(({ typed, shown, output }) => [
      ...typed,
      ...(isShown(output, trimmed(shown)) ? shown : abridged(output, trimmed(shown))),
    ]);
    if (process.env.UPDATE_DOCS && !truth.some(isFault)) update(from, fence, truth);
    else expect(fence.lines.join("\n")).toBe(truth.join("\n"));
  });

  it("is run again with every command", () => {
    expect(blocks.length).toBeGreaterThan(10);
  });
});

function isFault(line: string): boolean {
  return line.startsWith("okr has a fault");
}

/** Writes what the program prints now into a page. */
function update({ path }: Page, { lines }: Fence, truth: readonly string[]): void {
  const text = readFileSync(inRepository(path), "utf8");
  writeFileSync(
    inRepository(path),
    text.replace(lines.join("\n"), () => truth.join("\n")),
  );
}

describe("the library", () => {
  const fences = fencesOf(page("README.md"));
  const at = fences.findIndex(({ language }) => language === "js");
  const [code, printed] = [fences[at], fences[at + 1]];

  it("does what the README shows", () => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ["--input-type=module", "-e", code?.lines.join("\n") ?? ""],
      {
        cwd: inRepository("examples/harbour"),
        env: environment({ OKR_CACHE_DIR: mkdtempSync(join(tmpdir(), "okr-docs-cache-")) }),
        encoding: "utf8",
      },
    );
    expect(stderr).toBe("");
    expect(isShown(trimmed(stdout.split("\n")), printed?.lines ?? []), stdout).toBe(true);
  });
});
