import { counted } from "../../document/words.ts";
import type { HistoryPoint } from "../../score/history.ts";
import { nameOf } from "../../score/key-result-facts.ts";
import type { ScoredKeyResult, Status } from "../../score/scored.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import type { Evidence } from "../evidence.ts";
import { isActedOn } from "../facts/acts.ts";
import { flagRule } from "../flag-rule.ts";
import { keyResultSpot } from "../spots.ts";

export const redWithoutAction = flagRule({
  id: "govern/red-without-action",
  stage: "execute",
  severity: "warning",
  title: "In trouble for weeks, and nothing was done",
  looksFor:
    "A key result that was at-risk or off-track at three check-ins in a row, up to the newest, and still is, while since the first of them there was no decision that affects it or its objective, no escalation and no action for it.",
  why: "A missed number that leads to an explanation and to nothing else says that the number did not matter. The question in a review is not why it is red; it is what is decided, who helps, and what stops so that they can.",
  remedy:
    "Put it first in the next review and leave with one of four: an action with an owner and a date, a decision that changes scope, date or means, an escalation, or the decision to stop. `okr decide` writes it down; one that `answers` this rule says until when you mean to live with it.",
  options: {
    runs: { default: 3, min: 1, whole: true, meaning: "So many check-ins in trouble in a row are flagged." },
  },
  silencedBy: [
    "execute/unaddressed-bottleneck",
    "escalate/low-confidence",
    "escalate/off-trajectory",
    "escalate/dependency-window",
    "escalate/decision-needed",
    "escalate/out-of-authority",
    "escalate/threatens",
  ],
  asOf: "2026-11-20",
  trips: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-06.yaml",
      text: yaml`
        by: ada
        value: 33
        confidence: 0.6
      `,
    },
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-13.yaml",
      text: yaml`
        by: ada
        value: 33.5
        confidence: 0.6
      `,
    },
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 34
        confidence: 0.5
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-06.yaml",
      text: yaml`
        by: ada
        value: 33
        confidence: 0.6
      `,
    },
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-13.yaml",
      text: yaml`
        by: ada
        value: 33.5
        confidence: 0.6
      `,
    },
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 34
        confidence: 0.5
      `,
    },
    {
      file: "cycles/2026-Q4/decisions/2026-11-16-two-more-weeks.yaml",
      text: yaml`
        title: The partner channel waits until the form is out
        by: ada
        forum: weekly
        affects: [growth/activation]
      `,
    },
  ],
  source: "The repair of governance: red and amber signals that are carried for weeks without an intervention",
  *find(evidence, { runs }) {
    for (const scored of evidence.activeKeyResults) {
      const { keyResult, status } = scored;
      const lately = scored.checkIns.at(-runs)?.date;
      // The past costs something: it is looked at only where something is in trouble now and nothing was done lately.
      if (!isRed(status) || lately === undefined || isActedOn(keyResult.ref, lately, evidence)) continue;
      const run = redRun(scored, evidence);
      const [first] = run;
      if (first === undefined || run.length < runs || isActedOn(keyResult.ref, first.date, evidence)) continue;
      const { voice } = evidence;
      const name = `"${voice.keyResult(nameOf(scored))}"`;
      yield {
        subject: keyResult.ref,
        concerns: [`@${keyResult.owner}`],
        words: () => ({
          message: `${name} has been ${worded(run)} for ${counted(run.length, "check-in")}, since ${voice.day(first.date)}, and nothing was decided, escalated or agreed to be done`,
          help: `Decide in the next review what changes for ${name}, and write it down with okr decide; okr escalate ${keyResult.ref} if it is not yours to decide.`,
          evidence: {
            keyResult: keyResult.ref,
            status,
            checkIns: run.map((point) => ({ date: point.date, status: point.status })),
          },
        }),
        spot: keyResultSpot(keyResult),
        since: first.date,
      };
    }
  },
});

function isRed(status: Status): boolean {
  return status === "at-risk" || status === "off-track";
}

/** The newest points in trouble, oldest first. */
function redRun(scored: ScoredKeyResult, evidence: Evidence): readonly HistoryPoint[] {
  const run: HistoryPoint[] = [];
  for (const point of evidence.pastOf(scored)) {
    if (!isRed(point.status)) break;
    run.push(point);
  }
  return run.reverse();
}

function worded(run: readonly HistoryPoint[]): string {
  const offTrack = run.filter(({ status }) => status === "off-track").length;
  if (offTrack === run.length) return "off track";
  return offTrack === 0 ? "at risk" : "at risk or off track";
}
