import { describe, expect, it } from "vitest";
import { anEscalation, CONSENT, harbourWith, LICENCE, ONE_OF_EACH } from "./escalation-states.ts";
import { documentOf, exampleOf, expectUsageError, okr, put, repositoryOf, tooWide } from "./scenario.ts";

const THURSDAY = { env: { OKR_NOW: "2026-11-26T09:00:00+00:00" } };
const FRIDAY = { env: { OKR_NOW: "2026-11-20T14:00:00+00:00" } };

/** Harbour with an escalation in each state. */
function oneOfEach(): string {
  copy ??= harbourWith(CONSENT, LICENCE, ONE_OF_EACH);
  return copy;
}

/** What only looks can share one copy. */
let copy: string | undefined;

/** The entry of one escalation in the list. */
function entryOf(stdout: string, title: string): string {
  const entries = stdout
    .split(/\n(?=(?:✗ )?[^\n•]+\n2026-\d\d-\d\d-)/)
    .map((each) => each.replaceAll(/\s*\n\s*/g, " ").trim());
  return entries.find((entry) => entry.replace(/^✗ /, "").startsWith(`${title} `)) ?? "";
}

interface Listed {
  readonly id: string;
  readonly [key: string]: unknown;
}

async function listed(folder: string, args: readonly string[], options = THURSDAY): Promise<Listed[]> {
  const run = await okr(folder, ["escalation", "list", ...args, "--json"], options);
  expect(run.status).toBe(0);
  return documentOf(run, "escalation").escalations as Listed[];
}

describe("okr escalation list", () => {
  it("puts what is late first, then what must be decided, then what is decided", async () => {
    const run = await okr(oneOfEach(), ["escalation", "list"], THURSDAY);
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(tooWide(run.stdout)).toEqual([]);
    const ids = [...run.stdout.matchAll(/^(2026-11-\d\d-[a-z-]+),/gm)].map(([, id]) => id);
    expect(ids).toEqual(["2026-11-20-consent-wording", "2026-11-25-raised", "2026-11-24-paused", "2026-11-23-decided"]);
  });

  it("shows in the next cycle what is still open, and not what is over", async () => {
    const folder = exampleOf("harbour");
    put(folder, { ...CONSENT, "cycles/2027-Q1/cycle.yaml": "starts: 2027-01-01\nends: 2027-03-31\nstate: active\n" });
    const ids = async (env: string, ...args: string[]) =>
      (await listed(folder, args, { env: { OKR_NOW: env } })).map(({ id }) => id);
    const open = await ids("2026-12-30T09:00:00+00:00");
    expect(open).toContain("2026-11-20-consent-wording");
    expect(await ids("2027-01-14T09:00:00+00:00")).toEqual(open);
    expect(await ids("2027-01-14T09:00:00+00:00", "--all")).toEqual(open);
  });

  it("says who has it, both clocks with what remains, and what happens next", async () => {
    const { stdout } = await okr(oneOfEach(), ["escalation", "list"], THURSDAY);
    expect(entryOf(stdout, "Just raised")).toBe(
      [
        "Just raised 2026-11-25-raised, raised, off-cycle. Kofi Mensah has it at tier 2 (lead of Product).",
        "Who goes first?",
        "• Acknowledge by Thu 26 Nov, 17:30: 1 working day left",
        "• Decide by Mon 30 Nov, 17:30: 3 working days left; off-cycle, the next review is on Tue 1 Dec",
        "• Next: it waits for somebody to own it, from Kofi Mensah by Thu 26 Nov, 17:30.",
        "If nothing is done, it is late then, and tier 3, Mira Castell, is proposed.",
      ].join(" "),
    );
  });

  it("proposes the next tier of what is late", async () => {
    const { stdout } = await okr(oneOfEach(), ["escalation", "list"], {
      env: { OKR_NOW: "2026-11-26T11:30:00+00:00" },
    });
    const late = entryOf(stdout, "Consent wording blocks the onboarding launch");
    expect(late).toContain("acknowledged, late, off-cycle. Jon Hartley has it at tier 2.");
    expect(late).toContain("• Decide by Wed 25 Nov, 17:30: late by 2 h 30 min; off-cycle");
    expect(late).toContain(
      "• Late: it waits for the decision, from Jon Hartley. Proposed: move it to tier 3, Mira Castell: okr escalation move 2026-11-20-consent-wording.",
    );
  });

  it("says why a clock stands still, and who ends what is decided", async () => {
    const { stdout } = await okr(oneOfEach(), ["escalation", "list"], THURSDAY);
    expect(entryOf(stdout, "Paused")).toMatch(
      /Decide: 4 working days left; paused: The price comes on Friday • Next: it stands still until Kofi Mensah resumes it\.$/,
    );
    expect(entryOf(stdout, "Decided")).toMatch(
      /Decide by Mon 30 Nov, 17:30: Tue 24 Nov, 09:00, in time • Next: Jana Novotna says when it is resolved\.$/,
    );
  });

  it("holds what is over with --all", async () => {
    const folder = oneOfEach();
    expect((await listed(folder, [])).map(({ id }) => id)).not.toContain("2026-11-19-resolved");
    const all = await listed(folder, ["--all"]);
    expect(Object.fromEntries(all.map(({ id, state }) => [id, state]))).toEqual({
      "2026-11-20-consent-wording": "acknowledged",
      "2026-11-25-raised": "raised",
      "2026-11-24-paused": "acknowledged",
      "2026-11-23-decided": "decided",
      "2026-11-19-resolved": "resolved",
      "2026-11-18-withdrawn": "withdrawn",
      "2026-10-22-ais-feed-licence": "resolved",
    });
    const { stdout } = await okr(folder, ["escalation", "list", "--all"], THURSDAY);
    expect(entryOf(stdout, "Withdrawn")).toMatch(
      /withdrawn\. Kofi Mensah had it .*Acknowledge by Thu 19 Nov, 17:30: no longer needed .*: no longer needed$/,
    );
  });

  it("gives the JSON of the contract", async () => {
    const run = await okr(harbourWith(CONSENT), ["escalation", "list", "--json"], FRIDAY);
    expect(documentOf(run, "escalation")).toMatchObject({
      asOf: "2026-11-20T14:00:00+00:00",
      escalations: [
        {
          id: "2026-11-20-consent-wording",
          title: "Consent wording blocks the onboarding launch",
          state: "acknowledged",
          tier: 2,
          owner: "jon",
          actingFor: null,
          acknowledge: { due: "2026-11-23T17:30:00+00:00", met: true, at: "2026-11-20T14:00:00+00:00" },
          // 3.5 h of Friday, and three days
          decide: { due: "2026-11-25T17:30:00+00:00", met: null, at: null, remainingMinutes: 1740 },
        },
      ],
    });
  });

  it("says in JSON what happens next", async () => {
    const [late] = await listed(oneOfEach(), []);
    expect(late).toMatchObject({
      breached: true,
      decide: { met: false, remainingMinutes: -1 },
      next: { waitsFor: "decision", from: "jon", breached: true, proposes: { tier: 3, owner: "mira" } },
      offCycle: true,
      nextForum: "2026-12-01",
    });
  });

  it("is empty, and there, when nothing is escalated", async () => {
    const folder = exampleOf("minimal");
    expect(documentOf(await okr(folder, ["escalation", "list", "--json"]), "escalation")).toMatchObject({
      escalations: [],
    });
    expect((await okr(folder, ["escalation", "list"])).stdout).toContain("Nothing is escalated now.");
    expect((await okr(folder, ["escalation", "list", "--all"])).stdout).toContain("Nothing was escalated.");
  });

  it("does not see what was raised or done later", async () => {
    const morning = { env: { OKR_NOW: "2026-11-20T10:14:59+00:00" } };
    expect(await listed(harbourWith(CONSENT), [], morning)).toEqual([]);
    const noon = { env: { OKR_NOW: "2026-11-20T10:15:00+00:00" } };
    expect(await listed(harbourWith(CONSENT), [], noon)).toMatchObject([{ state: "raised", owner: "mira" }]);
  });
});

describe("okr escalation list --owner", () => {
  it("holds what somebody has", async () => {
    const folder = oneOfEach();
    expect((await listed(folder, ["--owner", "@jon"])).map(({ id }) => id)).toEqual(["2026-11-20-consent-wording"]);
    expect(await listed(folder, ["--owner", "jon"])).toHaveLength(1);
    expect(await listed(folder, ["--owner", "@mira"])).toEqual([]);
    const { stdout } = await okr(folder, ["escalation", "list", "--owner", "@jon"], THURSDAY);
    expect(stdout).toMatch(/^Escalations of Jon Hartley, 2026-Q4, Thu 26 Nov, 09:00\n/);
  });

  it("takes @me for whoever git knows", async () => {
    const folder = repositoryOf(harbourWith(CONSENT, LICENCE, ONE_OF_EACH));
    const config = {
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: "user.email",
      GIT_CONFIG_VALUE_0: "kofi@harbour.example",
    };
    const env = { ...THURSDAY.env, ...config };
    expect(await listed(folder, ["--owner", "@me"], { env })).toHaveLength(3);
  });

  it("shows whoever was passed over what passed them by", async () => {
    const folder = harbourWith(anEscalation("2026-11-18", "pager", "The pager rota has a hole", [], 1));
    const args = ["escalation", "list", "--owner", "@ravi"];
    const run = await okr(folder, [...args, "--json"], { env: { OKR_NOW: "2026-11-18T12:00:00+00:00" } });
    expect(documentOf(run, "escalation")).toMatchObject({
      escalations: [],
      passedOver: [
        {
          id: "2026-11-18-pager",
          owner: "elsa",
          actingFor: "ravi",
          passedOver: [{ handle: "ravi", tier: 1, because: { kind: "away", until: "2026-11-20" } }],
        },
      ],
    });
    const { stdout } = await okr(folder, args, { env: { OKR_NOW: "2026-11-18T12:00:00+00:00" } });
    expect(stdout).toContain("Passed over you\n");
    expect(entryOf(stdout, "The pager rota has a hole")).toContain(
      "Elsa Brun has it at tier 1 (covers for Ravi Menon until Fri 20 Nov).",
    );
  });

  it("refuses a handle that nobody has", async () => {
    const run = await okr(exampleOf("harbour"), ["escalation", "list", "--owner", "@mirra"]);
    expectUsageError(run, 'Nobody has the handle "mirra"', "Did you mean mira?");
  });
});

describe("okr escalation list --team", () => {
  it("holds what a team is concerned by, or has", async () => {
    const folder = oneOfEach();
    expect((await listed(folder, ["--team", "legal"])).map(({ id }) => id)).toEqual(["2026-11-20-consent-wording"]);
    expect(await listed(folder, ["--team", "team:platform"])).toHaveLength(3);
    expect(await listed(folder, ["--team", "success"])).toEqual([]);
  });

  it("refuses a team that is not there", async () => {
    const run = await okr(exampleOf("harbour"), ["escalation", "list", "--team", "growht"]);
    expectUsageError(run, '--team cannot be "growht"', 'There is no such team. Did you mean "growth"?');
  });
});
