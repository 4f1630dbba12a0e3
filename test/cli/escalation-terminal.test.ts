import { describe, expect, it } from "vitest";
import { filesIn, okr, textOf } from "./built-okr.ts";
import { BRIEF, escalated, HEAD, ID } from "./escalation-workspace.ts";
import { atTerminal, CTRL_C, ENTER, type Session } from "./new-terminal.ts";

const RIGHT = "\u001b[C";
const DOWN = "\u001b[B";
const CLEAR = "\u0015";

/** Raised the day before, since the terminal's now is the morning of the 20th. */
const RAISED = HEAD.replace("at: 2026-11-20T10:15", "at: 2026-11-19T10:15");
const OVER = `${RAISED}events:\n  - {at: 2026-11-19T12:00:00+00:00, by: ada, did: decided, option: a}\n  - {at: 2026-11-19T15:00:00+00:00, by: bo, did: resolved}\n`;

const folderWith = (brief: string): string => escalated([], { [BRIEF]: brief });

/** Waits for each question and answers it. */
async function answer(session: Session, answers: readonly [sees: string, keys: string][]): Promise<void> {
  for (const [sees, keys] of answers) {
    await session.sees(sees);
    session.type(keys);
  }
}

describe("at a terminal", () => {
  it("okr escalation decide asks for the option, why, what gives way and the actions", async () => {
    const folder = folderWith(RAISED);
    const session = atTerminal(folder, ["escalation", "decide", ID, "--by", "ada"]);
    await answer(session, [
      ["Consent wording blocks the launch", ""],
      ["Launch now, or wait? By Thu 26 Nov, 17:30.", ""],
      ["a  Launch with today's wording, recommended", ""],
      ["b  Wait for legal (The media is lost)", ""],
      ["❯ Option", ENTER],
      ["❯ Because", ENTER],
      ["Say why.", `The media is booked${ENTER}`],
      ["❯ Gives way", ENTER],
      ["❯ Action", `Confirm the wording${ENTER}`],
      ["❯ Owner", `theo${ENTER}`],
      ["❯ Due", `friday${ENTER}`],
      ["❯ For", ENTER],
      ["❯ Action", ENTER],
      ["Decision: Launch with today's wording", ""],
      ["❯ Write it", ENTER],
    ]);
    expect(await session.ended).toBe(0);
    expect(textOf(folder, "cycles/2026-Q4/decisions/2026-11-20-launch-with-today-s-wording.yaml")).toContain(
      "because: The media is booked\nactions:\n  - id: a1\n    what: Confirm the wording\n    owner: theo\n    due: 2026-11-27\n",
    );
    expect(textOf(folder, BRIEF)).toContain("    did: decided\n    option: a\n");
    expect(okr(folder, ["validate"]).status).toBe(0);
  });

  it("okr escalation decide takes none of the options, and lets everything be changed before it is written", async () => {
    const folder = folderWith(RAISED);
    const session = atTerminal(folder, ["escalation", "decide", ID, "--by", "ada"]);
    await answer(session, [
      ["❯ Option", `${RIGHT}${RIGHT}${ENTER}`],
      ["❯ Decided", `Split the launch${ENTER}`],
      ["❯ Because", `Both are right${ENTER}`],
      ["❯ Gives way", ENTER],
      ["❯ Action", ENTER],
      ["Decision: Split the launch", ""],
      ["❯ Write it", `${DOWN}${ENTER}`],
      ["❯ Option", ENTER],
      ["❯ Decided", `${CLEAR}Split it${ENTER}`],
      ["❯ Because", ENTER],
      ["❯ Gives way", `${ENTER}`],
      ["Decision: Split it", ""],
      ["❯ Write it", ENTER],
    ]);
    expect(await session.ended).toBe(0);
    expect(textOf(folder, "cycles/2026-Q4/decisions/2026-11-20-split-it.yaml")).toContain("because: Both are right\n");
    expect(textOf(folder, BRIEF)).not.toContain("option: a\n");
  });

  it("okr escalation review asks the five questions", async () => {
    const folder = folderWith(OVER);
    const session = atTerminal(folder, ["escalation", "review", ID]);
    await answer(session, [
      ["How the process worked, not who was at fault.", ""],
      ["❯ Trigger", ENTER],
      ["❯ Why", ENTER],
      ["❯ Tier", `${RIGHT}${ENTER}`],
      ["❯ Why", `Three days at tier 2${ENTER}`],
      ["❯ Ownership", ENTER],
      ["❯ Why", ENTER],
      ["❯ Blocker", ENTER],
      ["❯ Why", ENTER],
      ["❯ Next time", ENTER],
      ["Say something, in a sentence.", `Agree it in the planning week${ENTER}`],
      ["❯ Assumption", ENTER],
      ["Review: Consent wording", ""],
      ["❯ Write it", ENTER],
    ]);
    expect(await session.ended).toBe(0);
    expect(textOf(folder, BRIEF)).toBe(`${OVER}review:
  trigger_clear: {answer: true}
  right_tier_fast_enough: {answer: false, note: Three days at tier 2}
  ownership_accepted: {answer: true}
  blocker_removed: {answer: true}
  change_next_time: Agree it in the planning week
`);
  });

  it("okr escalation pause asks why", async () => {
    const folder = folderWith(RAISED);
    const session = atTerminal(folder, ["escalation", "pause", ID, "--by", "ada"]);
    await answer(session, [["❯ Why", `The board meets${ENTER}`]]);
    expect(await session.ended).toBe(0);
    expect(textOf(folder, BRIEF)).toContain("    did: paused\n    why: The board meets\n");
  });

  it("okr decide asks for everything, and until when only where a flag is settled", async () => {
    const folder = folderWith(RAISED);
    const session = atTerminal(folder, ["decide", "--by", "ada"]);
    await answer(session, [
      ["Decision  Friday 20 November 2026", ""],
      ["❯ Decided", ENTER],
      ["Say what was decided, in a sentence.", `Stop the test${ENTER}`],
      ["❯ Affects", `onboarding/activation/kr1${ENTER}`],
      ["❯ Kind", ENTER],
      ["❯ Because", ENTER],
      ["❯ Gives way", ENTER],
      ["❯ Decided by", ENTER],
      ["❯ Where", `${RIGHT}${ENTER}`],
      ["❯ Settles", "govern/red-without-acton"],
      ['Did you mean "govern/red-without-action"?', `${CLEAR}govern/red-without-action${ENTER}`],
      ["❯ Until", `friday${ENTER}`],
      ["❯ Action", ENTER],
      ["Decision: Stop the test", ""],
      ["❯ Write it", ENTER],
    ]);
    expect(await session.ended).toBe(0);
    expect(textOf(folder, "cycles/2026-Q4/decisions/2026-11-20-stop-the-test.yaml")).toBe(
      "title: Stop the test\nby: ada\nforum: weekly\naffects: [onboarding/activation/kr1]\nanswers: [govern/red-without-action]\nuntil: 2026-11-27\n",
    );
  });

  it.each<[string, readonly string[], string]>([
    ["escalation decide", ["escalation", "decide", ID, "--by", "ada"], "❯ Option"],
    ["escalation pause", ["escalation", "pause", ID, "--by", "ada"], "❯ Why"],
    ["decide", ["decide", "--by", "ada"], "❯ Decided"],
  ])("Ctrl-C stops okr %s with nothing written", async (_, args, sees) => {
    const folder = folderWith(RAISED);
    const files = filesIn(folder);
    const session = atTerminal(folder, args);
    await answer(session, [[sees, CTRL_C]]);
    expect(await session.ended).toBe(130);
    expect(filesIn(folder)).toEqual(files);
  });
});
