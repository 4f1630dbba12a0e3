import { describe, expect, it } from "vitest";
import { filesIn, put, textOf } from "./built-okr.ts";
import { git, repositoryOf } from "./checkin-workspace.ts";
import { at, escalated, okrAt } from "./escalation-workspace.ts";

const STOPPED = "cycles/2026-Q4/decisions/2026-11-24-stop-the-referral-test.yaml";
const KR = "onboarding/activation/kr1";

function decide(folder: string, args: readonly string[], now = at(24)) {
  return okrAt(folder, now, ["decide", ...args]);
}

const WHOLE = [
  "Stop the referral test",
  "--affects",
  KR,
  "--kind",
  "stop",
  "--forum",
  "off-cycle",
  "--because",
  "It costs two people",
  "--gives-way",
  "Referrals wait",
  "--answers",
  "govern/red-without-action",
  "--until",
  "+2w",
  "--action",
  "Tell the partners; grace; friday",
  "--by",
  "ada",
];

describe("okr decide", () => {
  it("writes what was decided into the log, reads the actions back and says whom to tell", () => {
    const folder = escalated();
    const { status, stdout, stderr } = decide(folder, WHOLE);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(textOf(folder, STOPPED)).toBe(`title: Stop the referral test
by: ada
forum: off-cycle
kind: stop
affects: [${KR}]
answers: [govern/red-without-action]
until: 2026-12-08
because: It costs two people
gives_way: Referrals wait
actions:
  - id: a1
    what: Tell the partners
    owner: grace
    due: 2026-11-27
`);
    expect(stdout).toBe(`✓ 2026-11-24-stop-the-referral-test  decision
  ${STOPPED}

Read back
  Grace Lind, Fri 27 Nov: Tell the partners

Tell
  @theo: Ada Okafor has decided: Stop the referral test. Because: It costs two
         people.
  @grace: Yours by Fri 27 Nov: Tell the partners
          (2026-11-24-stop-the-referral-test#a1).
`);
    expect(okrAt(folder, at(24), ["validate"]).status).toBe(0);
  });

  it("takes it from a file, with the days and the actions as people write them", () => {
    const folder = escalated();
    put(
      folder,
      "decision.yaml",
      `title: Stop the referral test\ndate: 2026-11-23\nby: mira\naffects: [${KR}]\nactions:\n  - Tell the partners; grace; friday\n  - {what: Archive it, owner: theo, due: tomorrow, for: [${KR}]}\n`,
    );
    const { stdout } = decide(folder, ["--from", "decision.yaml", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      kind: "decide",
      id: "2026-11-23-stop-the-referral-test",
      item: {
        by: "mira",
        actions: [
          { id: "a1", owner: "grace", due: "2026-11-27" },
          { id: "a2", owner: "theo", due: "2026-11-24" },
        ],
      },
      tell: [{ who: "theo" }, { who: "grace" }],
    });
  });

  it("names everything that is missing or wrong at once", () => {
    const folder = escalated();
    const files = filesIn(folder);
    const { status, stdout, stderr } = decide(folder, [
      "--affects",
      "onboarding/activatoin",
      "--forum",
      "montly",
      "--kind",
      "stopp",
      "--action",
      "Tell them",
    ]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    for (const line of [
      "--by: Who are you?",
      'the decision: "title" is missing',
      'Say what was decided and what it affects: okr decide "Launch now" --affects growth/activation/kr1',
      'Did you mean "onboarding/activation"?',
      'Did you mean "monthly"?',
      'Did you mean "stop"?',
      '--action "Tell them": "owner" is missing and "due" is missing',
    ])
      expect(stderr).toContain(line);
    expect(filesIn(folder)).toEqual(files);
  });

  it.each<[string, readonly string[], string]>([
    ["a day to come", ["--date", "2026-11-25"], "--date: 2026-11-25 has not come yet"],
    ["a day of another cycle", ["--date", "2026-09-25"], "--date: 2026-09-25 is not in 2026-Q4"],
    ["somebody who is nobody", ["--by", "thoe"], 'Nobody has the handle "thoe"\nDid you mean theo?'],
    ["a file and options", ["--from", "x.yaml", "--because", "y"], "There is no file x.yaml"],
  ])("refuses %s", (_, args, message) => {
    const { status, stderr } = decide(escalated(), ["Stop", "--affects", KR, "--by", "ada", ...args]);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });

  it("takes a blank title for none, and does not speak of an option that there is not", () => {
    const { status, stderr } = decide(escalated(), ["  ", "--affects", KR, "--by", "ada"]);
    expect(status).toBe(2);
    expect(stderr).toContain('the decision: "title" is missing');
    expect(stderr).not.toContain("--title");
  });

  it("says where a file is wrong, and does not take options beside it", () => {
    const folder = escalated();
    put(folder, "d.yaml", `title: Stop\nby: thoe\naffects: [${KR}]\nbecuse: x\n`);
    const { stderr } = decide(folder, ["--from", "d.yaml"]);
    expect(stderr).toContain("d.yaml:2:5: ");
    expect(stderr).toContain("d.yaml:4:1: ");
    expect(stderr).toContain('Did you mean "because"?');
    expect(decide(folder, ["Stop", "--from", "d.yaml", "--because", "y"]).stderr).toContain(
      "--from goes without a title, --because",
    );
  });

  it("commits just the file that it wrote", () => {
    const folder = repositoryOf("harbour", "ada@harbour.example");
    put(folder, "teams/unrelated.txt", "x");
    const { status, stdout } = okrAt(folder, "2026-11-20T15:00:00Z", [
      "decide",
      "Stop the referral test",
      "--affects",
      "growth/activation/kr2",
      "--commit",
      "--json",
    ]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).commit).toBe(git(folder, "rev-parse", "HEAD").trim());
    expect(git(folder, "show", "--name-only", "--format=%B", "HEAD").trim()).toBe(
      "Decide: Stop the referral test\n\n2026-11-20-stop-the-referral-test\n\n\ncycles/2026-Q4/decisions/2026-11-20-stop-the-referral-test.yaml",
    );
    expect(git(folder, "status", "--porcelain").trim()).toBe("?? teams/unrelated.txt");
  });
});

describe("okr decision", () => {
  const OLD = `title: Keep the pilot small\nby: mira\nforum: monthly\naffects: [${KR}]\nactions:\n  - {id: a1, what: Say so, owner: theo, due: 2026-10-20, done: 2026-10-19}\n`;
  const folderWith = (): string => {
    const folder = escalated([], {
      "cycles/2026-Q4/decisions/2026-10-13-pilot.yaml": OLD,
      "cycles/2026-Q3/cycle.yaml": "starts: 2026-07-01\nends: 2026-09-30\nstate: closed\n",
      "cycles/2026-Q3/decisions/2026-09-01-drill.yaml": `title: A drill every month\nby: ada\naffects: ["2026-Q4:${KR}"]\nactions:\n  - {id: a1, what: Hold it, owner: grace, due: 2026-10-01}\n`,
    });
    decide(folder, WHOLE);
    return folder;
  };
  const idsOf = (folder: string, args: readonly string[]): string[] => {
    const { stdout } = okrAt(folder, at(25), ["decision", "list", "--json", ...args]);
    const { decisions }: { decisions: readonly { id: string }[] } = JSON.parse(stdout);
    return decisions.map(({ id }) => id);
  };

  it("lists the log, the newest first, and narrows it", () => {
    const folder = folderWith();
    expect(idsOf(folder, [])).toEqual(["2026-11-24-stop-the-referral-test", "2026-10-13-pilot"]);
    expect(idsOf(folder, ["--since", "2026-11-01"])).toEqual(["2026-11-24-stop-the-referral-test"]);
    expect(idsOf(folder, ["--since", "2026-08-01"])).toHaveLength(3);
    expect(idsOf(folder, ["--open"])).toEqual(["2026-11-24-stop-the-referral-test", "2026-09-01-drill"]);
    expect(idsOf(folder, ["--team", "growth"])).toHaveLength(2);
    expect(idsOf(folder, ["--cycle", "2026-Q3"])).toEqual(["2026-09-01-drill"]);
    expect(idsOf(folder, ["--as-of", "2026-11-01"])).toEqual(["2026-10-13-pilot"]);
    const { stdout } = okrAt(folder, at(25), ["decision", "list"]);
    expect(stdout).toContain("• Tue 24 Nov: Stop the referral test (Ada Okafor, off-cycle)\n");
    expect(stdout).toContain("1 open action.");
    const late = okrAt(folder, at(30), ["decision", "list"]);
    expect(late.stdout).toContain("1 open action, 1 overdue.");
  });

  it("shows one whole", () => {
    const folder = folderWith();
    const { stdout } = okrAt(folder, at(25), ["decision", "show", "pilot"]);
    expect(stdout).toContain("Keep the pilot small\n");
    expect(stdout).toContain("• done Mon 19 Oct: Say so, Theo Marsh (@theo)");
    const json = okrAt(folder, at(25), ["decision", "show", "2026-09-01-drill", "--json"]);
    expect(JSON.parse(json.stdout)).toMatchObject({
      kind: "decision",
      decision: {
        id: "2026-09-01-drill",
        cycle: "2026-Q3",
        openActions: 1,
        actions: [{ state: "overdue", daysLate: 55 }],
      },
    });
  });

  it.each<[readonly string[], string]>([
    [["show", "pilto"], "okr: There is no decision pilto\nDid you mean pilot?\n"],
    [["list", "--since", "yesterday"], 'okr: --since cannot be "yesterday"'],
    [["list", "--team", "grwth"], 'okr: --team cannot be "grwth"'],
  ])("refuses okr decision %j", (args, message) => {
    const { status, stderr } = okrAt(folderWith(), at(25), ["decision", ...args]);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});
