import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CONSENT, harbourWith } from "./escalation-states.ts";
import {
  commitAll,
  documentOf,
  exampleOf,
  expectUsageError,
  git,
  okr,
  put,
  type Run,
  repositoryOf,
  shell,
  snapshot,
  type Tree,
} from "./scenario.ts";

const FILE = "cycles/2026-Q4/escalations/2026-11-20-no-approved-words.yaml";

/** All that a person must say; the rest is prefilled. */
const SAID = [
  ...[
    "--by",
    "ada",
    "--summary",
    "No words are approved.",
    "--impact",
    "The wave of 1 December points at the old form.",
  ],
  ...["--tried", "Two drafts sent to legal", "--decision-kind", "scope", "--question", "Launch or wait?"],
  ...["--decide-by", "wednesday", "--option", "Launch with today's wording; legal follows by 8 January"],
  ...["--option", "b: Hold the date; the campaign is booked; 40k is lost", "--recommend", "a"],
];
const CALL = ["escalate", "growth/activation/kr1", "--title", "No approved words", ...SAID];

/** The same call with some options in the place of others; one without a value goes. */
function callWith(changes: Readonly<Record<string, string | readonly string[] | null>>): string[] {
  const options = new Map<string, string[]>();
  for (let index = 2; index < CALL.length; index += 2) {
    const name = CALL[index] ?? "";
    options.set(name, [...(options.get(name) ?? []), CALL[index + 1] ?? ""]);
  }
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) options.delete(name);
    else options.set(name, [value].flat());
  }
  return [
    "escalate",
    "growth/activation/kr1",
    ...[...options].flatMap(([name, values]) => values.flatMap((value) => [name, value])),
  ];
}

/** Since nothing is written to it, one copy is enough for everything that is refused. */
let untouched: string | undefined;

/** A refused call: what it says, and that it wrote nothing. */
async function refused(args: readonly string[], files: Tree = {}): Promise<Run> {
  untouched ??= exampleOf("harbour");
  const folder = untouched;
  put(folder, files);
  const before = snapshot(folder);
  const run = await okr(folder, args);
  expect(snapshot(folder)).toEqual(before);
  return run;
}

describe("okr escalate by options", () => {
  it("writes a brief, prefilled where the data knows, with the due moments of now", async () => {
    const folder = exampleOf("harbour");
    const run = await okr(folder, CALL);
    expect(run.status).toBe(0);
    expect(readFileSync(join(folder, FILE), "utf8")).toBe(`title: No approved words
raised:
  by: ada
  at: 2026-11-20T10:00:00+00:00
  due: {acknowledge: 2026-11-23T17:30:00+00:00, decide: 2026-11-25T17:30:00+00:00}
trigger: dependency
level: 3
affects: [growth/activation/kr1, growth/activation/kr3, web/onboarding-flow/kr1, legal/consent/kr2]
summary: No words are approved.
impact: The wave of 1 December points at the old form.
tried: [Two drafts sent to legal]
decision_needed: {kind: scope, question: Launch or wait?, by: 2026-11-25}
options:
  - id: a
    option: Launch with today's wording
    consequence: legal follows by 8 January
    recommended: true
  - {id: b, option: Hold the date, consequence: the campaign is booked; 40k is lost}
`);
    expect(await okr(folder, ["validate"])).toMatchObject({ status: 0, stderr: "" });
  });

  it("tells what happened with what was noticed and the check-in's own words, where nobody says it better", async () => {
    const folder = exampleOf("harbour");
    const call = ["product/operator-app/kr2", "--by", "mei", "--slug", "moves", ...SAID.slice(4)];
    const run = await okr(folder, ["escalate", ...call]);
    expect(run).toMatchObject({ status: 0, stderr: expect.any(String) });
    const brief = readFileSync(join(folder, "cycles/2026-Q4/escalations/2026-11-20-moves.yaml"), "utf8");
    expect(brief.replace(/\s+/g, " ")).toContain(
      'Confidence in "Moves recorded on the quay" has been below 0.4 at 2 check-ins in a row: 0.35 on Fri 13 Nov and 0.3 on Fri 20 Nov. We are repeating ourselves.',
    );
    expect(await okr(folder, ["validate"])).toMatchObject({ status: 0, stderr: "" });
  });

  it("leaves what happened to the person where the data says nothing", async () => {
    const call = ["escalate", "growth/self-serve-trial", "--title", "Nobody signs up", "--trigger", "risk"];
    const run = await refused([...call, ...SAID.slice(0, 2), ...SAID.slice(4)]);
    expectUsageError(run, "--summary: it is missing: what happened");
  });

  it("says who has it until when, whom to tell, and what to send them", async () => {
    const run = await okr(exampleOf("harbour"), callWith({ "--level": "2" }));
    expect(run.stdout).toBe(`✓ 2026-11-20-no-approved-words  raised
  ${FILE}
  Mira Castell has it at tier 2 (first arbiter who is no party).
  Acknowledge by Mon 23 Nov, 17:30, decide by Wed 25 Nov, 17:30; off-cycle, the
  next review is on Tue 1 Dec.

Tell @mira <mira@harbour.example>
    We need a decision: Launch or wait?
    “No approved words”, raised by Ada Okafor.
    Please say that you have it by Mon 23 Nov, 17:30, and decide by Wed 25 Nov,
    17:30.
    okr escalation show 2026-11-20-no-approved-words
    ${FILE}
`);
    expect(run.stderr).toBe("Both clocks run, and nobody else sees the brief before it is pushed.\n");
  });

  it("tells whoever is passed over, and at tier 3 the sponsor", async () => {
    const away = (folder: string) => {
      const path = "teams/company.yaml";
      const text = readFileSync(join(folder, path), "utf8");
      const mira = "mira: {name: Mira Castell, email: mira@harbour.example";
      put(folder, { [path]: text.replace(mira, `${mira}, away: [{from: 2026-11-19, to: 2026-11-24}]`) });
    };
    const folder = exampleOf("harbour");
    away(folder);
    const run = await okr(folder, [...CALL, "--json"], {});
    const { tell, escalation } = JSON.parse(run.stdout);
    expect(escalation).toMatchObject({ tier: 3, owner: "jon", actingFor: "mira" });
    expect(tell.map(({ who }: { who: string }) => who)).toEqual(["jon", "mira"]);
    expect(tell[1].what).toBe(
      [
        "To know: “No approved words”, raised by Ada Okafor.",
        "You are away until Tue 24 Nov, and Jon Hartley has it, to be decided by Wed 25 Nov, 17:30.",
        "okr escalation show 2026-11-20-no-approved-words",
        FILE,
      ].join("\n"),
    );
    const settings = readFileSync(join(folder, "okr.yaml"), "utf8");
    put(folder, { "okr.yaml": settings.replace("sponsor: mira", "sponsor: hana") });
    const other = JSON.parse((await okr(folder, [...CALL, "--json", "--slug", "two", "--anyway"])).stdout);
    expect(other.tell.map(({ who }: { who: string }) => who)).toEqual(["jon", "mira", "hana"]);
    expect(other.tell[2].what).toMatch(/^To know: .*\nIt is at tier 3; Jon Hartley has it, to be decided by /);
  });

  it("never gives it to who raises it while there is someone above", async () => {
    const run = await okr(exampleOf("harbour"), callWith({ "--level": "1", "--affects": "growth/activation/kr1" }));
    expect(run.stdout).toContain(
      "Mira Castell has it at tier 2 (lead of Harbour), since nobody at tier 1 can\n  take it.\n  Passed over: Ada Okafor, who raised it.",
    );
    expect(run.stdout).not.toContain("Tell @ada");
    const mira = await okr(exampleOf("harbour"), callWith({ "--by": "mira" }));
    expect(mira.stdout).toContain("Mira Castell has it at tier 3");
  });

  it("keeps what the options say before what the data says", async () => {
    const folder = exampleOf("harbour");
    const args = {
      "--trigger": "decision",
      "--level": "2",
      "--affects": ["growth/activation/kr1,legal/consent"],
      "--slug": "words",
    };
    expect((await okr(folder, callWith(args))).status).toBe(0);
    const text = readFileSync(join(folder, "cycles/2026-Q4/escalations/2026-11-20-words.yaml"), "utf8");
    expect(text).toContain("trigger: decision\nlevel: 2\naffects: [growth/activation/kr1, legal/consent]\n");
  });

  it("suggests the level from what the options say", async () => {
    const folder = exampleOf("harbour");
    const args = ["escalate", "growth/activation/kr2", "--title", "T", "--trigger", "progress", ...SAID, "--json"];
    const levelOf = async (...more: string[]) =>
      JSON.parse((await okr(folder, [...args, ...more])).stdout).escalation.level;
    expect(await levelOf()).toBe(1);
    expect(await levelOf("--anyway", "--affects", "growth/activation/kr2", "legal/consent")).toBe(2);
  });

  it("names a file after its title, and counts where that is taken", async () => {
    const folder = exampleOf("harbour");
    const call = callWith({ "--title": "Consent wording" });
    expect((await okr(folder, call)).stdout).toContain("2026-11-20-consent-wording-2.yaml");
    const env = { OKR_NOW: "2026-11-20T10:00:30+00:00" };
    expect((await okr(folder, [...call, "--anyway"], { env })).stdout).toContain("2026-11-20-consent-wording-3.yaml");
  });

  it("does not ask for the decision later than was asked for, nor later than the tier's window", async () => {
    const dues = async (by: string) => {
      const run = await okr(exampleOf("harbour"), [...callWith({ "--decide-by": by }), "--json"]);
      return JSON.parse(run.stdout).escalation.raised.due.decide;
    };
    expect(await dues("+1d")).toBe("2026-11-23T17:30:00+00:00");
    expect(await dues("2026-12-31")).toBe("2026-11-27T17:30:00+00:00");
  });

  it("gives all of it as one JSON document", async () => {
    const run = await okr(exampleOf("harbour"), [...CALL, "--json", "--quiet"]);
    expect(documentOf(run, "escalate")).toMatchObject({
      id: "2026-11-20-no-approved-words",
      file: FILE,
      escalation: {
        title: "No approved words",
        state: "raised",
        tier: 3,
        owner: "mira",
        offCycle: true,
        decide: { due: "2026-11-25T17:30:00+00:00", remainingMinutes: 1980 },
      },
      tell: [{ who: "mira" }],
      commit: null,
      pushed: false,
    });
  });
});

describe("okr escalate insists", () => {
  it("on everything that a decision request must say, all of it at once, with what the check-ins say", async () => {
    const run = await refused(["escalate", "growth/activation/kr1", "--by", "ada"]);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    const lines = run.stderr.split("\n");
    expect(lines[0]).toBe("okr: nothing was written, since 5 things are wrong");
    expect(lines.filter((line) => /^ {2}--/.test(line))).toEqual([
      "  --impact: it is missing: what will happen if nobody decides",
      "  --tried: it is missing: what was tried already, at least one thing",
      "  --decision-kind: it is missing: what kind of decision is needed",
      "  --question: it is missing: the question to be decided",
      "  --option: at least two real options are needed, and there is none: a decision request offers paths to choose from",
    ]);
    expect(run.stderr).toContain("The check-in asks: “Launch with today's wording, or move the date?”");
    expect(run.stderr).toContain("The check-ins say: “20 Nov, planned: Brief is with the arbiters since this morning;");
  });

  it.each([
    ["--summary", { "--summary": "  " }, "--summary: it is missing: what happened"],
    ["--tried", { "--tried": "" }, "--tried: it is missing: what was tried already, at least one thing"],
    [
      "a second option",
      { "--option": "Launch" },
      "--option: at least two real options are needed, and there is one: a decision request offers paths to choose from",
    ],
    [
      "options that differ",
      { "--option": ["Launch", "b: launch!"] },
      '--option "b: launch!": option b is the same path as option a',
    ],
    [
      "more than doing nothing",
      { "--option": ["Wait", "a2: Do nothing"] },
      '--option "a2: Do nothing": option a2 is doing nothing once more',
    ],
    [
      "different ids",
      { "--option": ["a: Launch", "a: Hold"] },
      '--option "a: Hold": The id "a" stands here twice: item 1 of "options" has it already',
    ],
    ["an option that is there", { "--recommend": "c" }, '--recommend: there is no option "c"'],
    ["a kind of decision", { "--decision-kind": "money" }, /^okr: --decision-kind: .*money/],
    ["a trigger", { "--trigger": "panic" }, /^okr: --trigger: .*panic/],
    ["a level", { "--level": "4" }, /^okr: --level: /],
    ["a day", { "--decide-by": "soon" }, /^okr: --decide-by: .*soon/],
    ["a day that is not past", { "--decide-by": "2026-11-19" }, "--decide-by: that day is past (2026-11-19)"],
    ["what is there", { "--affects": "growth/activatoin" }, '--affects: 2026-Q4 has no objective "growth/activatoin"'],
    ["a name that can be one", { "--slug": "No Words" }, '--slug: "No Words" cannot be a name'],
    ["a name that is free", { "--slug": "consent-wording" }, "--slug: 2026-11-20-consent-wording is there already"],
  ])("on %s", async (_what, changes, message) => {
    expectUsageError(await refused(callWith(changes)), message);
  });

  it("on a day as people name one", async () => {
    const run = await refused(callWith({ "--decide-by": "someday" }));
    expectUsageError(run, /someday/, "Write a day such as 2026-11-25, friday or +3d.");
  });

  it("on a working day that is not over", async () => {
    const call = [...callWith({ "--decide-by": "today" }), "--anyway"];
    untouched ??= exampleOf("harbour");
    const run = await okr(untouched, call, { env: { OKR_NOW: "2026-11-20T18:00:00Z" } });
    expectUsageError(run, "--decide-by: that working day is over (2026-11-20)");
  });

  it("on somebody who raises it", async () => {
    const run = await refused(callWith({ "--by": "adda" }));
    expectUsageError(run, '--by: Nobody has the handle "adda"', "Did you mean ada?");
  });

  it("on everything else although nobody raises it", async () => {
    const run = await refused(callWith({ "--by": "adda", "--impact": null, "--trigger": "panic" }));
    expect(run.status).toBe(2);
    expect(run.stderr).toContain("nothing was written, since 3 things are wrong");
    for (const where of ["--by: Nobody has", "--impact: it is missing", "--trigger: "])
      expect(run.stderr).toContain(where);
  });

  it("on something that is there to be raised", async () => {
    const wrong = await refused(["escalate", "growth/activation/kr9", ...SAID]);
    expectUsageError(wrong, "There is no objective or key result growth/activation/kr9 in 2026-Q4");
    const none = await refused(["escalate", "--by", "ada"]);
    expectUsageError(
      none,
      "What is stuck? Nothing is named, and there is nobody to ask",
      /^Triggers have fired on .*growth\/activation\/kr1/,
    );
  });

  it("that there is no cycle that is over", async () => {
    const run = await refused([...CALL, "--cycle", "2026-Q3"]);
    expectUsageError(run, "2026-Q3 is closed", /^Raise what is still stuck in the cycle that runs/);
  });
});

describe("a second brief on the same cause", () => {
  const LATER = { env: { OKR_NOW: "2026-11-20T11:00:00+00:00" } };

  it.each(["growth/activation/kr1", "web/onboarding-flow/kr1", "marketing/launch-campaign/kr2"])(
    "is refused for %s, saying which is open",
    async (ref) => {
      const folder = harbourWith(CONSENT);
      const before = snapshot(folder);
      const run = await okr(folder, ["escalate", ref, "--title", "Again", ...SAID], LATER);
      expectUsageError(
        run,
        "2026-11-20-consent-wording is open on the same cause (Consent wording blocks the onboarding launch): Jon Hartley has it and must decide by Wed 25 Nov, 17:30",
        "See it: okr escalation show 2026-11-20-consent-wording. To raise another all the same: --anyway",
      );
      expect(snapshot(folder)).toEqual(before);
    },
  );

  it("is raised anyway with --anyway", async () => {
    const run = await okr(harbourWith(CONSENT), [...CALL, "--anyway"], LATER);
    expect(run).toMatchObject({ status: 0 });
  });

  it("is none when the first is over, or about something else", async () => {
    const folder = harbourWith(CONSENT);
    const about = (ref: string) =>
      okr(folder, ["escalate", ref, "--title", "T", "--trigger", "progress", ...SAID], LATER);
    expect(await about("platform/integrations/kr1")).toMatchObject({ status: 0 });
    expect(await about("growth/activation/kr2")).toMatchObject({ status: 0 });
  });

  it("is to be a reopening when the first is decided", async () => {
    const folder = harbourWith(CONSENT);
    const path = "cycles/2026-Q4/escalations/2026-11-20-consent-wording.yaml";
    const decided = "  - {at: 2026-11-20T15:00:00+00:00, by: jon, did: decided, option: a}\n";
    put(folder, { [path]: readFileSync(join(folder, path), "utf8") + decided });
    const run = await okr(folder, CALL, { env: { OKR_NOW: "2026-11-20T16:00:00+00:00" } });
    expectUsageError(
      run,
      /it is decided and not yet resolved$/,
      /^If the decision does not hold: okr escalation reopen 2026-11-20-consent-wording\. /,
    );
  });
});

describe("a brief that names no day", () => {
  it("has the tier's window to be decided in", async () => {
    const folder = exampleOf("harbour");
    const run = await okr(folder, callWith({ "--decide-by": null }));
    expect(run.status).toBe(0);
    const text = readFileSync(join(folder, FILE), "utf8");
    expect(text).toContain("decision_needed: {kind: scope, question: Launch or wait?}\n");
    expect(text).toContain("decide: 2026-11-27T17:30:00+00:00}");
  });
});

describe("okr escalate --from", () => {
  const BRIEF = `title: No approved words
trigger: dependency
level: 2
affects: [growth/activation/kr1]
summary: No words.
impact: The wave is lost.
tried: Two drafts
decision_needed: {kind: scope, question: Launch?, by: wednesday}
options:
  - Launch; legal follows
  - {option: Hold the date, recommended: true}
x-ticket: GR-12
`;

  it("says where in the file somebody is named whom nobody knows", async () => {
    const run = await refused(["escalate", "--from", "brief.yaml"], { "brief.yaml": `raised: {by: adda}\n${BRIEF}` });
    expectUsageError(run, 'brief.yaml:1:14: Nobody has the handle "adda"', "Did you mean ada?");
  });

  it("writes block text without the line end that it stands with, and needs no day", async () => {
    const folder = exampleOf("harbour");
    const brief = BRIEF.replace("summary: No words.", "summary: |\n  No words.").replace(", by: wednesday", "");
    put(folder, { "brief.yaml": brief });
    expect(await okr(folder, ["escalate", "--by", "ada", "--from", "brief.yaml"])).toMatchObject({ status: 0 });
    expect(readFileSync(join(folder, FILE), "utf8")).toContain("\nsummary: No words.\n");
  });

  it("takes a brief from a file, and from standard input", async () => {
    const folder = exampleOf("harbour");
    put(folder, { "brief.yaml": BRIEF });
    expect(await okr(folder, ["escalate", "--by", "ada", "--from", "brief.yaml"])).toMatchObject({ status: 0 });
    const text = readFileSync(join(folder, FILE), "utf8");
    expect(text).toContain("decision_needed: {kind: scope, question: Launch?, by: 2026-11-25}\n");
    expect(text).toContain("tried: [Two drafts]\n");
    expect(text).toContain(
      "options:\n  - {id: a, option: Launch, consequence: legal follows}\n  - {id: b, option: Hold the date, recommended: true}\nx-ticket: GR-12\n",
    );
    const other = exampleOf("harbour");
    put(other, { "brief.yaml": `slug: words\nraised: {by: bo}\n${BRIEF.replace(/affects.*\n/, "")}` });
    const run = await shell(other, "okr escalate growth/activation/kr2 --from - < brief.yaml");
    expect(run.status).toBe(0);
    const written = readFileSync(join(other, "cycles/2026-Q4/escalations/2026-11-20-words.yaml"), "utf8");
    expect(written).toContain("by: bo\n");
    expect(written).toContain("affects: [growth/activation/kr2]\n");
    expect(await okr(other, ["validate"])).toMatchObject({ status: 0, stderr: "" });
  });

  it("says where in the file something is wrong or missing", async () => {
    const wrong = BRIEF.replace("impact: The wave is lost.\n", "")
      .replace("level: 2", "level: 5")
      .replace(", by: wednesday", "")
      .replace("[growth/activation/kr1]", "[growth/activation/kr8]")
      .concat("raised: {at: 2026-11-01T10:00:00+00:00}\nevents: []\n");
    const run = await refused(["escalate", "--by", "ada", "--from", "brief.yaml"], { "brief.yaml": wrong });
    expect(run.status).toBe(2);
    const said = run.stderr.split("\n").filter((line) => /^ {2}brief/.test(line));
    expect(said).toEqual([
      expect.stringMatching(/^ {2}brief\.yaml:1:1: "impact" is missing: what will happen if nobody decides/),
      expect.stringMatching(/^ {2}brief\.yaml:3:8: /),
      expect.stringMatching(/^ {2}brief\.yaml:4:11: growth\/activation has no key result "kr8"/),
      expect.stringMatching(/^ {2}brief\.yaml:12:10: "at" is written by the program: it is raised now/),
      expect.stringMatching(/^ {2}brief\.yaml:13:1: "events" comes after it is raised/),
    ]);
  });

  it.each([
    ["no brief", "- a\n- b\n", /brief\.yaml:1:1: there is no brief in it$/],
    ["no YAML", "title: [\n", /brief\.yaml:/],
    [
      "two options alike",
      BRIEF.replace("option: Hold the date", "option: launch"),
      /brief\.yaml:11:5: option b is the same path as option a$/,
    ],
    ["an unknown key", BRIEF.replace("impact:", "imapct:"), /imapct/],
  ])("refuses %s", async (_what, text, message) => {
    const run = await refused(["escalate", "--by", "ada", "--from", "brief.yaml"], { "brief.yaml": text });
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr.split("\n").some((line) => message.test(line))).toBe(true);
  });

  it("goes without options that say the same", async () => {
    const run = await refused([...CALL, "--from", "-"]);
    expectUsageError(run, /^okr: --from goes without --title, --summary, /, "Write it into the file.");
  });
});

describe("okr escalate --commit and --push", () => {
  it("commits just the brief, and pushes it", async () => {
    const origin = exampleOf("minimal");
    git(origin, ["init", "--quiet", "--bare", "--initial-branch=main", "origin.git"]);
    const folder = repositoryOf(exampleOf("harbour"));
    git(folder, ["remote", "add", "origin", join(origin, "origin.git")]);
    git(folder, ["push", "--quiet", "--set-upstream", "origin", "main"]);
    put(folder, { "notes.txt": "mine\n" });
    git(folder, ["config", "user.email", "ada@harbour.example"]);
    git(folder, ["config", "user.name", "Ada"]);
    const run = await okr(folder, [...CALL.filter((each, at) => each !== "--by" && CALL[at - 1] !== "--by"), "--push"]);
    expect(run).toMatchObject({ status: 0, stderr: "Committed and pushed.\n" });
    expect(git(folder, ["show", "--format=%B", "--name-only", "origin/main"])).toBe(
      `Escalate: No approved words\n\n2026-11-20-no-approved-words, level 3\n\n\n${FILE}`,
    );
    expect(git(folder, ["status", "--porcelain"])).toBe("?? notes.txt");
  });

  it("has told whom to tell when git refuses, and the file stays", async () => {
    const folder = exampleOf("harbour");
    const run = await okr(folder, [...CALL, "--commit"]);
    expect(run.status).toBe(3);
    expect(run.stdout).toContain("Tell @mira");
    expect(run.stderr).toContain("is in no git repository, so nothing could be committed");
    expect(run.stderr).toContain(`It is written: ${FILE}`);
  });

  it("says how to share it where that was not asked for", async () => {
    const folder = repositoryOf(exampleOf("harbour"));
    commitAll(folder, "second");
    const { stderr } = await okr(folder, CALL);
    expect(stderr).toBe(
      `Both clocks run, and nobody else sees the brief before it is pushed.\nTo share it: git add ${FILE} && git commit. Next time --commit or --push does it for you.\n`,
    );
  });
});
