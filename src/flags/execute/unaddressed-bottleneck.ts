import { counted } from "../../document/words.ts";
import type { OpenBlocker } from "../../escalation/blockers.ts";
import type { Clock } from "../../escalation/clock.ts";
import type { OpenEscalation } from "../../escalation/open-escalations.ts";
import { subtractWorkingDays } from "../../time/working-week.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import type { Evidence, InCycle } from "../evidence.ts";
import { isActedOn } from "../facts/acts.ts";
import { blockerCauses } from "../facts/causes.ts";
import type { Finding } from "../finding.ts";
import { flagRule } from "../flag-rule.ts";
import { blockerSpot, escalationSpot } from "../spots.ts";

export const unaddressedBottleneck = flagRule({
  id: "execute/unaddressed-bottleneck",
  stage: "execute",
  severity: "warning",
  title: "Something is in the way, and nobody is dealing with it",
  looksFor: `Two things that are stuck:

- A blocker that stands in two check-ins in a row, or has been open for five working days, while nothing was done about its key result or about what it waits for since it began: no decision, no escalation, no action.
- An escalation past one of its clocks: nobody has taken it on, or nobody has decided, by the time that was promised, whether it was raised in this cycle or in the one before. That is an error.

A blocker is open until it says \`done\`, or until a check-in no longer lists it. A pause stops the clock that decides, and does not mend one that had run out before.`,
  why: "People were asked to stretch, and in return they were promised that what they cannot move themselves would be moved. A blocker that is written down every week and answered by no one teaches them not to write it down; an escalation that runs past its clock teaches everyone.",
  remedy:
    "Name who can remove it, and ask them: `okr escalate` writes the brief from what the check-ins say. What the team can settle itself needs no brief, only an action with an owner and a date, from `okr decide` or the next review.",
  options: {
    runs: { default: 2, min: 1, whole: true, meaning: "A blocker in so many check-ins in a row is flagged." },
    days: { default: 5, min: 1, whole: true, meaning: "A blocker that is open for so many working days is flagged." },
  },
  whenClosed: "speaks",
  needs: "previous-cycle",
  silencedBy: [
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
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 36.5
        confidence: 0.6
        progress: Form cut from nine fields to four.
        plans: Ask legal a third time.
        problems: Still no approved wording.
        blockers:
          - {id: consent-wording, kind: dependency, summary: Consent wording waits for legal, since: 2026-11-13}
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/checkins/growth/activation/kr1/2026-11-20.yaml",
      text: yaml`
        by: ada
        value: 36.5
        confidence: 0.6
        progress: Form cut from nine fields to four.
        plans: Legal reads it on Monday.
        problems: Still no approved wording.
        blockers:
          - {id: consent-wording, kind: dependency, summary: Consent wording waits for legal, since: 2026-11-13}
      `,
    },
    {
      file: "cycles/2026-Q4/reviews/growth/2026-11-16-weekly.yaml",
      text: yaml`
        led_by: ada
        actions:
          - {id: a1, what: Have legal read the wording, owner: bo, due: 2026-11-23, for: [growth/activation/kr1]}
      `,
    },
  ],
  source: "PEEL, execution: people are blocked by what they cannot remove themselves, and nobody clears the field",
  *find(evidence, { runs, days }) {
    const longAgo = subtractWorkingDays(evidence.week, evidence.asOf.date, days);
    for (const blocker of blockersNow(evidence)) {
      const { keyResult, since, waitsFor } = blocker;
      const mentions = mentionsOf(blocker, evidence);
      if (mentions.length < runs && since > longAgo) continue;
      const about = waitsFor === null ? [keyResult.id] : [keyResult.id, waitsFor];
      if (about.some((reference) => isActedOn(reference, since, evidence))) continue;
      yield unanswered(blocker, mentions, evidence);
    }
    for (const escalation of evidence.unsettled) {
      const { acknowledge, decide } = escalation;
      if (isPast(decide)) yield late(escalation, "decide", decide, evidence);
      else if (isPast(acknowledge)) yield late(escalation, "acknowledge", acknowledge, evidence);
    }
  },
});

/** In a cycle that is closed nothing is in the way any more. */
function blockersNow({ cycle, openBlockers }: Evidence): readonly OpenBlocker[] {
  return cycle.state === "closed" ? [] : openBlockers;
}

/** The dates of the check-ins up to the newest that list a blocker without a gap. A value from a source lists none. */
function mentionsOf({ keyResult, id }: OpenBlocker, { scorecard }: Evidence): readonly string[] {
  const checkIns = scorecard.keyResultsByRef.get(keyResult.id)?.checkIns ?? [];
  const spoken = checkIns.filter(({ automatic }) => automatic !== true);
  const before = spoken.findLastIndex(({ blockers = [] }) => !blockers.some((blocker) => blocker.id === id));
  return spoken.slice(before + 1).map(({ date }) => date);
}

function unanswered(blocker: OpenBlocker, mentions: readonly string[], evidence: Evidence): Finding {
  const { keyResult, id, kind, summary, since, days, waitsFor, saidOn } = blocker;
  const { voice } = evidence;
  const often = mentions.length > 1 ? `, in ${counted(mentions.length, "check-in")}` : "";
  return {
    subject: keyResult.id,
    concerns: [`@${keyResult.owner}`, ...(waitsFor === null ? [] : [waitsFor])],
    causes: causesOf(blocker, evidence),
    words: () => ({
      message: `"${summary}" has held up "${voice.keyResult(keyResult)}" since ${voice.day(since)}${often}, and nothing was decided, escalated or agreed to be done about it`,
      help: `Ask ${voice.person(keyResult.owner)} who could remove it: okr escalate ${keyResult.id} puts it before them, an action in the next review deals with what the team can settle itself.`,
      evidence: { keyResult: keyResult.id, blocker: id, kind, summary, since, days, checkIns: mentions, waitsFor },
    }),
    spot: blockerSpot(blocker, saidOn, evidence),
    since,
  };
}

function causesOf({ keyResult, id, kind, waitsFor }: OpenBlocker, { scorecard }: Evidence): string[] {
  const scored = scorecard.keyResultsByRef.get(keyResult.id);
  const blocker = { id, kind: kind ?? undefined, waits_for: waitsFor ?? undefined };
  return scored === undefined ? [] : blockerCauses(blocker, scored.keyResult);
}

/** Whether a clock ran out and nothing has met it. What was met late, or ended late, is over. */
function isPast({ met, remainingMinutes }: Clock): boolean {
  return met === false && remainingMinutes !== null;
}

function late(
  escalation: InCycle<OpenEscalation>,
  clock: "acknowledge" | "decide",
  { due }: Clock,
  evidence: Evidence,
): Finding {
  const { id, title, owner, tier, affects } = escalation;
  const { voice } = evidence;
  const who = owner === null ? "nobody has it" : `${voice.person(owner)} has it`;
  return {
    subject: id,
    concerns: [...affects, ...(owner === null ? [] : [`@${owner}`])],
    severity: "error",
    words: () => ({
      message: `"${title}" was to be ${clock === "decide" ? "decided" : "taken on"} by ${voice.moment(due)} and is not: ${who}, at tier ${tier}`,
      help:
        clock === "decide"
          ? `Ask for the decision today, or move it a tier up with okr escalation move ${id}.`
          : `Have it taken on today with okr escalation ack ${id}, or give it to someone who is there with okr escalation reassign.`,
      evidence: { escalation: id, clock, due, owner, tier, affects },
    }),
    spot: escalationSpot(escalation),
    since: due.slice(0, 10),
  };
}
