import { describe, expect, it } from "vitest";
import { filesIn, textOf } from "./built-okr.ts";
import { at, escalated, okrAt } from "./escalation-workspace.ts";

const DECISION = "cycles/2026-Q4/decisions/2026-11-10-no-referrals.yaml";
const REVIEW = "cycles/2026-Q4/reviews/growth/2026-11-16-weekly.yaml";

const DECIDED = `title: No referrals
by: mira
affects: [onboarding/activation/kr1]

actions:
  # the first thing
  - {id: a1, what: Tell the partners, owner: ada, due: 2026-11-16}   # all nine

  - id: a2
    what: Archive the board
    owner: theo
    due: 2026-12-01   # before the freeze
    for: [onboarding/activation/kr1]
  - {id: a3, what: Order cake, owner: theo, due: 2026-11-12, dropped: Nobody was hungry}
`;

const HELD = `led_by: grace
actions: [{id: a1, what: Call the harbour master, owner: ada, due: 2026-11-27}, {id: a2, what: Book a room, owner: bo, due: 2026-11-18, done: 2026-11-17}]
`;

const folderWith = (given: Readonly<Record<string, string>> = {}): string =>
  escalated([], { [DECISION]: DECIDED, [REVIEW]: HELD, ...given });

const done = (folder: string, args: readonly string[], now = at(24)) => okrAt(folder, now, ["action", "done", ...args]);

describe("okr action list", () => {
  const idsOf = (args: readonly string[], folder = folderWith()): string[] => {
    const { stdout } = okrAt(folder, at(24), ["action", "list", "--json", ...args]);
    const { actions }: { actions: readonly { id: string }[] } = JSON.parse(stdout);
    return actions.map(({ id }) => id);
  };

  it("lists what is to be done, overdue first: who, until when, what for and where from", () => {
    const { status, stdout } = okrAt(folderWith(), at(24), ["action", "list"]);
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: `Actions, as of Tuesday 24 November 2026
━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
Overdue
───────
• Mon 16 Nov, 8 days late, Ada Okafor: Tell the partners, for what its decision
  affects: Activation rises from 31 to 45, from “No referrals”
  (2026-11-10-no-referrals#a1)

Open
────
• Fri 27 Nov, Ada Okafor: Call the harbour master, from a review
  (growth/2026-11-16-weekly#a1)
• Tue 1 Dec, Theo Marsh: Archive the board, for Activation rises from 31 to 45,
  from “No referrals” (2026-11-10-no-referrals#a2)
`,
    });
  });

  it("narrows it", () => {
    expect(idsOf(["--overdue"])).toEqual(["2026-11-10-no-referrals#a1"]);
    expect(idsOf(["--owner", "@theo"])).toEqual(["2026-11-10-no-referrals#a2"]);
    expect(idsOf(["--all"])).toEqual([
      "2026-11-10-no-referrals#a1",
      "growth/2026-11-16-weekly#a1",
      "2026-11-10-no-referrals#a2",
      "growth/2026-11-16-weekly#a2",
      "2026-11-10-no-referrals#a3",
    ]);
    const { stdout } = okrAt(folderWith(), at(24), ["action", "list", "--owner", "grace"]);
    expect(stdout).toContain("Nothing is to be done.");
  });

  it("has what the cycle before left, and what the owner's cover owes", () => {
    const folder = folderWith({
      "cycles/2027-Q1/cycle.yaml": "starts: 2027-01-01\nends: 2027-03-31\n",
      "teams/growth.yaml":
        "name: Growth\nlevel: department\nparent: company\nlead: ada\nmembers:\n  ada: {away: [{from: 2027-01-01, to: 2027-01-31, cover: grace}]}\n  grace: {}\n  theo: {}\n",
    });
    const { stdout } = okrAt(folder, "2027-01-05T10:00:00Z", ["action", "list", "--owner", "@grace", "--json"]);
    expect(JSON.parse(stdout).actions).toMatchObject([
      { id: "2026-11-10-no-referrals#a1", owner: "ada", owedBy: "grace" },
      { id: "growth/2026-11-16-weekly#a1" },
    ]);
    const owed = okrAt(folder, "2027-01-05T10:00:00Z", ["owed", "@grace"]);
    expect(owed.stdout).toContain("• Do: Tell the partners (2026-11-10-no-referrals#a1)");
  });

  it("says who is meant", () => {
    const { status, stderr } = okrAt(folderWith(), at(24), ["action", "list", "--owner", "thoe"]);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'okr: Nobody has the handle "thoe"\nDid you mean theo?\n',
    });
  });
});

describe("okr action done", () => {
  it("says so in the files they stand in, and nothing else, and whom to tell", () => {
    const folder = folderWith();
    const { status, stdout } = done(folder, [
      "2026-11-10-no-referrals#a1",
      "2026-11-10-no-referrals#a2",
      "growth/2026-11-16-weekly#a1",
      "--on",
      "2026-11-23",
      "--by",
      "ada",
    ]);
    expect(status).toBe(0);
    expect(textOf(folder, DECISION)).toBe(
      DECIDED.replace("due: 2026-11-16}", "due: 2026-11-16, done: 2026-11-23}").replace(
        "    for: [onboarding/activation/kr1]\n",
        "    for: [onboarding/activation/kr1]\n    done: 2026-11-23\n",
      ),
    );
    expect(textOf(folder, REVIEW)).toBe(HELD.replace("due: 2026-11-27}", "due: 2026-11-27, done: 2026-11-23}"));
    expect(okrAt(folder, at(24), ["validate"]).status).toBe(0);
    expect(stdout).toContain(`✓ 2026-11-10-no-referrals#a1  done: Tell the partners\n  ${DECISION}\n`);
    const told = stdout.replaceAll(/\s+/g, " ");
    expect(told).toContain("@mira: “Tell the partners” (Ada Okafor) is done, Mon 23 Nov (2026-11-10-no-referrals#a1).");
    expect(told).toContain("@grace: “Call the harbour master”");
    expect(told).toContain("@theo: “Archive the board”");
    expect(told).not.toContain("@ada:");
  });

  it("drops one for a reason, and says the same as JSON", () => {
    const folder = folderWith();
    const { stdout } = done(folder, ["2026-11-10-no-referrals#a1", "--drop", "They know: all nine", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      kind: "action",
      actions: [{ id: "2026-11-10-no-referrals#a1", dropped: "They know: all nine" }],
      files: [DECISION],
      tell: [{ who: "mira" }, { who: "ada" }],
    });
    expect(textOf(folder, DECISION)).toBe(
      DECIDED.replace("due: 2026-11-16}", 'due: 2026-11-16, dropped: "They know: all nine"}'),
    );
    const { stdout: list } = okrAt(folder, at(24), ["action", "list", "--all"]);
    expect(list.replaceAll(/\s+/g, " ")).toContain("Dropped because: They know: all nine.");
  });

  it.each<[readonly string[], string]>([
    [
      ["2026-11-10-no-referals#a1"],
      "2026-11-10-no-referals#a1: there is no such action\nDid you mean 2026-11-10-no-referrals#a1?",
    ],
    [
      ["2026-11-10-no-referrals#a9"],
      "There are 2026-11-10-no-referrals#a1, 2026-11-10-no-referrals#a2, 2026-11-10-no-referrals#a3.",
    ],
    [["growth/2026-11-16-weekly#a2"], "growth/2026-11-16-weekly#a2: it was done on 2026-11-17 already"],
    [["2026-11-10-no-referrals#a3"], "2026-11-10-no-referrals#a3: it was dropped already: Nobody was hungry"],
    [["no-referals#a1"], "no-referals#a1: there is no such action\nDid you mean no-referrals#a1?"],
    [["2026-11-10-no-referrals#a1", "--on", "2026-11-25"], "--on: 2026-11-25 has not come yet"],
    [["2026-11-10-no-referrals#a1", "--on", "soon"], '--on: "soon" is not a day that exists'],
    [["2026-11-10-no-referrals#a1", "--on", "2026-11-20", "--drop", "x"], "--drop goes without --on"],
    [["2026-11-10-no-referrals#a1", "--drop", " "], "--drop needs a reason"],
    [["2026-11-10-no-referrals#a1", "2026-11-10-no-referrals#a3"], "it was dropped already"],
  ])("refuses %j and changes nothing", (args, message) => {
    const folder = folderWith();
    const files = filesIn(folder);
    const { status, stdout, stderr } = done(folder, args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(filesIn(folder)).toEqual(files);
  });
});

describe("an action that is named without the day of its file", () => {
  it.each(["no-referrals#a1", "growth/weekly#a1"])("is done where there is one only: %s", (name) => {
    const { status, stdout } = done(folderWith(), [name]);
    expect(status).toBe(0);
    expect(stdout).toContain(name.startsWith("growth") ? "growth/2026-11-16-weekly#a1" : "2026-11-10-no-referrals#a1");
  });

  it("must be named whole where there are several", () => {
    const other = DECISION.replace("2026-11-10", "2026-11-17");
    const { status, stderr } = done(folderWith({ [other]: DECIDED }), ["no-referrals#a1"]);
    expect(status).toBe(2);
    expect(stderr).toContain("no-referrals#a1: several actions are called so");
    expect(stderr).toContain("2026-11-17-no-referrals#a1");
  });
});

describe("okr owed", () => {
  const EVENTS = ["  - {at: 2026-11-24T10:00:00+00:00, by: ada, did: decided, option: a}"];

  it("has what somebody must acknowledge and decide, with what remains in working time", () => {
    const { stdout } = okrAt(escalated(), at(24), ["owed", "@ada"]);
    expect(stdout.replaceAll(/\s+/g, " ")).toContain(
      "• Acknowledge: Consent wording blocks the launch (2026-11-20-consent-wording), overdue since Mon 23 Nov, 17:30, 1 h late • Decide: Launch now, or wait? (2026-11-20-consent-wording), due Fri 27 Nov, 17:30, 3 working days 7 h left",
    );
    const { stdout: json } = okrAt(escalated(), at(24), ["owed", "@ada", "--json"]);
    expect(JSON.parse(json).owed).toMatchObject([
      { kind: "acknowledgement", remainingMinutes: -60 },
      { kind: "decision", remainingMinutes: 1980 },
    ]);
  });

  it("has, once it is decided, who says that it is resolved", () => {
    const folder = escalated(EVENTS);
    expect(okrAt(folder, at(25), ["owed", "@ada"]).stdout).toContain("Nothing is owed");
    const { stdout } = okrAt(folder, at(25), ["owed", "@bo"]);
    expect(stdout.replaceAll(/\s+/g, " ")).toContain(
      "• Confirm: Consent wording blocks the launch: it is decided; resolved? (2026-11-20-consent-wording)",
    );
  });
});
