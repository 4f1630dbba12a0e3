import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyFolder, filesIn, put, textOf } from "./built-okr.ts";
import { git } from "./checkin-workspace.ts";
import { at, BRIEF, briefWith, escalated, event, HEAD, ID, okrAt, TAIL } from "./escalation-workspace.ts";

const DECISIONS = "cycles/2026-Q4/decisions";
const DECISION = `${DECISIONS}/2026-11-24-launch-with-today-s-wording.yaml`;

function decide(folder: string, args: readonly string[], now = at(24)) {
  return okrAt(folder, now, ["escalation", "decide", ID, "--by", "ada", ...args]);
}

describe("okr escalation decide", () => {
  it("writes the entry in the log with its actions, and that it was decided into the brief", () => {
    const folder = escalated();
    const { status, stdout, stderr } = decide(folder, [
      "--option",
      "a",
      "--because",
      "The media is booked",
      "--gives-way",
      "The referral test stops",
      "--answers",
      "escalate/dependency-window",
      "--until",
      "2026-12-15",
      "--action",
      "Confirm the wording; theo; friday; onboarding/activation/kr1",
      "Tell the agency; grace; +1d",
    ]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(textOf(folder, DECISION)).toBe(`title: Launch with today's wording
by: ada
forum: escalation
kind: scope
affects: [onboarding/activation/kr1]
escalation: ${ID}
answers: [escalate/dependency-window]
until: 2026-12-15
because: The media is booked
gives_way: The referral test stops
actions:
  - id: a1
    what: Confirm the wording
    owner: theo
    due: 2026-11-27
    for: [onboarding/activation/kr1]
  - id: a2
    what: Tell the agency
    owner: grace
    due: 2026-11-25
`);
    const decided = `  - at: ${at(24)}\n    by: ada\n    did: decided\n    option: a\n    decision: 2026-11-24-launch-with-today-s-wording\n`;
    expect(textOf(folder, BRIEF)).toBe(`${HEAD}events:\n${decided}${TAIL}`);
    expect(okrAt(folder, at(24), ["validate"])).toMatchObject({ status: 0 });
    expect(stdout).toContain(`✓ ${ID}  decided by Ada Okafor (option a): Launch with today's wording\n`);
    expect(stdout).toContain("Decided off-cycle, the next review is on Tue 1 Dec.");
    const told = stdout.slice(stdout.indexOf("Tell")).replaceAll(/\s+/g, " ");
    expect(told).toContain(
      "@bo: On “Consent wording blocks the launch” Ada Okafor has decided: Launch with today's wording.",
    );
    expect(told).toContain("Yours by Fri 27 Nov: Confirm the wording (2026-11-24-launch-with-today-s-wording#a1).");
    expect(told).toContain("@grace: Yours by Wed 25 Nov: Tell the agency");
  });

  it("takes a decision that is none of the options, and says so as JSON", () => {
    const folder = escalated();
    const { stdout } = decide(folder, ["--other", "Stop the launch", "--because", "Legal is right", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      kind: "escalation",
      event: { did: "decided", decision: "2026-11-24-stop-the-launch" },
      escalation: { state: "decided", acknowledge: { met: false, at: at(24) }, decide: { met: true, at: at(24) } },
      decision: { id: "2026-11-24-stop-the-launch", item: { forum: "escalation", because: "Legal is right" } },
    });
    expect(JSON.parse(stdout).event).not.toHaveProperty("option");
  });

  it("says that it is late, and not that it is off-cycle when the forum comes first", () => {
    const early = decide(escalated(), ["--option", "b", "--because", "x"], "2026-12-02T10:00:00Z");
    expect(early.stdout).toContain("Late: it was due by Fri 27 Nov, 17:30.");
    const waits = HEAD.replace("by: 2026-11-27", "by: 2026-12-04").replace("at: 2026-11-20T10", "at: 2026-11-26T10");
    const folder = escalated([], { [BRIEF]: waits });
    const inTime = decide(folder, ["--option", "b", "--because", "x"], at(27));
    expect(inTime.status).toBe(0);
    expect(inTime.stdout).not.toContain("off-cycle");
  });

  it("names everything that is missing or wrong at once, and writes nothing", () => {
    const folder = escalated();
    const files = filesIn(folder);
    const { status, stdout, stderr } = decide(folder, ["--option", "c", "--action", "Confirm it", "--until", "never"]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    for (const line of [
      '--option: this brief has no option "c"',
      "It has a: Launch with today's wording; b: Wait for legal.",
      "--because: it is missing: why it was decided so",
      '--until: "never" is not a day that exists',
      '--action "Confirm it": "owner" is missing and "due" is missing',
      'Write what, who and until when: "Legal confirms the wording; lena; friday"',
    ])
      expect(stderr).toContain(line);
    expect(filesIn(folder)).toEqual(files);
  });

  it.each<[string, readonly string[], string]>([
    ["neither option nor another way", ["--because", "x"], "--option: it is missing: which of the brief's options"],
    ["both", ["--option", "a", "--other", "x", "--because", "x"], "--option: it goes without --other"],
    ["nothing as another way", ["--other", " ", "--because", "x"], "--other: it is empty"],
    [
      "an action that was due before",
      ["--option", "a", "--because", "x", "--action", "Do it; theo; 2026-11-02"],
      '--action "Do it; theo; 2026-11-02": 2026-11-02 is before the decision',
    ],
    [
      "an action of nobody",
      ["--option", "a", "--because", "x", "--action", "Do it; thoe; friday"],
      '--action "Do it; thoe; friday": Nobody has the handle "thoe"',
    ],
  ])("refuses %s", (_, args, message) => {
    const { status, stderr } = decide(escalated(), args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });

  it("writes neither file when the log cannot be written", () => {
    const folder = escalated();
    put(folder, DECISIONS, "a file where the folder should be");
    const { status } = decide(folder, ["--option", "a", "--because", "x"]);
    expect(status).toBe(3);
    expect(textOf(folder, BRIEF)).toBe(briefWith([]));
  });

  it("writes neither file when the brief leaves no safe edit", () => {
    const aliased = `${HEAD}x-story: &story\n${event(20, "ada", "acknowledged").replace("T10:00", "T11:00")}\nevents: *story\n`;
    const folder = escalated([], { [BRIEF]: aliased });
    const { status, stderr } = decide(folder, ["--option", "a", "--because", "x"]);
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr: `okr: ${BRIEF}: There is nothing at events to edit\nAdd it by hand.\n`,
    });
    expect(textOf(folder, BRIEF)).toBe(aliased);
    expect(existsSync(join(folder, DECISIONS))).toBe(false);
  });

  it("commits and pushes both files, and no other", () => {
    const folder = escalated();
    const remote = emptyFolder("remote");
    git(remote, "init", "--quiet", "--bare", "--initial-branch=main");
    git(folder, "init", "--quiet", "--initial-branch=main");
    git(folder, "config", "user.email", "ada@harbour.example");
    git(folder, "config", "user.name", "Ada Okafor");
    git(folder, "add", "--all");
    git(folder, "commit", "--quiet", "--message", "Begin");
    git(folder, "remote", "add", "origin", remote);
    git(folder, "push", "--quiet", "--set-upstream", "origin", "main");
    put(folder, "teams/unrelated.txt", "x");
    const { status, stderr } = decide(folder, ["--option", "a", "--because", "x", "--push"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "Committed and pushed.\n" });
    expect(git(remote, "show", "--name-only", "--format=%s", "main").trim().split("\n").sort()).toEqual(
      ["", "Decide: Launch with today's wording", DECISION, BRIEF].sort(),
    );
    expect(git(folder, "status", "--porcelain").trim()).toBe("?? teams/unrelated.txt");
  });

  it("names both files to be shared, and nothing else", () => {
    const folder = escalated();
    git(folder, "init", "--quiet", "--initial-branch=main");
    const { stderr } = decide(folder, ["--option", "a", "--because", "x"]);
    expect(stderr).toContain(`To share it: git add ${DECISION} ${BRIEF} && git commit.`);
  });

  describe("after one that was killed before the brief said so", () => {
    const WORDS = ["--option", "a", "--because", "The media is booked"];
    const half = () => {
      const folder = escalated();
      decide(folder, WORDS);
      put(folder, BRIEF, briefWith([]));
      return folder;
    };

    it("is reported by okr validate", () => {
      const { status, stdout } = okrAt(half(), at(24), ["validate"]);
      expect(status).toBe(0);
      expect(stdout).toContain("reference/unrecorded-decision");
      expect(stdout).toContain(`No decided event of ${ID} names this decision`);
    });

    it("adds the event to the same decision, and no second one to the log", () => {
      const folder = half();
      const { status, stdout } = decide(folder, WORDS, at(24, "11:00:00"));
      expect(status).toBe(0);
      expect(stdout).toContain("The decision was in the log already; the brief names it from now on.");
      expect(readdirSync(join(folder, DECISIONS))).toEqual([DECISION.slice(DECISIONS.length + 1)]);
      expect(textOf(folder, BRIEF)).toContain("decision: 2026-11-24-launch-with-today-s-wording\n");
      expect(okrAt(folder, at(24), ["validate"]).stdout).not.toContain("unrecorded");
    });

    it("commits what was left with the event", () => {
      const folder = half();
      git(folder, "init", "--quiet", "--initial-branch=main");
      git(folder, "config", "user.email", "ada@harbour.example");
      git(folder, "config", "user.name", "Ada Okafor");
      git(folder, "add", "okr.yaml", "teams", "cycles/2026-Q4/okrs", "cycles/2026-Q4/escalations");
      git(folder, "commit", "--quiet", "--message", "Begin");
      expect(decide(folder, [...WORDS, "--commit"]).status).toBe(0);
      expect(git(folder, "show", "--name-only", "--format=").trim().split("\n").sort()).toEqual(
        [DECISION, BRIEF].sort(),
      );
    });

    it("refuses to decide otherwise, and names the file to look at", () => {
      const folder = half();
      const files = filesIn(folder);
      const { status, stderr } = decide(folder, ["--option", "b", "--because", "The media is booked"]);
      expect(status).toBe(2);
      expect(stderr).toContain(`okr: ${DECISION}: it decides on this escalation too, and the brief does not name it`);
      expect(filesIn(folder)).toEqual(files);
    });
  });

  it("says what was decided and whom to tell also when git refuses", () => {
    const folder = escalated();
    const refused = decide(folder, ["--option", "a", "--because", "x", "--commit"]);
    expect(refused.status).toBe(3);
    expect(refused.stdout).toContain("decided by Ada Okafor (option a)");
    expect(refused.stdout).toContain("@bo: On “Consent wording blocks the launch”");
    expect(refused.stderr).toContain(`It is written: ${DECISION}, ${BRIEF}`);
  });

  it("gives another name to a second decision of the same words", () => {
    const folder = escalated();
    decide(folder, ["--option", "a", "--because", "x"]);
    okrAt(folder, at(24, "11:00:00"), ["escalation", "reopen", ID, "--by", "bo"]);
    const { status } = decide(folder, ["--option", "a", "--because", "y"], at(24, "12:00:00"));
    expect(status).toBe(0);
    expect(readdirSync(join(folder, DECISIONS))).toEqual([
      "2026-11-24-launch-with-today-s-wording-2.yaml",
      "2026-11-24-launch-with-today-s-wording.yaml",
    ]);
  });
});

describe("okr escalation review", () => {
  const OVER = [event(24, "ada", "decided", ", option: a"), event(25, "bo", "resolved")];
  const ANSWERS = [
    "--trigger-clear",
    "yes",
    "--right-tier-fast-enough",
    "no: three days at tier 2",
    "--ownership-accepted",
    "Yes",
    "--blocker-removed",
    "yes",
    "--change-next-time",
    "Agree the wording in the planning week",
  ];
  const review = (folder: string, args: readonly string[]) =>
    okrAt(folder, at(26), ["escalation", "review", ID, ...args]);

  it("writes the five answers into the brief, and nothing else", () => {
    const folder = escalated(OVER);
    const { status, stdout, stderr } = review(folder, [...ANSWERS, "--assumption", "Legal turns a draft in a week"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(textOf(folder, BRIEF)).toBe(
      `${HEAD}events:\n${OVER.join("\n")}\nreview:
  trigger_clear: {answer: true}
  right_tier_fast_enough: {answer: false, note: three days at tier 2}
  ownership_accepted: {answer: true}
  blocker_removed: {answer: true}
  change_next_time: Agree the wording in the planning week
  assumption: Legal turns a draft in a week
${TAIL}`,
    );
    expect(stdout.replaceAll(/\s+/g, " ")).toContain(
      "@bo: What “Consent wording blocks the launch” taught. Next time: Agree the wording in the planning week",
    );
    expect(okrAt(folder, at(26), ["validate"]).status).toBe(0);
  });

  it("says what is to change also when git refuses", () => {
    const { status, stdout, stderr } = review(escalated(OVER), [...ANSWERS, "--commit"]);
    expect(status).toBe(3);
    expect(stdout).toContain(`✓ ${ID}  reviewed\n`);
    expect(stdout).toContain("@bo: What “Consent wording blocks the launch” taught.");
    expect(stderr).toContain(`It is written: ${BRIEF}`);
  });

  it("asks for what is missing, all of it at once", () => {
    const { status, stderr } = review(escalated(OVER), ["--trigger-clear", "maybe", "--ownership-accepted", "no"]);
    expect(status).toBe(2);
    expect(stderr).toBe(`okr: nothing was written, since 4 things are wrong
  --trigger-clear: it cannot be "maybe"
      Answer yes or no, and perhaps why: --trigger-clear "no: why"
  --right-tier-fast-enough: it is missing: Did it reach the right tier quickly enough?
      Answer yes or no, and perhaps why: --right-tier-fast-enough "no: why"
  --blocker-removed: it is missing: Did the decision remove the blocker?
      Answer yes or no, and perhaps why: --blocker-removed "no: why"
  --change-next-time: it is missing: What should change next time, in planning, governance or meetings?
      Say it: --change-next-time "…"
Correct them and run it again.
`);
  });

  it("changes what was answered only on purpose, and adds what was not", () => {
    const folder = escalated(OVER);
    review(folder, ANSWERS);
    const twice = review(folder, ["--trigger-clear", "no"]);
    expect(twice).toMatchObject({ status: 2 });
    expect(twice.stderr).toContain(`okr: ${ID}: --trigger-clear was answered already`);
    expect(review(folder, []).stderr).toContain("it has been reviewed already");
    expect(review(folder, ["--assumption", "Legal is fast"]).status).toBe(0);
    expect(review(folder, ["--trigger-clear", "no", "--amend"]).status).toBe(0);
    expect(textOf(folder, BRIEF)).toContain(
      "change_next_time: Agree the wording in the planning week\n  assumption: Legal is fast\n",
    );
    expect(textOf(folder, BRIEF)).toContain("  trigger_clear: {answer: false}\n  right_tier");
  });

  it.each<[string, string[], string]>([
    ["raised", [], `it is raised and not over, and the review comes afterwards\nFirst: okr escalation show ${ID}`],
    [
      "decided",
      OVER.slice(0, 1),
      `it is decided and not over, and the review comes afterwards\nFirst: okr escalation resolve ${ID}`,
    ],
  ])("comes afterwards, not while it is %s", (_, events, message) => {
    const { status, stderr } = review(escalated(events), ANSWERS);
    expect({ status, stderr }).toEqual({ status: 2, stderr: `okr: ${ID}: ${message}\n` });
  });
});
