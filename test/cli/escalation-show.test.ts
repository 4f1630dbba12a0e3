import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it } from "vitest";
import { anEscalation, CONSENT, harbourWith, LICENCE, ONE_OF_EACH } from "./escalation-states.ts";
import { documentOf, expectUsageError, okr, put, tooWide } from "./scenario.ts";

const MONDAY = { env: { OKR_NOW: "2026-11-23T09:00:00+00:00" } };
const SHOW = ["escalation", "show", "2026-11-20-consent-wording"];

let copy: string | undefined;

/** What only looks can share one copy. */
function harbour(): string {
  copy ??= harbourWith(CONSENT, LICENCE);
  return copy;
}

describe("okr escalation show", () => {
  it("is a decision request that can be pasted as markdown", async () => {
    const run = await okr(harbour(), [...SHOW, "--format", "markdown"], MONDAY);
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(run.stdout).toBe(`# Consent wording blocks the onboarding launch

**We need a decision on scope:** Launch with the current wording, or move the date? Asked for by Wednesday 25 November 2026.

2026-11-20-consent-wording, acknowledged. Jon Hartley has it at tier 2.

- **Acknowledge by Mon 23 Nov, 17:30:** Fri 20 Nov, 14:00, in time
- **Decide by Wed 25 Nov, 17:30:** 3 working days left; off-cycle, the next review is on Tue 1 Dec
- **Next:** it waits for the decision, from Jon Hartley by Wed 25 Nov, 17:30. If nothing is done, it is late then, and tier 3, Mira Castell, is proposed.

## What happened

The approved consent wording was due on 6 November and is not there. Under the new guidance counsel wants two consents where our flow has one. The flow has been ready for a tenth of sign-ups since 26 October and cannot go further; activation has stopped at 36.5%.

## If nothing is decided

The launch wave goes out on 1 December and will point at the old nine-field form. £40k of media cannot be cancelled, and the quarter's activation ends near 38% instead of 45%.

## Already tried

- Two drafts sent to legal on 2 and 9 November
- Meeting of growth, web, legal and counsel on 17 November, three texts and no choice between them
- The consent step prototyped in both layouts, so that either can be finished

## Options

- **a: Launch with the current wording and service mails only** (recommended). Nobody new gets marketing mail until legal follows by 8 January; no rebuild.
- **b: Hold the date of the flow until two tick boxes are built and approved**. About eight days of work plus approval, mid December; the campaign is booked and 40k is lost.
- **c: Launch on 1 December for boat-show contacts only**. They have consented on paper; half the campaign works.

## Affects

- Week-one activation (growth/activation/kr1)
- The new onboarding reaches all 3 channels (growth/activation/kr3)
- The new flow replaces the old one in 5 steps (web/onboarding-flow/kr1)
- Consent wording is approved and handed over in 3 steps (legal/consent/kr2)
- The onboarding launch fills the demo diary for January (marketing/launch-campaign)

## Course

- Fri 20 Nov, 10:15: raised by Ada Okafor, a dependency trigger, at level 2, cross-functional
- Fri 20 Nov, 10:40: given to Jon Hartley by Mira Castell
- Fri 20 Nov, 14:00: acknowledged by Jon Hartley
`);
  });

  it("tells what happened, with reasons, and the review afterwards", async () => {
    const folder = harbourWith(ONE_OF_EACH, LICENCE);
    const { stdout } = await okr(folder, ["escalation", "show", "withdrawn"], {
      env: { OKR_NOW: "2026-11-26T09:00:00+00:00" },
    });
    expect(stdout).toContain("withdrawn by Jana Novotna: They agreed over lunch\n");
    expect(stdout).toContain("**Decide by Wed 25 Nov, 17:30:** no longer needed\n");
    const over = await okr(folder, ["escalation", "show", "ais-feed-licence"], MONDAY);
    expect(over.stdout).toContain(
      "Tue 27 Oct, 11:20: decided for a, “Licence for twenty ports at £18k a year”, (2026-10-27-ais-feed-licence) by Kofi Mensah\n",
    );
    expect(over.stdout).toMatch(/## Review, without blame\n\n- \*\*Was the trigger clear\?\*\* Yes\n/);
    expect(over.stdout).toContain(
      "- **Did it reach the right tier fast enough?** Yes: Three working days from brief to decision\n",
    );
    expect(over.stdout).toContain("- **The assumption that broke:** A supplier's price scales with use\n");
  });

  it.each([
    ["its name", "2026-10-22-ais-feed-licence"],
    ["its name without the date", "ais-feed-licence"],
    ["the path of its file", "cycles/2026-Q4/escalations/2026-10-22-ais-feed-licence.yaml"],
    ["its cycle before it", "2026-Q4:2026-10-22-ais-feed-licence"],
  ])("finds it by %s", async (_how, named) => {
    const run = await okr(harbour(), ["escalation", "show", named, "--json"], MONDAY);
    expect(documentOf(run, "escalation")).toMatchObject({ escalation: { id: "2026-10-22-ais-feed-licence" } });
  });

  it("gives all of it as JSON: what the file says and how it stands", async () => {
    const run = await okr(harbour(), [...SHOW, "--json"], MONDAY);
    expect(documentOf(run, "escalation")).toMatchObject({
      asOf: "2026-11-23T09:00:00+00:00",
      cycle: "2026-Q4",
      escalation: {
        id: "2026-11-20-consent-wording",
        state: "acknowledged",
        owner: "jon",
        level: 2,
        raised: { by: "ada", due: { decide: "2026-11-25T17:30:00+00:00" } },
        decisionNeeded: { kind: "scope", by: "2026-11-25" },
        options: [{ id: "a", recommended: true }, { id: "b" }, { id: "c" }],
        events: [{ did: "reassigned", to: "jon" }, { did: "acknowledged" }],
        decide: { remainingMinutes: 1530 },
      },
    });
  });

  it("fits a terminal, and is a page of HTML", async () => {
    const folder = harbour();
    const terminal = await okr(folder, [...SHOW, "--format", "terminal"], MONDAY);
    expect(tooWide(terminal.stdout)).toEqual([]);
    expect(terminal.stdout).toMatch(/^Consent wording blocks the onboarding launch\n━/);
    const html = await okr(folder, [...SHOW, "--format", "html"], MONDAY);
    expect(html.stdout).toMatch(/^<!doctype html>/i);
    expect(html.stdout).toContain("<h1>Consent wording blocks the onboarding launch</h1>");
  });

  it("lets nothing that was typed become markup", async () => {
    const folder = harbourWith(anEscalation("2026-11-20", "nasty", '"# <b>x</b> [y](javascript:z) | *w*"'));
    const run = await okr(folder, ["escalation", "show", "nasty", "--format", "markdown"], MONDAY);
    const [title] = fromMarkdown(run.stdout).children;
    expect(title).toMatchObject({
      type: "heading",
      depth: 1,
      children: [{ type: "text", value: "# <b>x</b> [y](javascript:z) | *w*" }],
    });
    const html = await okr(folder, ["escalation", "show", "nasty", "--format", "html"], MONDAY);
    expect(html.stdout).not.toContain("<b>x</b>");
  });

  it("says the same as okr show", async () => {
    const folder = harbour();
    const shown = await okr(folder, ["show", "2026-11-20-consent-wording"], MONDAY);
    const escalation = await okr(folder, [...SHOW, "--format", "terminal"], MONDAY);
    expect(shown.stdout).toBe(escalation.stdout);
    const item = documentOf(await okr(folder, ["show", "2026-11-20-consent-wording", "--json"], MONDAY), "show").item;
    expect(item).toEqual(documentOf(await okr(folder, [...SHOW, "--json"], MONDAY), "escalation").escalation);
  });

  it("does not know what is raised later, nor what happens later", async () => {
    const folder = harbour();
    const before = await okr(folder, SHOW, { env: { OKR_NOW: "2026-11-20T10:00:00+00:00" } });
    expectUsageError(before, "There is no escalation 2026-11-20-consent-wording");
    const noon = await okr(folder, SHOW, { env: { OKR_NOW: "2026-11-20T12:00:00+00:00" } });
    expect(noon.stdout).toContain("given to Jon Hartley by Mira Castell");
    expect(noon.stdout).not.toContain("acknowledged by");
  });

  it("names the nearest when there is none of that name, and a file that cannot be read", async () => {
    const folder = harbourWith(CONSENT, LICENCE);
    const near = await okr(folder, ["escalation", "show", "consent-wordign"], MONDAY);
    expectUsageError(near, "There is no escalation consent-wordign", "Did you mean consent-wording?");
    put(folder, { "cycles/2026-Q4/escalations/2026-11-19-broken.yaml": "title: [\n" });
    const broken = await okr(folder, ["escalation", "show", "2026-11-19-broken"], MONDAY);
    expect(broken.status).toBe(2);
    expect(broken.stderr).toContain("okr: cycles/2026-Q4/escalations/2026-11-19-broken.yaml has errors");
  });

  it("refuses two formats at once", async () => {
    const run = await okr(harbour(), [...SHOW, "--json", "--format", "html"], MONDAY);
    expectUsageError(run, "--json and --format html are two different things", "Leave one of them out.");
  });
});
