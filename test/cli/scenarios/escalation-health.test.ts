import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { documentOf, emptyFolder, exampleOf, folderOf, okr, type Tree, tooWide } from "../scenario.ts";

/** A day of November 2026 in London at ten. */
const at = (day: string) => `${day}T10:00:00+00:00`;

interface Given {
  affects?: string;
  level?: number;
  raised: string;
  by?: string;
  events?: string[];
  assumption?: string;
}

function escalation(title: string, { affects, level = 2, raised, by, events = [], assumption }: Given): string {
  return [
    `title: ${title}`,
    `raised: {by: bo, at: "${at(raised)}"}`,
    "trigger: dependency",
    `level: ${level}`,
    `affects: [${affects ?? "platform/feeds/kr1"}]`,
    "summary: It is not there.",
    "impact: The launch moves.",
    "tried: [Asked twice]",
    `decision_needed: {kind: scope, question: Which?${by === undefined ? "" : `, by: ${by}`}}`,
    "options: [{id: a, option: Wait}, {id: b, option: Go}]",
    ...(events.length === 0 ? [] : ["events:", ...events.map((event) => `  - ${event}`)]),
    ...(assumption === undefined ? [] : [`review: {assumption: "${assumption}"}`]),
    "",
  ].join("\n");
}

const did = (what: string, day: string, by: string, more = "") => `{at: "${at(day)}", by: ${by}, did: ${what}${more}}`;

const keyResult = "key_results: [{id: kr1, title: Half, type: percentage}]\n";

const blocked = (id: string | null) =>
  `by: bo\nvalue: 50\nconfidence: 0.8\nprogress: Some.\nplans: More.\nproblems: A few.\n${
    id === null ? "" : `blockers: [{id: ${id}, summary: The "*wording*" again, waits_for: team:legal}]\n`
  }`;

/** Four quarters of a company with a product department, a platform team in it, and legal. */
const RICH: Tree = {
  "okr.yaml": "version: 1\norganisation: Harbour\ntimezone: Europe/London\nroles: {sponsor: mira, arbiters: [mira]}\n",
  "teams/company.yaml": "name: Harbour\nlevel: company\nlead: mira\nmembers: {mira: {name: Mira Castell}}\n",
  "teams/product.yaml":
    "name: Product\nlevel: department\nparent: company\nlead: kofi\nmembers: {kofi: {name: Kofi Mensah}}\n",
  "teams/platform.yaml":
    "name: Platform\nlevel: team\nparent: product\nlead: ravi\nmembers: {ravi: , bo: {name: Bo Lund}}\n",
  "teams/legal.yaml":
    "name: Legal\nlevel: department\nparent: company\nlead: lena\nmembers: {lena: {name: Lena Vogt}}\n",
  "cycles/2026/cycle.yaml": "starts: 2026-01-01\nends: 2026-12-31\n",
  "cycles/2026-Q1/cycle.yaml": "starts: 2026-01-01\nends: 2026-03-31\nstate: closed\n",
  "cycles/2026-Q1/escalations/2026-02-02-long-ago.yaml": escalation("Long ago", { raised: "2026-02-02" }),
  "cycles/2026-Q1/okrs/platform/feeds.yaml": `title: Feeds\nowner: bo\n${keyResult}`,
  "cycles/2026-Q2/cycle.yaml": "starts: 2026-04-01\nends: 2026-06-30\nstate: closed\n",
  "cycles/2026-Q3/cycle.yaml": "starts: 2026-07-01\nends: 2026-09-30\nstate: closed\n",
  "cycles/2026-Q3/okrs/platform/feeds.yaml": `title: Feeds\nowner: bo\n${keyResult}`,
  "cycles/2026-Q3/escalations/2026-08-03-old-price.yaml": escalation("The old price", {
    raised: "2026-08-03",
    by: "2026-08-06",
    events: [did("acknowledged", "2026-08-03", "kofi"), did("decided", "2026-08-05", "kofi")],
    assumption: "Legal turns a draft round in a week",
  }),
  "cycles/2026-Q4/cycle.yaml": "starts: 2026-10-01\nends: 2026-12-31\n",
  "cycles/2026-Q4/okrs/platform/feeds.yaml": `title: Feeds\nowner: bo\n${keyResult}`,
  "cycles/2026-Q4/okrs/legal/consent.yaml": `title: Consent\nowner: lena\n${keyResult}`,
  "cycles/2026-Q4/checkins/platform/feeds/kr1/2026-10-09.yaml": blocked("wording"),
  "cycles/2026-Q4/checkins/platform/feeds/kr1/2026-10-16.yaml": blocked(null),
  "cycles/2026-Q4/checkins/platform/feeds/kr1/2026-10-30.yaml": blocked("wording"),
  "cycles/2026-Q4/checkins/platform/feeds/kr1/2026-11-06.yaml": blocked("terms"),
  "cycles/2026-Q4/checkins/legal/consent/kr1/2026-10-09.yaml": blocked(null).replace("0.8", "0.3"),
  "cycles/2026-Q4/checkins/legal/consent/kr1/2026-10-16.yaml": blocked(null).replace("0.8", "0.3"),
  "cycles/2026-Q4/escalations/2026-10-19-consent.yaml": escalation("Consent wording", {
    raised: "2026-10-19",
    by: "2026-10-22",
    events: [
      did("acknowledged", "2026-10-19", "kofi"),
      did("moved", "2026-10-22", "kofi", ", to: 3"),
      did("decided", "2026-10-26", "mira"),
      did("resolved", "2026-10-27", "bo"),
    ],
    assumption: "legal turns a draft in a week",
  }),
  "cycles/2026-Q4/escalations/2026-10-20-feed.yaml": escalation("The feed", {
    raised: "2026-10-20",
    by: "2026-10-22",
    events: [
      did("decided", "2026-10-21", "kofi"),
      did("reopened", "2026-10-28", "bo"),
      did("decided", "2026-10-29", "kofi"),
    ],
  }),
  "cycles/2026-Q4/escalations/2026-10-21-mistake.yaml": escalation("A mistake", {
    raised: "2026-10-21",
    events: [did("withdrawn", "2026-10-21", "bo")],
  }),
  "cycles/2026-Q4/escalations/2026-11-02-copy.yaml": escalation("The copy", {
    raised: "2026-11-02",
    level: 1,
    affects: "legal/consent/kr1",
    events: [did("decided", "2026-11-02", "lena")],
  }),
  "cycles/2026-Q4/escalations/2026-11-16-open.yaml": escalation("Still open", {
    raised: "2026-11-16",
    by: "2026-11-20",
  }),
};

const DAY = ["--as-of", "2026-11-20T09:00:00+00:00"];

interface Measures {
  readonly raised: number;
  readonly open: number;
  readonly settled: number;
  readonly withdrawn: number;
}

let rich: string;
beforeAll(() => {
  rich = folderOf(RICH);
});

async function health(...args: string[]) {
  return documentOf(await okr(rich, ["escalation", "health", "--json", ...DAY, ...args]), "escalation-health");
}

const cyclesOf = (document: Record<string, unknown>) =>
  (document.cycles as { cycle: string }[]).map(({ cycle }) => cycle);
const measuresOf = (document: Record<string, unknown>) => document.measures as Measures;

describe("okr escalation health", () => {
  it.each([
    ["terminal", "escalation-health.txt"],
    ["markdown", "escalation-health.md"],
    ["html", "escalation-health.html"],
    ["json", "escalation-health.json"],
  ])("over several cycles as %s", async (format, golden) => {
    const { status, stdout, stderr } = await okr(rich, ["escalation", "health", "--format", format, ...DAY]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    await expect(stdout).toMatchFileSnapshot(`golden/${golden}`);
    if (format === "terminal") expect(tooWide(stdout)).toEqual([]);
  });

  it("measures all that it is there to measure", async () => {
    const document = await health();
    expect(cyclesOf(document)).toEqual(["2026-Q2", "2026-Q3", "2026-Q4"]);
    expect(document).toMatchObject({
      asOf: "2026-11-20T09:00:00+00:00",
      team: null,
      measures: {
        ...{ raised: 6, open: 1, settled: 4, withdrawn: 1, moved: 1, reopened: 1 },
        tiers: [
          { tier: 1, raised: 1, settled: 1, shareSettled: null },
          { tier: 2, raised: 5, settled: 2, open: 1 },
          { tier: 3, raised: 0, settled: 1 },
        ],
        acknowledge: { inTime: 5, late: 2, overdue: 1 },
        asked: { inTime: 1, late: 2, pending: 1, shareInTime: null },
        raising: { fired: 1, late: 1, longestDays: 11 },
      },
      load: {
        total: 6,
        carriers: ["kofi"],
        deciders: [{ handle: "kofi", decided: 3, waiting: 1 }, { handle: "lena" }, { handle: "mira" }],
      },
      recurring: {
        blockers: [{ id: "wording", team: "platform", times: 2, cycles: ["2026-Q4"] }],
        waitedFor: [{ on: "team:legal", blockers: 3, teams: ["platform"] }],
        reopened: [{ id: "2026-10-20-feed", times: 1 }],
      },
      assumptions: [{ assumption: "Legal turns a draft round in a week" }],
    });
  });

  it.each<[string, string[], string[], number]>([
    ["one cycle", ["--cycles", "1"], ["2026-Q4"], 5],
    ["four cycles", ["--cycles", "4"], ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"], 7],
    ["more than there are", ["--cycles", "20"], ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"], 7],
    ["since a cycle", ["--since", "2026-Q3"], ["2026-Q3", "2026-Q4"], 6],
    ["up to another cycle", ["--cycle", "2026-Q3", "--cycles", "2"], ["2026-Q2", "2026-Q3"], 1],
    ["the year, which has none before it", ["--cycle", "2026"], ["2026"], 0],
  ])("is asked of %s", async (_, args, cycles, raised) => {
    const document = await health(...args);
    expect(cyclesOf(document)).toEqual(cycles);
    expect(measuresOf(document).raised).toBe(raised);
  });

  it("is asked of a team with those below it", async () => {
    expect(measuresOf(await health("--team", "product")).raised).toBe(5);
    expect(measuresOf(await health("--team", "team:legal"))).toMatchObject({ raised: 1, settled: 1 });
  });

  it("answers as of then", async () => {
    const run = await okr(rich, ["escalation", "health", "--json", "--as-of", "2026-10-20"]);
    expect(measuresOf(documentOf(run, "escalation-health"))).toMatchObject({
      raised: 3,
      open: 2,
      settled: 1,
      withdrawn: 0,
    });
  });

  it("says when there is too little for a pattern, and when there is nothing", async () => {
    const few = await okr(rich, ["escalation", "health", "--cycle", "2026-Q3", "--format", "markdown", ...DAY]);
    expect(few.stdout).toContain("**2 escalations: too few for a pattern.**");
    expect(few.stdout).not.toContain("%");
    const none = await okr(exampleOf("minimal"), ["escalation", "health"]);
    expect({ status: none.status, stderr: none.stderr }).toEqual({ status: 0, stderr: "" });
    expect(none.stdout).toContain("**Nothing was escalated.**");
  });

  it("of the example is what its story tells", async () => {
    const { status, stdout } = await okr(exampleOf("harbour"), [
      "escalation",
      "health",
      "--as-of",
      "2026-11-20",
      "--format",
      "terminal",
    ]);
    expect(status).toBe(0);
    expect(tooWide(stdout)).toEqual([]);
    // What threatens the launch was said on the 6th, and the brief came a fortnight later.
    expect(stdout.replaceAll(/\s+/g, " ")).toMatch(
      /\(2026-Q4:growth\/activation\/kr1\): escalate\/\S+ fired on Fri 6 Nov; raised on Fri 20 Nov, 10 working days later\./,
    );
  });

  it("is the same bytes in every surrounding, and goes to a file", async () => {
    const plain = await okr(rich, ["escalation", "health", "--json", ...DAY]);
    const env = { TZ: "Pacific/Auckland", LANG: "de_DE.UTF-8", COLUMNS: "200", FORCE_COLOR: "1" };
    expect((await okr(rich, ["escalation", "health", "--json", ...DAY], { env })).stdout).toBe(plain.stdout);
    const folder = emptyFolder();
    const run = await okr(folder, ["-C", rich, "escalation", "health", "-o", "health.md", ...DAY]);
    expect(run).toEqual({ status: 0, stdout: "", stderr: "Written to health.md\n" });
    expect(readFileSync(join(folder, "health.md"), "utf8")).toMatch(/^# Health of escalation, Harbour\n/);
  });

  it.each<[string[], string]>([
    [["--cycles", "0"], '--cycles cannot be "0"'],
    [["--cycles", "two"], '--cycles cannot be "two"'],
    [["--cycles", "2", "--since", "2026-Q3"], "--cycles and --since both say where to begin"],
    [["--since", "2026-Q9"], "There is no cycle 2026-Q9"],
    [["--since", "2026"], "2026 does not come before 2026-Q4, or is not about as long"],
    [["--since", "2026-Q4", "--cycle", "2026-Q3"], "2026-Q4 does not come before 2026-Q3"],
    [["--team", "platfrom"], 'Did you mean "platform"?'],
    [["--format", "pdf"], '--format cannot be "pdf"'],
  ])("refuses %j", async (args, message) => {
    const { status, stdout, stderr } = await okr(rich, ["escalation", "health", ...DAY, ...args]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(message);
  });
});
