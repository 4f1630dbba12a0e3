import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { documentOf, exampleOf, expectUsageError, okr, put, snapshot, tooWide } from "./scenario.ts";

const MONDAY = { env: { OKR_NOW: "2026-11-23T09:00:00+00:00" } };
const ROUTE = ["escalate", "--route", "platform/integrations/kr2"];

let copy: string | undefined;

/** What only looks can share one copy. */
function harbour(): string {
  copy ??= exampleOf("harbour");
  return copy;
}

interface Tier {
  readonly tier: number;
  readonly taker: { readonly handle: string; readonly role: { readonly kind: string } } | null;
  readonly takenAt: number;
  readonly passedOver: readonly object[];
}

describe("okr escalate --route", () => {
  it("says who would get it at each tier and why, who is away, and until when", async () => {
    const run = await okr(harbour(), [...ROUTE, "--by", "wren"]);
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(tooWide(run.stdout)).toEqual([]);
    const text = run.stdout.replaceAll(/\n(?=[a-z])/g, " ");
    expect(text).toContain("Tier 1: solve it locally\n");
    expect(text).toContain("Elsa Brun, covers for Ravi Menon until Fri 20 Nov.\n");
    expect(text).toContain("• Passed over: Ravi Menon, away until Fri 20 Nov; they see it all the same\n");
    expect(text).toContain("Kofi Mensah, lead of Product.\n");
    expect(text).toContain("Mira Castell, named for tier 3 in the settings.\n");
    expect(text).toContain("Raised now: acknowledge by Fri 20 Nov, 17:30, decide by Wed 25 Nov, 17:30.\n");
  });

  it("takes the owner for whoever raises it where git knows nobody", async () => {
    const run = await okr(harbour(), [...ROUTE, "--json"]);
    expect(documentOf(run, "escalate")).toMatchObject({ raisedBy: "wren" });
  });

  it("goes past who raises it, and up where there is nobody", async () => {
    const run = await okr(harbour(), [...ROUTE, "--by", "kofi", "--json"], MONDAY);
    const { tiers, affects } = documentOf(run, "escalate") as { tiers: Tier[]; affects: string[] };
    expect(affects).toEqual(["platform/integrations/kr2"]);
    expect(tiers.map(({ tier, taker, takenAt }) => [tier, taker?.handle, takenAt])).toEqual([
      [1, "ravi", 1],
      [2, "mira", 3],
      [3, "mira", 3],
    ]);
    expect(tiers[1]?.passedOver).toMatchObject([{ handle: "kofi", because: { kind: "raised-it" } }]);
  });

  it("settles between departments by an arbiter who is no party", async () => {
    const run = await okr(harbour(), ["escalate", "--route", "growth/activation/kr1", "--by", "ada", "--json"]);
    const { tiers, suggested } = documentOf(run, "escalate") as { tiers: Tier[]; suggested: { level: number } };
    expect(tiers[1]?.taker).toEqual({ handle: "mira", role: { kind: "arbiter" } });
    expect(suggested.level).toBe(3);
  });

  it("shows the holes that it would fall into", async () => {
    const folder = exampleOf("harbour");
    const path = "teams/platform.yaml";
    put(folder, { [path]: readFileSync(join(folder, path), "utf8").replace("deputy: elsa\n", "") });
    const run = await okr(folder, ROUTE, MONDAY);
    expect(run.stdout).toContain("Holes in the map\n");
    expect(run.stdout.replaceAll(/\n\s*/g, " ")).toMatch(
      /• Nobody stands in for Ravi Menon \(Platform\) when they are away:/,
    );
  });

  it("leaves it with whoever raises it only where there is nobody else", async () => {
    const run = await okr(exampleOf("minimal"), ["escalate", "--route", "bakery/fewer-leftovers/kr1"]);
    expect(run.status).toBe(0);
    expect(run.stdout).toContain("Nell Archer, lead of Corner Bakery, since there is nobody else.\n");
    expect(run.stdout).not.toContain("cannot take it");
  });

  it("says that nobody would get it where no tier has an owner", async () => {
    const folder = exampleOf("harbour");
    const settings = readFileSync(join(folder, "okr.yaml"), "utf8");
    put(folder, { "okr.yaml": settings.replace(/ {2}sponsor: mira\n/, "").replace(", owner: mira, deputy: jon", "") });
    const run = await okr(folder, ROUTE);
    expect(run.stdout).toContain("Tier 3: change course\n");
    expect(run.stdout).toContain("Nobody. It would wait for ever: this tier and those above have no owner.\n");
    expect(run.stdout).toContain("Holes in the map\n");
  });

  it("needs something that is there", async () => {
    const folder = exampleOf("harbour");
    expectUsageError(await okr(folder, ["escalate", "--route"]), "--route needs to know what it is about");
    const near = await okr(folder, ["escalate", "--route", "growth/activatoin/kr1"]);
    expectUsageError(
      near,
      /There is no objective or key result growth\/activatoin\/kr1/,
      "Did you mean growth/activation/kr1?",
    );
  });
});

interface Trigger {
  readonly rule: string;
  readonly ref: string;
  readonly owner: string;
  readonly suggests: { readonly level: number; readonly decider: string };
}

async function triggers(args: readonly string[], options = {}): Promise<{ fired: Trigger[]; near: Trigger[] }> {
  const run = await okr(harbour(), ["escalate", "--triggers", ...args, "--json"], options);
  expect(run.status).toBe(0);
  return documentOf(run, "escalate") as unknown as { fired: Trigger[]; near: Trigger[] };
}

describe("okr escalate --triggers", () => {
  it("lists what has fired and what is near, with who owns the next step", async () => {
    const { fired, near } = await triggers([]);
    expect(fired.find(({ ref }) => ref === "growth/activation/kr1")).toMatchObject({
      rule: "escalate/dependency-window",
      owner: "ada",
      suggests: { level: 3, decider: "mira" },
    });
    expect(near.find(({ ref }) => ref === "marketing/launch-campaign/kr1")).toMatchObject({
      rule: "escalate/decision-needed",
      near: true,
    });
  });

  it("knows nothing any more of what a brief answers", async () => {
    const { fired } = await triggers([], MONDAY);
    expect(fired.map(({ ref }) => ref)).not.toContain("growth/activation/kr1");
  });

  it("keeps to scopes", async () => {
    const { fired, near } = await triggers(["marketing"]);
    expect(fired.map(({ ref }) => ref)).toEqual(["marketing/daily-outreach/kr3"]);
    expect(near.map(({ ref }) => ref)).toEqual(["marketing/launch-campaign/kr1"]);
    const wrong = await okr(harbour(), ["escalate", "--triggers", "growht"]);
    expectUsageError(wrong, "There is no growht in 2026-Q4", "Did you mean growth?");
  });

  it("writes for people what is to be done, and by whom", async () => {
    const { stdout } = await okr(harbour(), ["escalate", "--triggers", "growth"]);
    expect(tooWide(stdout)).toEqual([]);
    const text = stdout.replaceAll(/\n {2}(?=\S)/g, " ");
    expect(text).toMatch(/^Triggers of escalation, 2026-Q4, Friday 20 November 2026\n/);
    expect(text).toMatch(/\ngrowth\/activation\/kr1 {2}Week-one activation\n• escalate\/dependency-window: /);
    expect(text).toMatch(/• Next step, Ada Okafor: .* It would go to Mira Castell \(tier 3\)\.\n/);
  });

  it("says that there is none", async () => {
    const { stdout } = await okr(harbour(), ["escalate", "--triggers", "success/help-centre"]);
    expect(stdout).toContain("No trigger has fired, and none is near.");
  });

  it("only looks", async () => {
    const folder = exampleOf("harbour");
    const before = snapshot(folder);
    expectUsageError(await okr(folder, ["escalate", "--triggers", "--route"]), "--triggers goes without --route");
    expectUsageError(
      await okr(folder, ["escalate", "--route", "growth", "--title", "T"]),
      "--route goes without --title",
    );
    expect(snapshot(folder)).toEqual(before);
  });
});
