import { describe, expect, it } from "vitest";
import { filesIn, okr, textOf } from "./built-okr.ts";
import { copyOf } from "./checkin-workspace.ts";
import { atTerminal, CTRL_C, ENTER, type Session } from "./new-terminal.ts";

const RIGHT = "\u001b[C";
const DOWN = "\u001b[B";
const TAB = "\t";
const WEEKLY = "cycles/2026-Q4/reviews/growth/2026-11-20-weekly.yaml";

/** Waits for each question and answers it. */
async function answer(session: Session, answers: readonly [sees: string, keys: string][]): Promise<void> {
  for (const [sees, keys] of answers) {
    await session.sees(sees);
    session.type(keys);
  }
}

describe("okr review at a terminal", () => {
  it("asks one section at a time, shows the files, and writes what was agreed to", async () => {
    const folder = copyOf("harbour");
    const session = atTerminal(folder, ["review", "weekly"]);
    await session.sees("Weekly review  Friday 20 November 2026");
    await answer(session, [
      ["❯ Led by", `adda${ENTER}`],
      ["Nobody has that handle. Did you mean", `\u0015ada${ENTER}`],
      ["❯ Team", ENTER],
      ["(ada, omar, lucy, kit, nia)", `${TAB}, bo${ENTER}`],
      ["❯ Notes", `A short one${ENTER}`],
      ["❯ Decided", `Launch now${ENTER}`],
      ["❯ Affects", `growth/activatoin${ENTER}`],
      ["Did you mean", `\u0015growth/activation/kr1${ENTER}`],
      ["❯ Kind", `${RIGHT}${RIGHT}${ENTER}`],
      ["❯ Because", `It is booked${ENTER}`],
      ["❯ Gives way", ENTER],
      ["❯ Decided by", ENTER],
      ["❯ Decided", ENTER],
      ["❯ Action", `Confirm: the wording${ENTER}`],
      ["❯ Owner", `lena${ENTER}`],
      ["❯ Due", "friday"],
      ["Friday 27 November 2026", ENTER],
      ["❯ For", ENTER],
      ["❯ Action", ENTER],
      ["❯ Thanks to", `bo${ENTER}`],
      ["❯ For", `The form${ENTER}`],
      ["❯ Thanks to", ENTER],
      ["❯ Learned", `2026-11-12-one-page-runbook${ENTER}`],
      ["Did you mean", "s"],
      ["❯ Learned      2026-11-12-one-page-runbooks", ENTER],
      ["  Learned      2026-11-12-one-page-runbooks", ""],
      ["❯ Learned", `Fewer fields win${ENTER}`],
      ["❯ From", `growth/activation/kr1${ENTER}`],
      ["❯ Worked?", `${RIGHT}${ENTER}`],
      ["❯ Tags", `forms, copy${ENTER}`],
      ["❯ Learned by", `bo${ENTER}`],
      ["❯ Learned", ENTER],
      ["to be written", ""],
      ["Decision: Launch now", ""],
      ["cycles/2026-Q4/decisions/2026-11-20-launch-now.yaml", ""],
      ["Lesson: Fewer fields win", ""],
      [WEEKLY, ""],
      ["❯ Write it", ENTER],
    ]);
    expect(await session.ended).toBe(0);
    expect(textOf(folder, WEEKLY)).toBe(`led_by: ada
present: [ada, omar, lucy, kit, nia, bo]
notes: A short one
decisions: [2026-11-20-launch-now]
actions:
  - id: a1
    what: "Confirm: the wording"
    owner: lena
    due: 2026-11-27
kudos:
  - {to: bo, for: The form}
learnings: [2026-11-12-one-page-runbooks, 2026-11-20-fewer-fields-win]
`);
    expect(textOf(folder, "cycles/2026-Q4/decisions/2026-11-20-launch-now.yaml")).toBe(
      "title: Launch now\nby: ada\nforum: weekly\nkind: scope\naffects: [growth/activation/kr1]\nbecause: It is booked\n",
    );
    expect(textOf(folder, "learnings/2026-11-20-fewer-fields-win.yaml")).toBe(
      "by: bo\nfrom: 2026-Q4:growth/activation/kr1\nlesson: Fewer fields win\nworked: false\ntags: [forms, copy]\n",
    );
    expect(okr(folder, ["validate"])).toMatchObject({ status: 0, stderr: "" });
  });

  it("goes back, and lets everything be changed before it is written", async () => {
    const folder = copyOf("harbour");
    const session = atTerminal(folder, ["review", "weekly", "--by", "ada", "--team", "growth"]);
    await answer(session, [
      ["❯ Present", `ada${ENTER}`],
      ["❯ Notes", `Frist${ENTER}`],
      ["❯ Decided", `<${ENTER}`],
      ["❯ Present", ENTER],
      ["❯ Notes", `\u0015First${ENTER}`],
      ["❯ Decided", ENTER],
      ["❯ Action", `Call${ENTER}`],
      ["❯ Owner", `lena${ENTER}`],
      ["❯ Due", `+1d${ENTER}`],
      ["❯ For", ENTER],
      ["❯ Action", `Write${ENTER}`],
      ["❯ Owner", `>${ENTER}`],
      ["❯ Thanks to", ENTER],
      ["❯ Learned", ENTER],
      ["1 action", ""],
      ["❯ Write it", `${DOWN}${DOWN}${DOWN}${ENTER}`],
      ["❯ Action", ENTER],
      ["❯ Owner", `\u0015bo${ENTER}`],
      ["❯ Due", ENTER],
      ["❯ For", ENTER],
      ["❯ Action", ENTER],
      ["❯ Write it", ENTER],
    ]);
    expect(await session.ended).toBe(0);
    expect(textOf(folder, WEEKLY)).toBe(`led_by: ada
present: [ada]
notes: First
actions:
  - id: a1
    what: Call
    owner: bo
    due: 2026-11-23
`);
  });

  it("asks the five questions of a quarterly review", async () => {
    const folder = copyOf("harbour");
    const session = atTerminal(folder, ["review", "quarterly", "--by", "mira"]);
    await answer(session, [
      ["❯ Team", ENTER],
      ["❯ Present", `mira${ENTER}`],
      ["❯ Notes", ENTER],
      ["❯ Decided", ENTER],
      ["❯ Action", ENTER],
      ["❯ Thanks to", ENTER],
      ["❯ Learned", ENTER],
      ["❯ Improved", `Recovery${ENTER}`],
      ["❯ Missed", ENTER],
      ["❯ Ownership", `Renewals${ENTER}`],
      ["❯ Helped", ENTER],
      ["❯ Only cost", ENTER],
      ["❯ Write it", ENTER],
    ]);
    expect(await session.ended).toBe(0);
    expect(textOf(folder, "cycles/2026-Q4/reviews/company/2026-11-20-quarterly.yaml")).toBe(
      "led_by: mira\npresent: [mira]\nimproved: Recovery\nownership_broke: Renewals\n",
    );
  });

  it("adds to a review that is there", async () => {
    const folder = copyOf("harbour");
    const args = ["review", "weekly", "--date", "2026-11-16", "--team", "growth", "--amend"];
    const session = atTerminal(folder, args);
    await answer(session, [
      ["to be added to what is written", ""],
      ["❯ Present", `bo, mira${ENTER}`],
      ["❯ Notes", ENTER],
      ["❯ Decided", ENTER],
      ["❯ Action", `Call${ENTER}`],
      ["❯ Owner", `bo${ENTER}`],
      ["❯ Due", `+1d${ENTER}`],
      ["❯ For", ENTER],
      ["❯ Action", ENTER],
      ["❯ Thanks to", ENTER],
      ["❯ Learned", ENTER],
      ["❯ Write it", ENTER],
    ]);
    expect(await session.ended).toBe(0);
    const text = textOf(folder, "cycles/2026-Q4/reviews/growth/2026-11-16-weekly.yaml");
    expect(text).toMatch(/^led_by: ada\npresent: \[ada, lucy, nia, bo, theo, mira\]\n/);
    expect(text).toMatch(/\n {2}- id: a3\n {4}what: Call\n {4}owner: bo\n {4}due: 2026-11-17\n$/);
  });

  it.each([
    ["at a question", [["❯ Present", CTRL_C]]],
    [
      "in the middle of a section",
      [
        ["❯ Present", ENTER],
        ["❯ Notes", ENTER],
        ["❯ Decided", `Launch${ENTER}`],
        ["❯ Affects", CTRL_C],
      ],
    ],
    [
      "at the summary",
      [
        ["❯ Present", ENTER],
        ["❯ Notes", ENTER],
        ["❯ Decided", ENTER],
        ["❯ Action", ENTER],
        ["❯ Thanks to", ENTER],
        ["❯ Learned", ENTER],
        ["❯ Write it", CTRL_C],
      ],
    ],
  ] as [string, [string, string][]][])("leaves nothing when it is stopped %s", async (_where, answers) => {
    const folder = copyOf("harbour");
    const before = filesIn(folder);
    const session = atTerminal(folder, ["review", "weekly", "--by", "ada", "--team", "growth"]);
    await answer(session, answers);
    expect(await session.ended).toBe(130);
    expect(session.shown()).toContain("Cancelled; nothing was written.");
    expect(filesIn(folder)).toEqual(before);
  });

  it("asks nothing when the review is there already", async () => {
    const folder = copyOf("harbour");
    const session = atTerminal(folder, ["review", "weekly", "--by", "ada", "--team", "growth", "--date", "2026-11-16"]);
    await session.sees("growth/2026-11-16-weekly: it is written down already. To add to it: --amend");
    expect(await session.ended).toBe(2);
  });
});

describe("okr learn at a terminal", () => {
  it("asks for what was not said", async () => {
    const folder = copyOf("harbour");
    const session = atTerminal(folder, ["learn", "growth/activation/kr1", "--tags", "forms"]);
    await answer(session, [
      ["❯ Learned", ENTER],
      ["Say what was learned", `Fewer fields win${ENTER}`],
      ["❯ Worked?", `${RIGHT}${RIGHT}${ENTER}`],
      ["❯ Learned by", `bo${ENTER}`],
    ]);
    expect(await session.ended).toBe(0);
    expect(textOf(folder, "learnings/2026-11-20-fewer-fields-win.yaml")).toBe(
      "by: bo\nfrom: 2026-Q4:growth/activation/kr1\nlesson: Fewer fields win\ntags: [forms]\n",
    );
    expect(okr(folder, ["validate"])).toMatchObject({ status: 0, stderr: "" });
  });

  it("leaves nothing when it is stopped", async () => {
    const folder = copyOf("harbour");
    const before = filesIn(folder);
    const session = atTerminal(folder, ["learn"]);
    await answer(session, [
      ["❯ Learned", `Fewer${ENTER}`],
      ["❯ From", CTRL_C],
    ]);
    expect(await session.ended).toBe(130);
    expect(filesIn(folder)).toEqual(before);
  });
});
