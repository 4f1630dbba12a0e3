import { describe, expect, it } from "vitest";
import { splitReference } from "../../src/workspace/references/lookup.ts";
import { judgeExample } from "./rules/on-disk.ts";

const ESCALATION = (affects: string, events = "") => `title: T
raised: {by: ada, at: 2026-11-20T10:00:00+00:00}
trigger: risk
level: 1
affects: [${affects}]
summary: S
impact: I
tried: [t]
decision_needed: {kind: scope, question: Q}
options:
  - {id: a, option: A}
  - {id: b, option: B}
${events}`;

/** Files that references may lead to, on top of the base. */
const TARGETS: Record<string, string> = {
  "priorities/2026.yaml": "priorities: [{id: win-mid-market, title: Win, owner: mira}]\n",
  "learnings/2026-10-20-short-forms.yaml": "by: ada\nlesson: L\n",
  "cycles/2026-Q3/cycle.yaml": "starts: 2026-07-01\nends: 2026-09-30\n",
  "cycles/2026-Q3/okrs/growth/trials.yaml":
    "title: T\nowner: ada\nkey_results: [{id: kr1, title: T, type: percentage}]\n",
  "cycles/2026-Q3/reflections/growth/trials.yaml": "by: ada\nkey_results: {kr1: {next: done}}\n",
  "cycles/2026-Q4/okrs/growth/steps.yaml":
    "title: T\nowner: ada\nkey_results: [{id: kr1, title: T, type: milestone, milestones: [{id: design, title: D}, {id: launch, title: L}]}, {id: kr2, title: T, type: task, tasks: [{id: film, title: F}]}]\n",
  "cycles/2026-Q4/decisions/2026-11-10-stop-it.yaml": "title: T\nby: ada\naffects: [growth/activation]\n",
  "cycles/2026-Q4/escalations/2026-11-12-late-wording.yaml": ESCALATION("growth/activation"),
};

const OBJECTIVE = "cycles/2026-Q4/okrs/growth/of.yaml";
const objective = (more: string): Record<string, string> => ({
  [OBJECTIVE]: `title: T\nowner: ada\n${more}\nkey_results: [{id: kr1, title: T, type: percentage}]\n`,
});
const keyResult = (more: string): Record<string, string> => ({
  [OBJECTIVE]: `title: T\nowner: ada\nkey_results: [{id: kr1, title: T, type: percentage, ${more}}]\n`,
});
const checkIn = (more: string): Record<string, string> => ({
  "cycles/2026-Q4/checkins/growth/activation/kr2/2026-11-20.yaml": `by: ada\nvalue: 8\n${more}\n`,
});
const DECISION = "cycles/2026-Q4/decisions/2026-11-20-d.yaml";
const decision = (more: string): Record<string, string> => ({
  [DECISION]: `title: T\nby: ada\naffects: [growth/activation]\n${more}\n`,
});
const review = (more: string): Record<string, string> => ({
  "cycles/2026-Q4/reviews/growth/2026-11-16-weekly.yaml": `led_by: ada\n${more}\n`,
});

/** Every kind of reference: files in which GOOD stands, what stands there well, what badly, and what is said of that. */
const KINDS: readonly [
  kind: string,
  files: (reference: string) => Record<string, string>,
  good: readonly string[],
  bad: string,
  rule: string,
  help: string,
][] = [
  [
    "an owner",
    (to) => ({ [OBJECTIVE]: `title: T\nowner: ${to}\nkey_results: [{id: kr1, title: T, type: percentage}]\n` }),
    ["ada", "mira"],
    "adaa",
    "reference/unknown-person",
    'Did you mean "ada"?',
  ],
  [
    "an owner that is a team",
    (to) => keyResult(`owner: ${to}`),
    ["bo"],
    "growth",
    "reference/unknown-person",
    "such as its lead ada",
  ],
  [
    "a lead",
    (to) => ({ "teams/web.yaml": `name: W\nlevel: team\nparent: growth\nlead: ${to}\n` }),
    ["bo"],
    "miraa",
    "reference/unknown-person",
    'Did you mean "mira"?',
  ],
  [
    "a deputy",
    (to) => ({ "teams/web.yaml": `name: W\nlevel: team\nparent: growth\nlead: bo\ndeputy: ${to}\n` }),
    ["ada"],
    "mirra",
    "reference/unknown-person",
    'Did you mean "mira"?',
  ],
  [
    "a cover",
    (to) => ({
      "teams/web.yaml": `name: W\nlevel: team\nparent: growth\nlead: bo\nmembers: {zoe: {away: [{from: 2026-11-01, to: 2026-11-02, cover: ${to}}]}}\n`,
    }),
    ["ada"],
    "mirra",
    "reference/unknown-person",
    'Did you mean "mira"?',
  ],
  [
    "a parent",
    (to) => ({ "teams/web.yaml": `name: W\nlevel: team\nparent: ${to}\nlead: bo\n` }),
    ["growth", "company"],
    "grwth",
    "reference/unknown-team",
    'Did you mean "growth"?',
  ],
  [
    "a role",
    (to) => ({ "okr.yaml": `version: 1\norganisation: H\nroles: {coaches: [${to}]}\n` }),
    ["ada"],
    "mirra",
    "reference/unknown-person",
    'Did you mean "mira"?',
  ],
  [
    "a tier's owner",
    (to) => ({
      "okr.yaml": `version: 1\norganisation: H\nescalation: {tiers: {3: {acknowledge: 1d, decide: 5d, owner: ${to}}}}\n`,
    }),
    ["mira"],
    "mirra",
    "reference/unknown-person",
    'Did you mean "mira"?',
  ],
  [
    "a priority's owner",
    (to) => ({ "priorities/2027.yaml": `priorities: [{id: p, title: P, owner: ${to}}]\n` }),
    ["mira"],
    "mirra",
    "reference/unknown-person",
    'Did you mean "mira"?',
  ],
  [
    "an initiative's owner",
    (to) => ({
      [OBJECTIVE]: `title: T\nowner: ada\nkey_results: [{id: kr1, title: T, type: percentage}]\ninitiatives: [{id: i1, title: I, owner: ${to}}]\n`,
    }),
    ["bo"],
    "mirra",
    "reference/unknown-person",
    'Did you mean "mira"?',
  ],
  [
    "with whom",
    (to) => objective(`with: ["${to}"]`),
    ["team:growth", "bo", "external:Acme Payments"],
    "team:growht",
    "reference/unknown-team",
    'Did you mean "growth"?',
  ],
  [
    "what it supports",
    (to) => objective(`supports: [{to: "${to}"}]`),
    ["growth/activation", "growth/activation/kr2", "2026-Q3:growth/trials/kr1"],
    "growth/activatoin",
    "reference/unknown-objective",
    'Did you mean "growth/activation"?',
  ],
  [
    "a key result that it supports",
    (to) => objective(`supports: [{to: "${to}"}]`),
    [],
    "growth/activation/kr7",
    "reference/unknown-key-result",
    "growth/activation has kr1, kr2.",
  ],
  [
    "an objective of another cycle",
    (to) => objective(`supports: [{to: "${to}"}]`),
    [],
    "growth/trials",
    "reference/unknown-objective",
    "It is in 2026-Q3: write 2026-Q3:growth/trials.",
  ],
  [
    "a priority that it supports",
    (to) => objective(`supports: [{to: "${to}"}]`),
    ["priority:win-mid-market"],
    "priority:win-mid-markt",
    "reference/unknown-priority",
    'Did you mean "win-mid-market"?',
  ],
  [
    "a lesson that informed it",
    (to) => objective(`informed_by: ["${to}"]`),
    ["2026-10-20-short-forms"],
    "2026-10-20-short-form",
    "reference/unknown-learning",
    'Did you mean "2026-10-20-short-forms"?',
  ],
  [
    "a reflection that informed it",
    (to) => objective(`informed_by: ["${to}"]`),
    ["2026-Q3:growth/trials"],
    "2026-Q3:growth/trialz",
    "reference/unknown-reflection",
    'Did you mean "2026-Q3:growth/trials"?',
  ],
  [
    "what it depends on",
    (to) => keyResult(`depends_on: [{needs: "${to}"}]`),
    ["growth/activation/kr1", "team:growth", "external:Acme"],
    "growth/activaton/kr1",
    "reference/unknown-objective",
    'Did you mean "growth/activation"?',
  ],
  [
    "itself",
    (to) => keyResult(`depends_on: [{needs: "${to}"}]`),
    [],
    "growth/of/kr1",
    "reference/itself",
    "must deliver",
  ],
  [
    "whoever agreed",
    (to) => keyResult(`depends_on: [{needs: team:growth, agreed: {by: ${to}, date: 2026-10-05}}]`),
    ["bo"],
    "mirra",
    "reference/departed-person",
    'Did you mean "mira"?',
  ],
  [
    "the author of a check-in",
    (to) => ({ "cycles/2026-Q4/checkins/growth/activation/kr2/2026-11-20.yaml": `by: ${to}\nvalue: 8\n` }),
    ["bo"],
    "mirra",
    "reference/departed-person",
    'Did you mean "mira"?',
  ],
  [
    "what a blocker waits for",
    (to) => checkIn(`blockers: [{id: b, kind: dependency, summary: S, waits_for: "${to}"}]`),
    ["growth/activation/kr1", "team:growth"],
    "team:grwth",
    "reference/unknown-team",
    'Did you mean "growth"?',
  ],
  [
    "whom a check-in thanks",
    (to) => checkIn(`kudos: [{to: ${to}, for: F}]`),
    ["bo"],
    "mirra",
    "reference/departed-person",
    'Did you mean "mira"?',
  ],
  [
    "a milestone that is done",
    (to) => ({ "cycles/2026-Q4/checkins/growth/steps/kr1/2026-11-20.yaml": `by: ada\ndone: [${to}]\n` }),
    ["design"],
    "desing",
    "reference/unknown-milestone",
    'Did you mean "design"?',
  ],
  [
    "a task that is done",
    (to) => ({ "cycles/2026-Q4/checkins/growth/steps/kr2/2026-11-20.yaml": `by: ada\ndone: [${to}]\n` }),
    ["film"],
    "filn",
    "reference/unknown-task",
    'Did you mean "film"?',
  ],
  [
    "what an escalation affects",
    (to) => ({ "cycles/2026-Q4/escalations/2026-11-20-x.yaml": ESCALATION(to) }),
    ["growth/activation", "growth/activation/kr1"],
    "growth/activatin",
    "reference/unknown-objective",
    'Did you mean "growth/activation"?',
  ],
  [
    "the decision that decided it",
    (to) => ({
      "cycles/2026-Q4/escalations/2026-11-20-x.yaml": ESCALATION(
        "growth/activation",
        `events:\n  - {at: 2026-11-20T11:00:00+00:00, by: ada, did: decided, option: a, decision: ${to}}\n`,
      ),
    }),
    ["2026-11-10-stop-it"],
    "2026-11-10-stop-i",
    "reference/unknown-decision",
    'Did you mean "2026-11-10-stop-it"?',
  ],
  [
    "an escalation that a decision settles",
    (to) => ({
      ...decision(`escalation: ${to}`),
      "cycles/2026-Q4/escalations/2026-11-12-late-wording.yaml": ESCALATION(
        "growth/activation",
        `events:\n  - {at: 2026-11-24T11:00:00+00:00, by: ada, did: decided, decision: 2026-11-20-d}\n`,
      ),
    }),
    ["2026-11-12-late-wording"],
    "2026-11-12-late-wordin",
    "reference/unknown-escalation",
    'Did you mean "2026-11-12-late-wording"?',
  ],
  [
    "a flag that a decision answers",
    (to) => decision(`answers: [${to}]`),
    ["escalate/dependency-window"],
    "escalate/dependency-windw",
    "reference/unknown-rule",
    'Did you mean "escalate/dependency-window"?',
  ],
  [
    "the owner of an action",
    (to) => decision(`actions: [{id: a1, what: W, owner: ${to}, due: 2026-12-01}]`),
    ["bo"],
    "mirra",
    "reference/unknown-person",
    'Did you mean "mira"?',
  ],
  [
    "what an action is for",
    (to) => decision(`actions: [{id: a1, what: W, owner: bo, due: 2026-12-01, for: [${to}]}]`),
    ["growth/activation/kr1"],
    "growth/activatio/kr1",
    "reference/unknown-objective",
    'Did you mean "growth/activation"?',
  ],
  [
    "whoever was present",
    (to) => review(`present: [${to}]`),
    ["bo"],
    "mirra",
    "reference/departed-person",
    'Did you mean "mira"?',
  ],
  [
    "a decision of a review",
    (to) => review(`decisions: [${to}]`),
    ["2026-11-10-stop-it"],
    "2026-11-10-stop-itt",
    "reference/unknown-decision",
    'Did you mean "2026-11-10-stop-it"?',
  ],
  [
    "a lesson of a review",
    (to) => review(`learnings: [${to}]`),
    ["2026-10-20-short-forms"],
    "2026-10-20-short-form",
    "reference/unknown-learning",
    'Did you mean "2026-10-20-short-forms"?',
  ],
  [
    "a key result of a reflection",
    (to) => ({ "cycles/2026-Q4/reflections/growth/activation.yaml": `by: ada\nkey_results: {${to}: {next: done}}\n` }),
    ["kr1", "kr2"],
    "kr22",
    "reference/unknown-key-result",
    'Did you mean "kr2"?',
  ],
  [
    "where a lesson comes from",
    (to) => ({ "learnings/2026-11-20-x.yaml": `by: ada\nlesson: L\nfrom: "${to}"\n` }),
    ["growth/activation/kr1", "2026-Q3:growth/trials"],
    "growth/activatin",
    "reference/unknown-objective",
    'Did you mean "growth/activation"?',
  ],
];

const filesOf = (files: Record<string, string>) =>
  Object.entries({ ...TARGETS, ...files }).map(([file, text]) => ({ file, text }));

describe("a reference", () => {
  it.each(KINDS)("to %s is good or said to be unknown", async (_kind, files, good, bad, rule, help) => {
    for (const reference of good) {
      const { problems } = await judgeExample(filesOf(files(reference)));
      expect({ reference, problems }).toEqual({ reference, problems: [] });
    }
    const { problems } = await judgeExample(filesOf(files(bad)));
    expect(problems).toMatchObject([{ rule, help: expect.stringContaining(help), file: Object.keys(files(bad))[0] }]);
    const [problem] = problems;
    expect(problem?.severity).toBe(rule === "reference/departed-person" ? "warning" : "error");
    const line = Object.values(files(bad))[0]
      ?.split("\n")
      [(problem?.line ?? 0) - 1]?.slice((problem?.column ?? 0) - 1, (problem?.endColumn ?? 0) - 1);
    expect(line?.replaceAll('"', "")).toBe(bad);
  });

  it("to an unknown owner is told wherever it is written, and not where it is only taken over", async () => {
    const text = `title: T
owner: nobody
key_results:
  - {id: kr1, title: T, type: percentage}
  - {id: kr2, title: T, type: percentage, owner: nobody}
`;
    const { problems } = await judgeExample(filesOf({ [OBJECTIVE]: text }));
    expect(problems.map(({ rule, line, subject }) => [rule, line, subject])).toEqual([
      ["reference/unknown-person", 2, "growth/of"],
      ["reference/unknown-person", 5, "growth/of/kr2"],
    ]);
  });

  it("into a file that cannot be used passes, since nobody knows what it holds", async () => {
    const { problems } = await judgeExample(
      filesOf({
        ...objective("supports: [{to: growth/broken/kr1}]"),
        "cycles/2026-Q4/okrs/growth/broken.yaml": "title: [\n",
      }),
    );
    expect(problems.map(({ rule }) => rule)).toEqual(["format/syntax"]);
  });

  it("comes apart into cycle, objective and key result", () => {
    expect(splitReference("growth/activation", "2026-Q4")).toEqual({
      cycle: "2026-Q4",
      objective: "growth/activation",
      keyResult: null,
    });
    expect(splitReference("2026-Q3:growth/activation/kr1", "2026-Q4")).toEqual({
      cycle: "2026-Q3",
      objective: "growth/activation",
      keyResult: "kr1",
    });
  });
});
