import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { okr, put, textOf } from "./built-okr.ts";
import { checkInPath, copyOf } from "./checkin-workspace.ts";
import { atTerminal, CTRL_C, ENTER, type Session, UP } from "./new-terminal.ts";

const KR1 = "growth/activation/kr1";
const KR3 = "growth/activation/kr3";
const WORDLESS: Readonly<Record<string, string>> = { [KR1]: "value: 36.5", [KR3]: "done: [m1, m2]" };
const CTRL_D = "\u0004";
const SHIFT_TAB = "\u001b[Z";
const RIGHT = "\u001b[C";
const HOME = "\u001b[H";
const DOWN = "\u001b[B";

function begin(folder: string, ...args: readonly string[]): Session {
  return atTerminal(folder, ["checkin", "--by", "ada", "--as-of", "2026-11-27", ...args]);
}

/** Waits for each question and answers it. */
async function answer(session: Session, answers: readonly [sees: string, keys: string][]): Promise<void> {
  for (const [sees, keys] of answers) {
    await session.sees(sees);
    session.type(keys);
  }
}

describe("okr checkin at a terminal", () => {
  it("goes through what is due, and writes what was agreed to", async () => {
    const folder = copyOf("harbour");
    const session = begin(folder);
    await session.sees("Ada Okafor  Friday 27 November 2026, 2 key results");
    await session.sees(`1 of 2 ─ ${KR1}`);
    await session.sees("Week-one activation rises from 31% to 45%");
    await session.sees("On 20 Nov the plan was: Brief is with the arbiters");
    await answer(session, [
      ["❯ Value", `38${ENTER}`],
      ["❯ Confidence", `60${ENTER}`],
      ["❯ Progress", `Counsel: answered${ENTER}`],
      ["❯ Plans", `Roll out${ENTER}`],
      ["❯ Problems", `Slow${ENTER}`],
      ["❯ Blocked", `${RIGHT}${ENTER}`],
      ["❯ Blocker", `Tick boxes${ENTER}`],
      ["❯ Kind", ENTER],
      ["❯ Waits for", `team:legal${ENTER}`],
      ["❯ Yours?", `${RIGHT}${ENTER}`],
      ["❯ Decision", `Launch?${ENTER}`],
      [`2 of 2 ─ ${KR3}`, ""],
      ["❯ Reached", `${DOWN}${DOWN} ${ENTER}`],
      ["❯ Confidence", ENTER],
      ["❯ Progress", ENTER],
      ["❯ Plans", ENTER],
      ["❯ Problems", ENTER],
      ["❯ Blocked", ENTER],
      ["to be written", ""],
      ["incomplete without progress and plans", ""],
      ["❯ Write all 2", ENTER],
    ]);
    expect(await session.ended).toBe(0);
    expect(session.shown()).toContain("39 % → 50 %");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are what this looks for, and NO_COLOR is set
    expect(session.shown()).not.toMatch(/\u001b\[[\d;]+m/);
    expect(textOf(folder, checkInPath(KR1))).toBe(`by: ada
value: 38
confidence: 0.6
progress: "Counsel: answered"
plans: Roll out
problems: Slow
blockers:
  - id: consent-wording
    kind: dependency
    summary: Consent wording waits for legal; counsel wants it changed again
    since: 2026-11-06
    waits_for: legal/consent/kr2
    within_our_authority: false
    threatens: commitment
    done: 2026-11-27
  - id: tick-boxes
    kind: dependency
    summary: Tick boxes
    since: 2026-11-27
    waits_for: team:legal
    within_our_authority: false
decision_needed: Launch?
`);
    expect(textOf(folder, checkInPath(KR3))).toMatch(
      /^by: ada\ndone: \[m1, m2, m3\]\nconfidence: 0.25\nproblems: None\nblockers:\n {2}- id: consent-wording\n/,
    );
    expect(okr(folder, ["validate"]).status).toBe(0);
  });

  it("says before the questions what is flagged on the key result, also what concerns the person on it", async () => {
    const session = atTerminal(copyOf("harbour"), [
      ...["checkin", "success/renewals/kr1", "success/renewals/kr2", "--by", "dara", "--as-of", "2026-11-27"],
    ]);
    await session.sees("matters most");
    await session.sees("Dara Quinn missed 2 check-ins");
    await session.sees("❯ Value");
    session.type(CTRL_C);
    expect(await session.ended).toBe(130);
  });

  it.each([80, 60])("shows which key result is asked about on a terminal of %d columns and 24 rows", async (cols) => {
    const args = ["checkin", "--by", "ada", "--as-of", "2026-11-27"];
    const session = atTerminal(copyOf("harbour"), args, {}, { cols, rows: 24 });
    await session.sees("❯ Value");
    await session.sees("Ctrl-C stop");
    const seen = session.shown().split("\n");
    expect(seen.findIndex((line) => line.includes(`1 of 2 ─ ${KR1}`))).toBeGreaterThanOrEqual(seen.length - 24);
    expect(session.shown()).toContain(`${KR1} · Enter next`);
    session.type(CTRL_C);
    expect(await session.ended).toBe(130);
  });

  it("says what sums up several key results of somebody before the first of them", async () => {
    const folder = copyOf("harbour");
    for (const ref of [KR1, KR3]) put(folder, checkInPath(ref, "2026-11-20"), `by: ada\n${WORDLESS[ref]}\n`);
    const session = begin(folder);
    await session.sees("Ada Okafor  Friday 27 November 2026, 2 key results");
    await session.sees(
      "! Ada Okafor left 2 check-ins without confidence, progress, plans or problems (Fri 20 Nov) on 2 key",
    );
    await session.sees(`1 of 2 ─ ${KR1}`);
    session.type(CTRL_C);
    expect(await session.ended).toBe(130);
  });

  it("checks what is typed, goes back and skips", async () => {
    const folder = copyOf("harbour");
    const session = begin(folder);
    await answer(session, [
      ["❯ Value", "3x"],
      ["✗ Write a number, such as 36.5", "\u007f8"],
      ["50 % (plan 55 %)", ENTER],
      ["❯ Confidence", `600${ENTER}`],
      ["✗ It lies between 0 and 1, or 0 and 100 %", `\u00154`],
      ["How sure are you to reach the target by the end: 0.6, 60 or 60 %?", `${ENTER}`],
      ["✗ Write a fraction such as 0.6, or per cent such as 60; so few with their sign: 4 %", `\u0015${SHIFT_TAB}`],
      ["❯ Value        38", `\u00159,310 %${ENTER}`],
      ["❯ Confidence", UP],
      ["❯ Value        9,310 %", `\u001540${ENTER}`],
      ["❯ Confidence", `<${ENTER}`],
      ["❯ Value        40", ENTER],
      ["❯ Confidence", `>${ENTER}`],
      ["skipped", ""],
      ["❯ Reached", "<"],
      [`1 of 2 ─ ${KR1}`, ""],
      ["❯ Value        40", `\u0015>${ENTER}`],
      ["❯ Reached", ">"],
    ]);
    expect(await session.ended).toBe(0);
    expect(session.shown()).toContain("Still owed by ada: growth/activation/kr1, growth/activation/kr3");
    expect(existsSync(join(folder, checkInPath(KR1)))).toBe(false);
  });

  it("lets words that are typed at a choice change nothing", async () => {
    const folder = copyOf("harbour");
    const session = begin(folder, KR1);
    await answer(session, [
      ["❯ Value", `38${ENTER}`],
      ["❯ Confidence", ENTER],
      ["❯ Progress", ENTER],
      ["❯ Plans", ENTER],
      ["❯ Problems", ENTER],
      ["❯ Blocked      [still open]", `Trouble > here${ENTER}`],
      ["✗ Words are not taken here: ← → choose, then Enter", `  ${ENTER}`],
      ["❯ Write it", ENTER],
    ]);
    expect(await session.ended).toBe(0);
    expect(textOf(folder, checkInPath(KR1))).toContain("id: consent-wording");
    expect(textOf(folder, checkInPath(KR1))).not.toContain("done:");
  });

  it("lets one be changed from the summary, with what was answered there again", async () => {
    const folder = copyOf("minimal");
    const session = atTerminal(folder, ["checkin", "--by", "nell", "--as-of", "2026-11-27"]);
    const again: [string, string][] = [
      ["❯ Confidence", ENTER],
      ["❯ Progress", ENTER],
      ["❯ Plans", ENTER],
      ["❯ Problems", ENTER],
    ];
    await answer(session, [
      ["❯ Value        (49 loaves)", `45${ENTER}`],
      ["❯ Confidence   (75 %)", `80 %${ENTER}`],
      ["❯ Progress", `Fewer${ENTER}`],
      ["❯ Plans", `Go on${ENTER}`],
      ["❯ Problems", ENTER],
      ["❯ Write it", `${DOWN}${ENTER}`],
      ["❯ Value        45", `\u007f4${ENTER}`],
      ...again,
      ["❯ Write it", ENTER],
    ]);
    expect(await session.ended).toBe(0);
    expect(textOf(folder, checkInPath("bakery/fewer-leftovers/kr1"))).toBe(
      "by: nell\nvalue: 44\nconfidence: 0.8\nprogress: Fewer\nplans: Go on\nproblems: None\n",
    );
  });

  it.each([
    ["Ctrl-C at a question", CTRL_C],
    ["Ctrl-D at a question", CTRL_D],
  ])("writes nothing after %s", async (_name, keys) => {
    const folder = copyOf("harbour");
    const session = begin(folder);
    await answer(session, [
      ["❯ Value", `38${ENTER}`],
      ["❯ Confidence", keys],
    ]);
    expect(await session.ended).toBe(130);
    expect(session.shown()).toContain("Cancelled; nothing was written.");
    expect(existsSync(join(folder, checkInPath(KR1)))).toBe(false);
  });

  it.each([
    ["Ctrl-C", CTRL_C],
    ["Cancel", `${UP}${ENTER}`],
  ])("writes nothing after %s at the summary", async (_name, keys) => {
    const folder = copyOf("minimal");
    const session = atTerminal(folder, ["checkin", "--by", "nell", "--as-of", "2026-11-27"]);
    const enough = keys === CTRL_C ? keys : `${DOWN}${DOWN}${ENTER}`;
    await answer(session, [
      ["❯ Value", ENTER],
      ["❯ Confidence", ENTER],
      ["❯ Progress", ENTER],
      ["❯ Plans", ENTER],
      ["❯ Problems", ENTER],
      ["❯ Write it", enough],
    ]);
    expect(await session.ended).toBe(130);
    expect(existsSync(join(folder, checkInPath("bakery/fewer-leftovers/kr1")))).toBe(false);
  });

  it("says when nothing is due, and offers what comes next", async () => {
    const session = atTerminal(copyOf("minimal"), ["checkin", "--by", "nell", "--as-of", "2026-11-21"]);
    await session.sees("Nothing is due for nell. Next: Friday 27 November 2026, bakery/fewer-leftovers/kr1.");
    await answer(session, [
      ["Check in early?", `y${ENTER}`],
      ["❯ Value", CTRL_C],
    ]);
    expect(await session.ended).toBe(130);
  });

  it("wraps a long text under where it begins, and edits it there", async () => {
    const folder = copyOf("minimal");
    const args = ["checkin", "--by", "nell", "--as-of", "2026-11-27"];
    const session = atTerminal(folder, args, {}, { cols: 60, rows: 40 });
    await answer(session, [
      ["❯ Value", ENTER],
      ["❯ Confidence", ENTER],
      ["❯ Progress", "The second oven came on Monday and bakes half of the rye"],
      ["The second oven came on Monday and bakes\r\n               half of the rye", HOME],
    ]);
    await session.sees("\u001b[16G"); // the cursor is at the beginning: keys that come at once are added at the end
    session.type("*");
    await session.sees("*The second oven came on Monday and bakes\r\n               half of the rye");
    session.type(ENTER);
    await answer(session, [
      ["❯ Plans", ENTER],
      ["❯ Problems", ENTER],
      ["❯ Write it", ENTER],
    ]);
    expect(await session.ended).toBe(0);
    expect(textOf(folder, checkInPath("bakery/fewer-leftovers/kr1"))).toContain(
      "*The second oven came on Monday and bakes half of the rye",
    );
  });

  it("keeps a pasted text of several lines in its field", async () => {
    const folder = copyOf("minimal");
    const session = atTerminal(folder, ["checkin", "--by", "nell", "--as-of", "2026-11-27"]);
    await answer(session, [
      ["❯ Value", ENTER],
      ["❯ Confidence", ENTER],
      ["❯ Progress", `\u001b[200~first line\rsecond line\u001b[201~${ENTER}`],
      ["❯ Plans", CTRL_C],
    ]);
    await session.ended;
    expect(session.shown()).toContain("Progress     first line second line");
  });

  it("makes what people typed earlier harmless", async () => {
    const folder = copyOf("minimal");
    const path = checkInPath("bakery/fewer-leftovers/kr1", "2026-11-20");
    put(folder, path, `${textOf(folder, path).replace(/^plans:.*$/m, 'plans: "clear\\u001b[2J the screen"')}`);
    const session = atTerminal(folder, ["checkin", "--by", "nell", "--as-of", "2026-11-27"]);
    await session.sees("the plan was: clear␛[2J the screen");
    session.type(CTRL_C);
    expect(await session.ended).toBe(130);
  });
});
