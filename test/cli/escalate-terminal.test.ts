import { chmodSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyFolder, filesIn, okr, put, textOf } from "./built-okr.ts";
import { copyOf, git, repositoryOf } from "./checkin-workspace.ts";
import { atTerminal, CTRL_C, ENTER, type Session } from "./new-terminal.ts";

const RIGHT = "\u001b[C";
const LEFT = "\u001b[D";
const DOWN = "\u001b[B";
const CLEAR = "\u0015";
const FILE = "cycles/2026-Q4/escalations/2026-11-20-no-words.yaml";
const ARGS = ["escalate", "growth/activation/kr1", "--by", "ada"];

type Answers = readonly (readonly [sees: string, keys: string])[];

/** Waits for each question and answers it. */
async function answer(session: Session, answers: Answers): Promise<void> {
  for (const [sees, keys] of answers) {
    await session.sees(sees);
    session.type(keys);
  }
}

/** The whole conversation up to the summary, in as few words as it takes. */
const SHORTEST: Answers = [
  ["❯ Title", `${CLEAR}No words${ENTER}`],
  ["❯ Affects", ENTER],
  ["❯ Trigger", ENTER],
  ["❯ Level", ENTER],
  ["❯ Summary", ENTER],
  ["❯ Impact", `The wave is lost${ENTER}`],
  ["❯ Tried", ` ${ENTER}`],
  ["❯ And tried", ENTER],
  ["❯ Kind", ENTER],
  ["❯ Question", ENTER],
  ["❯ Decide by", ENTER],
  ["❯ Option a", `Launch${ENTER}`],
  ["❯ It follows", ENTER],
  ["❯ Option b", `Hold${ENTER}`],
  ["❯ It follows", ENTER],
  ["❯ Option c", ENTER],
  ["❯ Recommend", ENTER],
];

describe("okr escalate at a terminal", () => {
  it("shows what fired, asks what is missing, shows the due moments, and writes what was agreed to", async () => {
    const folder = copyOf("harbour");
    const session = atTerminal(folder, ARGS);
    await session.sees("growth/activation/kr1  Week-one activation rises from 31% to 45%");
    await session.sees("(escalate/dependency-window)");
    await answer(session, [
      ["❯ Title", `No words${ENTER}`],
      ["❯ Affects", `growth/activatoin${ENTER}`],
      ["Did you mean", `${CLEAR}growth/activation/kr1, legal/consent/kr2${ENTER}`],
      ["this is outside our control", ENTER],
      ["[3 strategic]", ""],
      ["Suggested: 3. A commitment is at stake", ""],
      ["decides: 1 Mira Castell (at tier 2), 2 Mira Castell, 3 Mira Castell.", `${LEFT}${ENTER}`],
      ["❯ Summary", `Nobody approves the words${ENTER}`],
      ["❯ Impact", ENTER],
      ["What will happen if nobody decides?", `The wave is lost${ENTER}`],
      ["❯ Tried", ""],
      ["6 Nov: Marked-up wording went to Lena on the 2nd", ` ${DOWN}${DOWN} ${ENTER}`],
      ["❯ And tried", `A meeting on the 17th${ENTER}`],
      ["❯ And tried", ENTER],
      ["❯ Kind", `${RIGHT}${ENTER}`],
      ["Launch with today's wording, or move the date?", ENTER],
      ["❯ Decide by", `yesterday${ENTER}`],
      ["Write 2026-11-30, friday or +3d", `${CLEAR}2026-11-19${ENTER}`],
      ["That day is past", `${CLEAR}wednesday${ENTER}`],
      ["❯ Option a", ENTER],
      ["Two real options are needed", `Launch now${ENTER}`],
      ["❯ It follows", `Legal follows${ENTER}`],
      ["❯ Option b", `launch NOW${ENTER}`],
      ["That is option a once more", `${CLEAR}Do nothing${ENTER}`],
      ["❯ It follows", ENTER],
      ["❯ Option c", `Wait and see${ENTER}`],
      ["Doing nothing is one path, not two", `${CLEAR}${ENTER}`],
      ["❯ Recommend", `${RIGHT}${ENTER}`],
      ["to be written", ""],
      [FILE, ""],
      ["Mira Castell has it at tier 2 (first arbiter who is no party).", ""],
      ["Acknowledge by Mon 23 Nov, 17:30, decide by Wed 25 Nov, 17:30; off-cycle", ""],
      ["❯ Write it", ENTER],
      ["Tell @mira", ""],
    ]);
    expect(await session.ended).toBe(0);
    expect(textOf(folder, FILE)).toBe(`title: No words
raised:
  by: ada
  at: 2026-11-20T10:00:00+00:00
  due: {acknowledge: 2026-11-23T17:30:00+00:00, decide: 2026-11-25T17:30:00+00:00}
trigger: dependency
level: 2
affects: [growth/activation/kr1, legal/consent/kr2]
summary: Nobody approves the words
impact: The wave is lost
tried:
  - "6 Nov: Marked-up wording went to Lena on the 2nd"
  - "13 Nov: Second draft with legal since Monday; all we did was nudge the welcome calls"
  - A meeting on the 17th
decision_needed:
  kind: timing
  question: Launch with today's wording, or move the date?
  by: 2026-11-25
options:
  - id: a
    option: Launch now
    consequence: Legal follows
    recommended: true
  - {id: b, option: Do nothing}
`);
    expect(okr(folder, ["validate"])).toMatchObject({ status: 0, stderr: "" });
  });

  it("offers what has fired when nothing is named", async () => {
    const folder = copyOf("harbour");
    const session = atTerminal(folder, ["escalate", "--by", "ada"]);
    await session.sees("What is stuck?");
    await session.sees("❯ legal/consent/kr2: ");
    session.type(ENTER);
    await session.sees("legal/consent/kr2  Consent wording is approved and handed over in 3 steps");
    await session.sees("❯ Title");
    session.type(CTRL_C);
    expect(await session.ended).toBe(130);
  });

  it("goes back, and lets everything be changed before it is written", async () => {
    const folder = copyOf("harbour");
    const session = atTerminal(folder, ARGS);
    await answer(session, [
      ...SHORTEST.slice(0, 5),
      ["❯ Impact", `<${ENTER}`],
      ["❯ Summary", `Changed${ENTER}`],
      ...SHORTEST.slice(5),
      ["❯ Write it", `${DOWN}${DOWN}${DOWN}${ENTER}`],
      ["❯ Impact", `Changed too${ENTER}`],
      ["❯ Write it", ENTER],
    ]);
    expect(await session.ended).toBe(0);
    expect(textOf(folder, FILE)).toContain("summary: Changed\nimpact: Changed too\n");
  });

  it("does not write what lacks something, and says what", async () => {
    const folder = copyOf("harbour");
    const session = atTerminal(folder, ARGS);
    await answer(session, [
      ...SHORTEST.slice(0, 5),
      ["❯ Impact", `>${ENTER}`],
      ...SHORTEST.slice(6),
      ["to be corrected", ""],
      ["✗ if nothing is decided: it is missing: what will happen if nobody decides", ""],
      ["❯ Change title", `${DOWN}${DOWN}${ENTER}`],
      ["❯ Impact", `Now it is there${ENTER}`],
      ["to be written", ""],
      ["❯ Write it", ENTER],
    ]);
    expect(await session.ended).toBe(0);
    expect(textOf(folder, FILE)).toContain("impact: Now it is there\n");
  });

  it("offers to commit and push where there is a place to push to", async () => {
    const folder = repositoryOf("harbour", "ada@harbour.example");
    const remote = emptyFolder("remote");
    git(remote, "init", "--quiet", "--bare");
    git(folder, "remote", "add", "origin", remote);
    git(folder, "push", "--quiet", "--set-upstream", "origin", "HEAD");
    const session = atTerminal(folder, ["escalate", "growth/activation/kr1"]);
    await answer(session, [
      ...SHORTEST,
      ["❯ Write it, commit it and push it", `${DOWN}${ENTER}`],
      ["Committed as", ""],
    ]);
    expect(await session.ended).toBe(0);
    expect(git(folder, "log", "--format=%s", "-1").trim()).toBe("Escalate: No words");
    expect(git(folder, "status", "--porcelain")).toBe("");
  });

  it("does not offer to push where there is nowhere to push to", async () => {
    const folder = repositoryOf("harbour", "ada@harbour.example");
    const session = atTerminal(folder, ["escalate", "growth/activation/kr1"]);
    await answer(session, [...SHORTEST, ["❯ Write it and commit it", ENTER], ["Committed as", ""]]);
    expect(await session.ended).toBe(0);
    expect(session.shown()).not.toContain("push it");
  });

  it.each([
    ["at the first question", [["❯ Title", CTRL_C]]],
    ["in the middle", [...SHORTEST.slice(0, 9), ["❯ Question", CTRL_C]]],
    ["at the summary", [...SHORTEST, ["❯ Write it", CTRL_C]]],
  ] as [string, Answers][])("leaves nothing when it is stopped %s", async (_where, answers) => {
    const folder = copyOf("harbour");
    const before = filesIn(folder);
    const session = atTerminal(folder, ARGS);
    await answer(session, answers);
    expect(await session.ended).toBe(130);
    expect(session.shown()).toContain("Cancelled; nothing was written.");
    expect(filesIn(folder)).toEqual(before);
  });

  it("asks nothing when one on the same cause is open", async () => {
    const session = atTerminal(copyOf("harbour"), [...ARGS, "--as-of", "2026-11-20T12:00:00+00:00"]);
    await session.sees("2026-11-20-consent-wording is open on the same cause");
    expect(await session.ended).toBe(2);
  });

  it("asks nothing when the file cannot have the name that was asked for", async () => {
    const session = atTerminal(copyOf("harbour"), [...ARGS, "--slug", "consent-wording"]);
    await session.sees("--slug: 2026-11-20-consent-wording is there already");
    expect(await session.ended).toBe(2);
  });

  it("says so while it is typed, when what is stuck was not named", async () => {
    const session = atTerminal(copyOf("harbour"), ["escalate", "--by", "ada", "--as-of", "2026-11-20T12:00:00+00:00"]);
    await session.sees("What is stuck?");
    await session.sees("❯");
    session.type("\u001b[A");
    session.type(DOWN.repeat(20) + ENTER);
    await answer(session, [
      ["❯ Title", `T${ENTER}`],
      ["❯ Affects", "growth/activation/kr3"],
      ["2026-11-20-consent-wording is open on the same cause", CTRL_C],
    ]);
    expect(await session.ended).toBe(130);
  });
});

describe("a long text", () => {
  /** An editor that writes two lines before what is there, and notes what it was given and where it ran. */
  function editorIn(folder: string, script = ""): string {
    const path = join(folder, "edit");
    put(folder, "edit", `#!/bin/sh\npwd > "${folder}/where"\ncat "$1" > "${folder}/given"\n${script}\n`);
    chmodSync(path, 0o755);
    return path;
  }

  it("is written in the person's own editor where they ask for it, outside the workspace", async () => {
    const tools = emptyFolder("tools");
    const editor = editorIn(
      tools,
      '{ echo "One line."; echo; echo "Another."; cat "$1"; } > "$1.new"; mv "$1.new" "$1"',
    );
    const folder = copyOf("harbour");
    const session = atTerminal(folder, ARGS, { VISUAL: editor, EDITOR: "false" });
    await answer(session, [
      ...SHORTEST.slice(0, 5),
      ["❯ Impact", ""],
      ["Type e for", `e${ENTER}`],
      ["❯ Impact", ""],
      ["One line. Another.", ENTER],
      ...SHORTEST.slice(6),
      ["❯ Write it", ENTER],
    ]);
    expect(await session.ended).toBe(0);
    expect(textOf(folder, FILE)).toContain("impact: |-\n  One line.\n\n  Another.\n");
    expect(textOf(tools, "given")).toMatch(/>8[^\n]*\n# What will happen if nobody decides\?\n/);
    expect(textOf(tools, "where").startsWith(folder)).toBe(false);
  });

  it("stays as it was when the editor does not end well", async () => {
    const folder = copyOf("harbour");
    const session = atTerminal(folder, ARGS, { EDITOR: "false" });
    await answer(session, [
      ...SHORTEST.slice(0, 4),
      ["❯ Summary", ""],
      ["Type e for false.", `e${ENTER}`],
      ["false did not end well; the text is as it was.", ""],
      ["❯ Summary", CTRL_C],
    ]);
    expect(await session.ended).toBe(130);
  });

  it("is a text like any other where no editor is set", async () => {
    const folder = copyOf("harbour");
    const session = atTerminal(folder, ARGS);
    await answer(session, [
      ...SHORTEST.slice(0, 5),
      ["❯ Impact", `e${ENTER}`],
      ...SHORTEST.slice(6),
      ["❯ Write it", ENTER],
    ]);
    expect(await session.ended).toBe(0);
    expect(session.shown()).not.toContain("Type e for");
    expect(textOf(folder, FILE)).toContain("impact: e\n");
  });
});
