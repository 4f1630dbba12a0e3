import { describe, expect, it } from "vitest";
import { emptyFolder, filesIn, put, textOf } from "./built-okr.ts";
import { git } from "./checkin-workspace.ts";
import { at, BRIEF, briefWith, escalated, event, GROWTH, HEAD, ID, okrAt, TAIL } from "./escalation-workspace.ts";

const ACKNOWLEDGED = event(20, "ada", "acknowledged");
const MOVED = event(23, "ada", "moved", ", to: 3");
const PAUSED = event(21, "ada", "paused", ", why: The board meets");
const RESUMED = event(22, "ada", "resumed", ", why: It met");
const REASSIGNED = event(21, "ada", "reassigned", ", to: theo");
const DECIDED = event(24, "ada", "decided", ", option: a");
const RESOLVED = event(25, "bo", "resolved");
const WITHDRAWN = event(25, "bo", "withdrawn");
const REOPENED = event(26, "bo", "reopened");

const ASIDE = ["--by", "theo"];
const DECISION = ["--option", "a", "--because", "It is booked"];

/** What is done, with what it needs beside the escalation's name. */
const VERBS: Readonly<Record<string, readonly string[]>> = {
  ack: [],
  move: ["--to", "3"],
  reassign: ["--to", "grace"],
  pause: ["--why", "Why not"],
  resume: ["--why", "Why not"],
  decide: DECISION,
  resolve: [],
  withdraw: [],
  reopen: [],
};

function act(folder: string, verb: string, args: readonly string[] = [...(VERBS[verb] ?? []), ...ASIDE], day = 27) {
  return okrAt(folder, at(day), ["escalation", verb, ID, ...args]);
}

const RESOLVED_TEXT = "it was resolved by Bo Lindqvist on Wed 25 Nov, 10:00";
const WITHDRAWN_TEXT = "it was withdrawn by Bo Lindqvist on Wed 25 Nov, 10:00";
const DECIDED_TEXT = "it was decided by Ada Okafor on Tue 24 Nov, 10:00";
const REOPEN_HELP = `If it is not over after all: okr escalation reopen ${ID}`;
const DECIDED_HELP = `When the blocker is gone: okr escalation resolve ${ID}. If the decision does not hold: okr escalation reopen ${ID}`;
const canBeDone = (what: string) => `What can be done with it: ${what}. See okr escalation show ${ID}`;
const OPEN_HELP = canBeDone("ack, decide, move, reassign, pause, resolve or withdraw");
const OWNED_HELP = canBeDone("decide, move, reassign, pause, resolve or withdraw");
const HAND_ON = `To hand it to somebody else: okr escalation reassign ${ID} --to <handle>. To decide: okr escalation decide ${ID}`;

const ENDED = ["ack", "move", "reassign", "pause", "resume", "decide", "resolve", "withdraw"] as const;
const PAST: Readonly<Record<string, string>> = {
  ack: "acknowledged",
  move: "moved",
  reassign: "reassigned",
  pause: "paused",
  resume: "resumed",
  decide: "decided",
  resolve: "resolved",
  withdraw: "withdrawn",
};

describe("what cannot happen to an escalation where it stands", () => {
  it.each<[state: string, events: string[], verb: string, message: string, help: string]>([
    ...ENDED.map((verb): [string, string[], string, string, string] => [
      "resolved",
      [RESOLVED],
      verb,
      `${RESOLVED_TEXT}, so it cannot be ${PAST[verb]}`,
      REOPEN_HELP,
    ]),
    ...ENDED.map((verb): [string, string[], string, string, string] => [
      "withdrawn",
      [WITHDRAWN],
      verb,
      `${WITHDRAWN_TEXT}, so it cannot be ${PAST[verb]}`,
      REOPEN_HELP,
    ]),
    ["decided", [DECIDED], "ack", `${DECIDED_TEXT}, so nothing is left to acknowledge`, DECIDED_HELP],
    ["decided", [DECIDED], "reassign", `${DECIDED_TEXT}, so nobody has to have it any more`, DECIDED_HELP],
    ["decided", [DECIDED], "pause", `${DECIDED_TEXT}, so there is no clock to pause`, DECIDED_HELP],
    ["decided", [DECIDED], "resume", "it is not paused, so it cannot be resumed", DECIDED_HELP],
    ["decided", [DECIDED], "decide", `${DECIDED_TEXT}, so it cannot be decided again`, DECIDED_HELP],
    ["decided", [DECIDED], "withdraw", `${DECIDED_TEXT}, so it cannot be withdrawn`, DECIDED_HELP],
    ["raised", [], "resume", "it is not paused, so it cannot be resumed", OPEN_HELP],
    ["raised", [], "reopen", "it is open (raised), so it cannot be reopened", OPEN_HELP],
    ["acknowledged", [ACKNOWLEDGED], "reopen", "it is open (acknowledged), so it cannot be reopened", OWNED_HELP],
    ["acknowledged", [ACKNOWLEDGED], "ack", "it was acknowledged by Ada Okafor on Fri 20 Nov, 10:00 already", HAND_ON],
    [
      "paused",
      [PAUSED],
      "pause",
      "it has been paused already by Ada Okafor on Sat 21 Nov, 10:00: The board meets",
      `To let the clock run again: okr escalation resume ${ID} --why "…"`,
    ],
    [
      "paused",
      [PAUSED],
      "reopen",
      "it is open (raised), so it cannot be reopened",
      canBeDone("ack, decide, move, reassign, resume, resolve or withdraw"),
    ],
    ["resumed", [PAUSED, RESUMED], "resume", "it is not paused, so it cannot be resumed", OPEN_HELP],
    [
      "moved while it was paused",
      [PAUSED, MOVED],
      "resume",
      "it was moved by Ada Okafor on Mon 23 Nov, 10:00, which has started both clocks again: it is not paused any more",
      OPEN_HELP,
    ],
    ["reopened", [DECIDED, RESOLVED, REOPENED], "reopen", "it is open (raised), so it cannot be reopened", OPEN_HELP],
  ])("refuses, once it is %s %j, okr escalation %s", (_, events, verb, message, help) => {
    const before = events.map((each) => each.replace("2026-11-20T10:00:00", "2026-11-20T10:15:00"));
    const folder = escalated(before);
    const files = filesIn(folder);
    const { status, stdout, stderr } = act(folder, verb);
    const said = message.replace("20 Nov, 10:00", "20 Nov, 10:15");
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: "", stderr: `okr: ${ID}: ${said}\n${help}\n` });
    expect(filesIn(folder)).toEqual(files);
  });

  it.each<[string, readonly string[], string]>([
    ["move", ["--to", "2"], `okr: ${ID} is at tier 2 already, since Fri 20 Nov, 10:15`],
    ["move", ["--to", "4"], 'okr: --to cannot be "4"'],
    ["reassign", [], "okr: --to is missing: who gets it"],
    ["reassign", ["--to", "thoe"], 'okr: --to cannot be "thoe"\nNobody has that handle. Did you mean "theo"?'],
    ["reassign", ["--to", "ada"], `okr: ${ID}: Ada Okafor has it already`],
    [
      "reassign",
      ["--to", "bo"],
      `okr: ${ID}: Nobody is given their own escalation while there is someone above, and Bo`,
    ],
    ["move", ["--to", "3", "--decide-by", "2026-11-26"], 'okr: --decide-by cannot be "2026-11-26": that day is past'],
    ["move", ["--to", "3", "--decide-by", "soon"], 'okr: --decide-by cannot be "soon": it is not a day'],
    ["pause", [], "okr: --why is missing: why the clock stops"],
    ["pause", ["--why", " "], "okr: --why is missing: why the clock stops"],
  ])("refuses okr escalation %s %j", (verb, args, message) => {
    const folder = escalated();
    const { status, stdout, stderr } = act(folder, verb, [...args, ...ASIDE]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(textOf(folder, BRIEF)).toBe(briefWith([]));
  });

  it("refuses to move what is decided to the tier where it is", () => {
    const { status, stderr } = act(escalated([DECIDED]), "move", ["--to", "2", ...ASIDE]);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `okr: ${ID} is at tier 2 already, since Fri 20 Nov, 10:15\nIf the decision does not hold: okr escalation reopen ${ID}\n`,
    });
  });

  it("refuses to pass it on to whoever has it, when it is not told where to", () => {
    const growth = "name: Growth\nlevel: department\nparent: company\nlead: mira\nmembers:\n  ada: {}\n  theo: {}\n";
    const { status, stderr } = act(escalated([], { "teams/growth.yaml": growth }), "move", ASIDE);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `okr: ${ID}: Mira Castell has it, and would get it at tier 3 too\nTo give it to somebody else, such as a deputy: okr escalation reassign ${ID} --to jon\n`,
    });
  });

  it("refuses to give it to somebody who is away, and for whom nobody is there", () => {
    const away = (cover: string) =>
      GROWTH.replace(
        "email: grace@harbour.example",
        `email: x@y.example, away: [{from: 2026-11-16, to: 2026-11-27${cover}}]`,
      );
    const alone = escalated([], { "teams/growth.yaml": away("") });
    const { status, stderr } = act(alone, "reassign", ["--to", "grace", "--by", "ada"], 23);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        'okr: --to cannot be "grace": Grace Lind is away until Fri 27 Nov and nobody covers for them\nName somebody who is there.\n',
    });
    const covered = escalated([], { "teams/growth.yaml": away(", cover: theo") });
    const taken = act(covered, "reassign", ["--to", "grace", "--by", "ada"], 23);
    expect(taken.stdout).toContain("Grace Lind is away; Theo Marsh stands in.");
  });

  it.each([
    ["move", [], "raised"],
    ["reopen", [DECIDED], "decided"],
  ])("refuses okr escalation %s --decide-by today once today's work is over", (verb, before) => {
    const args = ["escalation", verb, ID, ...(VERBS[verb] ?? []), "--decide-by", "today", "--by", "ada"];
    const { status, stderr } = okrAt(escalated(before), at(27, "18:00:00"), args);
    expect(status).toBe(2);
    expect(stderr).toContain('okr: --decide-by cannot be "today": that working day is over');
    expect(okrAt(escalated(before), at(27, "17:00:00"), args).status).toBe(0);
  });

  it("refuses to move on from the last tier unless it is told where to", () => {
    const { status, stderr } = act(escalated([MOVED]), "move", ASIDE);
    expect(status).toBe(2);
    expect(stderr).toContain(`okr: ${ID} is at tier 3, and there is no tier above`);
  });

  it.each<[string, string[], string]>([
    ["raised later", [], `${ID} was raised on Fri 20 Nov, 10:15, which has not come yet`],
    ["acted on later", [event(27, "ada", "acknowledged")], "which has not come yet; nothing can be written before it"],
  ])("refuses one that was %s than now", (_, events, message) => {
    const now = events.length === 0 ? at(19) : at(26);
    const { status, stderr } = okrAt(escalated(events), now, ["escalation", "ack", ID, "--by", "ada"]);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).toContain("OKR_NOW");
  });

  it.each<[string, string, string]>([
    ["consent-wordng", "There is no escalation consent-wordng", "Did you mean consent-wording?"],
    ["2026-Q3:consent-wording", "There is no cycle 2026-Q3", "Did you mean 2026-Q4?"],
  ])("says what was meant by %s", (named, message, help) => {
    const { status, stderr } = okrAt(escalated(), at(23), ["escalation", "ack", named, "--by", "ada"]);
    expect({ status, stderr }).toEqual({ status: 2, stderr: `okr: ${message}\n${help}\n` });
  });

  it("does not touch a file with errors", () => {
    const folder = escalated([RESOLVED, DECIDED.replace("-24T", "-26T")]);
    const { status, stderr } = act(folder, "ack");
    expect({ status, stderr: stderr.split("\n").slice(-3) }).toEqual({
      status: 2,
      stderr: [`okr: ${BRIEF} has errors`, `Correct them first: okr validate ${BRIEF}`, ""],
    });
  });
});

describe("who may", () => {
  it.each<[string, readonly string[]]>([
    ["ack", []],
    ["decide", DECISION],
  ])("lets somebody else %s only when they say so", (verb, args) => {
    const folder = escalated();
    const refused = okrAt(folder, at(23), ["escalation", verb, ID, ...args, "--by", "bo"]);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain(
      "their own escalation while there is someone above, and Bo Lindqvist raised this one",
    );
    const taken = okrAt(folder, at(23), ["escalation", verb, ID, ...args, "--by", "theo"]);
    expect(taken.status).toBe(0);
  });

  it.each<[string, number]>([
    ["ada", 0],
    ["grace", 0],
    ["theo", 2],
    ["mira", 2],
  ])("without --by, by the e-mail that git knows: %s", (who, expected) => {
    const folder = escalated();
    git(folder, "init", "--quiet", "--initial-branch=main");
    git(folder, "config", "user.email", `${who}@harbour.example`);
    const { status, stderr } = okrAt(folder, at(23), ["escalation", "ack", ID]);
    expect(status).toBe(expected);
    if (expected === 0) return;
    const help = `If you acknowledge in their place, say so: --by ${who}. If you write it down for them: --by ada.`;
    expect(stderr).toBe(`okr: ${ID}: Ada Okafor has it, and you are ${who}\n${help}\n`);
  });

  it("lets who raised it decide where nobody is above", () => {
    const given = {
      "okr.yaml": "version: 1\norganisation: Harbour\nroles: {sponsor: bo}\n",
      "teams/company.yaml": "name: Harbour\nlevel: company\nlead: bo\nmembers:\n  bo: {name: Bo Lindqvist}\n",
      "teams/growth.yaml":
        "name: Growth\nlevel: department\nparent: company\nlead: bo\nmembers:\n  theo: {}\n  ada: {}\n",
      "teams/onboarding.yaml": "name: Onboarding\nlevel: team\nparent: growth\nlead: bo\n",
    };
    const { status, stdout } = act(escalated([], given), "decide", [...DECISION, "--by", "bo"]);
    expect(stdout).toContain("decided by Bo Lindqvist (option a)");
    expect(status).toBe(0);
  });
});

/** What the verb adds to the brief, and what it says. */
interface Happy {
  readonly verb: string;
  readonly args: readonly string[];
  readonly before?: string[];
  readonly now: string;
  readonly adds: string;
  readonly says: readonly string[];
}

const HAPPY: readonly Happy[] = [
  {
    verb: "ack",
    args: ["--by", "ada"],
    now: at(23),
    adds: `  - {at: ${at(23)}, by: ada, did: acknowledged}\n`,
    says: [
      `✓ ${ID}  acknowledged by Ada Okafor\n  ${BRIEF}\n`,
      "Decide by Fri 27 Nov, 17:30: 4 working days 7 h left; off-cycle, the next review is on Tue 1 Dec.",
      "@bo: Ada Okafor has acknowledged “Consent wording blocks the launch” and decides by Fri 27 Nov,",
    ],
  },
  {
    verb: "ack",
    args: ["--by", "theo", "--why", "Ada asked me"],
    now: at(24),
    adds: `  - at: ${at(24)}\n    by: theo\n    did: acknowledged\n    why: Ada asked me\n`,
    says: [
      "acknowledged by Theo Marsh, who takes it on from Ada Okafor",
      "Acknowledged late.",
      "@ada: Theo Marsh has acknowledged",
      "Why: Ada asked me.",
    ],
  },
  {
    verb: "ack",
    args: ["--by", "theo"],
    before: [ACKNOWLEDGED.replace("T10:00", "T10:30"), REASSIGNED],
    now: at(23),
    adds: `  - {at: ${at(23)}, by: theo, did: acknowledged}\n`,
    says: ["acknowledged by Theo Marsh\n"],
  },
  {
    verb: "move",
    args: ["--by", "ada", "--why", "Needs the sponsor"],
    now: at(23),
    adds: `  - at: ${at(23)}\n    by: ada\n    did: moved\n    to: 3\n    why: Needs the sponsor\n    due: {acknowledge: ${at(24, "17:30:00")}, decide: ${at(27, "17:30:00")}}\n`,
    says: [
      "moved to tier 3 by Ada Okafor",
      "Ada Okafor passes it on to Mira Castell (named for tier 3 in the settings). Why: Needs the",
      "Acknowledge by Tue 24 Nov, 17:30.",
      "@mira: “Consent wording blocks the launch” is yours at tier 3: Launch now, or wait? Acknowledge by",
      "@bo: “Consent wording blocks the launch” has moved to tier 3: Mira Castell has it at tier 3.",
    ],
  },
  {
    verb: "move",
    args: ["--to", "1", "--by", "ada"],
    now: at(23),
    adds: `  - at: ${at(23)}\n    by: ada\n    did: moved\n    to: 1\n    due: {acknowledge: ${at(23, "17:30:00")}, decide: ${at(26, "17:30:00")}}\n`,
    says: ["moved to tier 1 by Ada Okafor"],
  },
  {
    verb: "move",
    args: ["--to", "3", "--by", "ada"],
    before: [DECIDED],
    now: at(25),
    adds: `  - at: ${at(25)}\n    by: ada\n    did: moved\n    to: 3\n    due: {acknowledge: ${at(26, "17:30:00")}, decide: ${at(27, "17:30:00")}}\n`,
    says: ["moved to tier 3 by Ada Okafor", `I${DECIDED_TEXT.slice(1)}; it is open again.`],
  },
  {
    verb: "reassign",
    args: ["--to", "@theo", "--by", "ada"],
    now: at(23),
    adds: `  - at: ${at(23)}\n    by: ada\n    did: reassigned\n    to: theo\n`,
    says: [
      "reassigned from Ada Okafor to Theo Marsh by Ada Okafor",
      "@theo: “Consent wording",
      "@bo: “Consent wording",
    ],
  },
  {
    verb: "pause",
    args: ["--why", "The board meets: on Monday", "--by", "ada"],
    now: at(23),
    adds: `  - at: ${at(23)}\n    by: ada\n    did: paused\n    why: "The board meets: on Monday"\n`,
    says: ["paused by Ada Okafor", "To be acknowledged by Mon 23 Nov, 17:30 all the same.", "@bo: The decide clock of"],
  },
  {
    verb: "resume",
    args: ["--why", "It met", "--by", "ada"],
    before: [event(23, "ada", "paused", ", why: The board meets")],
    now: at(24),
    adds: `  - at: ${at(24)}\n    by: ada\n    did: resumed\n    why: It met\n    due: {decide: ${at(30, "17:30:00")}}\n`,
    says: ["resumed by Ada Okafor", "Decide by Mon 30 Nov, 17:30: 4 working days 7 h left"],
  },
  {
    verb: "resolve",
    args: ["--by", "bo"],
    before: [DECIDED],
    now: at(25),
    adds: `  - {at: ${at(25)}, by: bo, did: resolved}\n`,
    says: [
      "resolved by Bo Lindqvist",
      `okr escalation review ${ID}`,
      "@ada: “Consent wording blocks the launch” is resolved.",
    ],
  },
  {
    verb: "resolve",
    args: ["--by", "bo"],
    now: at(25),
    adds: `  - {at: ${at(25)}, by: bo, did: resolved}\n`,
    says: ["No decision was made on it."],
  },
  {
    verb: "resolve",
    args: ["--by", "bo"],
    before: [
      event(23, "mira", "decided", ", option: a"),
      event(24, "mira", "moved", ", to: 3, why: Needs the sponsor"),
    ],
    now: at(25),
    adds: `  - {at: ${at(25)}, by: bo, did: resolved}\n`,
    says: ["It was opened again after its decision, and none was made since."],
  },
  {
    verb: "withdraw",
    args: ["--by", "bo", "--why", "Legal is through"],
    now: at(25),
    adds: `  - at: ${at(25)}\n    by: bo\n    did: withdrawn\n    why: Legal is through\n`,
    says: ["withdrawn by Bo Lindqvist", "is withdrawn. Why: Legal is through."],
  },
  {
    verb: "reopen",
    args: ["--by", "bo", "--why", "Legal says no"],
    before: [MOVED, event(24, "mira", "decided", ", option: a"), RESOLVED],
    now: at(26),
    adds: `  - at: ${at(26)}\n    by: bo\n    did: reopened\n    why: Legal says no\n    due: {acknowledge: ${at(27, "17:30:00")}, decide: ${at(27, "17:30:00")}}\n`,
    says: [
      "reopened at tier 3 by Bo Lindqvist",
      "has it. Why: Legal says no.",
      "@mira: “Consent wording blocks the launch” is yours",
    ],
  },
  {
    verb: "reopen",
    args: ["--by", "bo"],
    before: [DECIDED],
    now: at(30),
    adds: `  - at: ${at(30)}\n    by: bo\n    did: reopened\n    due: {acknowledge: 2026-12-01T17:30:00+00:00, decide: ${at(27, "17:30:00")}}\n`,
    says: [
      "The decision was asked for by Fri 27 Nov, which is past: the clock begins late. --decide-by names a new day.",
    ],
  },
];

/** Text whatever the width it was printed at. */
function unwrapped(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}

describe("what happens to an escalation", () => {
  it.each(HAPPY.map((each) => [each.verb, each.args.join(" "), each] as const))(
    "okr escalation %s %s adds its event, says what follows, and touches nothing else",
    (verb, _, { args, before = [], now, adds, says }) => {
      const folder = escalated(before);
      const others = new Map([...filesIn(folder)].filter(([file]) => file !== BRIEF));
      const { status, stdout, stderr } = okrAt(folder, now, ["escalation", verb, "consent-wording", ...args]);
      expect(stderr).toBe("");
      expect(status).toBe(0);
      for (const line of says) expect(unwrapped(stdout)).toContain(unwrapped(line));
      const there = before.map((each) => `${each}\n`).join("");
      expect(textOf(folder, BRIEF)).toBe(`${HEAD}events:\n${there}${adds}${TAIL}`);
      expect(new Map([...filesIn(folder)].filter(([file]) => file !== BRIEF))).toEqual(others);
      expect(okrAt(folder, now, ["validate"]).status).toBe(0);
    },
  );

  it.each<[verb: string, args: readonly string[], before: string[]]>([
    ["ack", ["--by", "ada"], []],
    ["move", ["--to", "3", "--by", "ada"], []],
    ["reassign", ["--to", "theo", "--by", "ada"], []],
    ["resolve", ["--by", "bo"], []],
    ["withdraw", ["--by", "bo"], []],
    ["reopen", ["--by", "bo"], [RESOLVED]],
  ])("takes a blank reason of okr escalation %s for none", (verb, args, before) => {
    for (const why of ["", "  "]) {
      const folder = escalated(before);
      const { status, stdout } = act(folder, verb, [...args, "--why", why], 26);
      expect(status).toBe(0);
      expect(stdout).not.toContain("Why:");
      expect(textOf(folder, BRIEF).slice(HEAD.length)).not.toContain("why");
      expect(okrAt(folder, at(26), ["validate"])).toMatchObject({ status: 0 });
    }
  });

  it("says the same as JSON, with the escalation as it stands and whom to tell", () => {
    const folder = escalated();
    const { stdout } = okrAt(folder, at(23), ["escalation", "ack", ID, "--by", "ada", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      kind: "escalation",
      id: ID,
      file: BRIEF,
      event: { at: at(23), by: "ada", did: "acknowledged" },
      escalation: { state: "acknowledged", tier: 2, owner: "ada", acknowledge: { met: true, at: at(23) } },
      tell: [{ who: "bo" }],
      commit: null,
      pushed: false,
    });
  });

  it("says whom to tell also when somebody has pushed before, and how to go on", () => {
    const folder = escalated();
    const remote = emptyFolder("remote");
    git(remote, "init", "--quiet", "--bare", "--initial-branch=main");
    git(folder, "init", "--quiet", "--initial-branch=main");
    git(folder, "config", "user.email", "ada@harbour.example");
    git(folder, "config", "user.name", "Ada Okafor");
    git(folder, "add", "--all");
    git(folder, "commit", "--quiet", "--message", "Begin");
    git(folder, "remote", "add", "origin", remote);
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "Theirs");
    git(folder, "push", "--quiet", "--set-upstream", "origin", "main");
    git(folder, "reset", "--quiet", "--hard", "HEAD~1");
    const { status, stdout, stderr } = act(folder, "ack", ["--by", "ada", "--push"], 23);
    expect(status).toBe(3);
    expect(stdout).toContain("acknowledged by Ada Okafor");
    expect(stdout).toContain("@bo: Ada Okafor has acknowledged");
    expect(stderr).toContain("The commit is made, and somebody has pushed before: git pull --rebase, then git push\n");
  });

  it("keeps what was promised when it was resumed, whatever the settings become", () => {
    const folder = escalated([event(23, "ada", "paused", ", why: The board meets")]);
    act(folder, "resume", ["--why", "It met", "--by", "ada"], 24);
    put(
      folder,
      "okr.yaml",
      `${textOf(folder, "okr.yaml")}timezone: America/New_York\nweek: {holidays: [2026-11-30]}\n`,
    );
    const { stdout } = okrAt(folder, at(25), ["escalation", "list", "--json"]);
    expect(JSON.parse(stdout).escalations[0].decide).toMatchObject({ due: at(30, "17:30:00") });
  });

  it("takes a new day by which it is needed, where the clocks start again", () => {
    const folder = escalated([DECIDED]);
    expect(act(folder, "reopen", ["--by", "bo", "--decide-by", "thursday"], 30).status).toBe(0);
    expect(textOf(folder, BRIEF)).toContain("decide: 2026-12-03T17:30:00+00:00}");
  });

  it("finds one of the cycle before, and writes in the time zone of the workspace", () => {
    const folder = escalated([], {
      "okr.yaml": "version: 1\norganisation: Harbour\ntimezone: America/New_York\nroles: {sponsor: mira}\n",
      "cycles/2027-Q1/cycle.yaml": "starts: 2027-01-01\nends: 2027-03-31\n",
    });
    const { status } = okrAt(folder, "2027-01-05T15:00:00.789Z", [
      "escalation",
      "ack",
      "consent-wording",
      "--by",
      "ada",
    ]);
    expect(status).toBe(0);
    expect(textOf(folder, BRIEF)).toContain("- {at: 2027-01-05T10:00:00-05:00, by: ada, did: acknowledged}");
  });

  it("puts the events where the format has them when a review stands there already", () => {
    const review = "review:\n  # before its time\n  trigger_clear: {answer: true}\n";
    const folder = escalated([], { [BRIEF]: HEAD + review });
    expect(act(folder, "ack", ["--by", "ada"], 23).status).toBe(0);
    expect(textOf(folder, BRIEF)).toBe(`${HEAD}events:\n  - {at: ${at(23)}, by: ada, did: acknowledged}\n${review}`);
  });

  it("stays readable when what was typed is not", () => {
    const folder = escalated();
    const why = "\u001b[31mred\u001b[0m: - {a: b} # no comment";
    const { status, stdout } = act(folder, "pause", ["--why", why, "--by", "ada"], 23);
    expect(status).toBe(0);
    expect(stdout).not.toContain("\u001b");
    expect(okrAt(folder, at(23), ["validate"]).status).toBe(0);
    const { stdout: again } = act(folder, "resume", ["--why", "x", "--by", "ada", "--json"], 24);
    expect(JSON.parse(again)).toMatchObject({ escalation: { paused: false } });
  });
});
