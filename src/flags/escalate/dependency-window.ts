import { counted } from "../../document/words.ts";
import { daysBetween } from "../../time/dates.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import type { Evidence } from "../evidence.ts";
import { type BlockerTrigger, blockerTriggers } from "../facts/blocker-triggers.ts";
import { blockerFacts, durationText, spotOf, summaryOf, weight, whoIsWaitedFor } from "../facts/blocker-words.ts";
import { triggerCauses } from "../facts/causes.ts";
import { type Provider, providerOf } from "../facts/provider.ts";
import type { OpenTrigger } from "../facts/trigger.ts";
import { quoted, triggerFinding, UNANSWERED } from "../facts/trigger-finding.ts";
import { flagRule } from "../flag-rule.ts";

const ID = "escalate/dependency-window";

export const dependencyWindow = flagRule({
  id: ID,
  stage: "execute",
  severity: "warning",
  title: "Something critical from others is not there",
  looksFor: `A dependency that is \`critical: true\`, in one of two ways:

- It was not delivered by its \`needed_by\`: from the day after. On its last working day and the one before it is near.
- A blocker that waits for it has been open for longer than \`dependency_window\` (5d, working time), which stands under \`escalation\` in okr.yaml. With one working day left it is near.

What has reached its target counts as delivered. Once fired it stays until it is answered: by an escalation that affects the key result or its objective, by a decision with this rule under \`answers\` or, where it is within the team, by an action for the key result. When it came late and nobody has said what answered it, a note remains. Of the triggers on one blocker only one speaks; a decision that is needed comes before this one.`,
  why: "Two teams that wait for each other both report that they are working on it. A delivery that is critical and late is the company's conflict of priorities, and only somebody above both can settle it; every polite week costs one of the ways out.",
  remedy:
    "Say that this dependency is outside your control, and ask the other side for a date that holds. If there is none, raise it the same day: `okr escalate` writes the brief. If you can do without, decide that and write it down with `okr decide`.",
  options: {},
  inFirstCycle: "loud",
  asOf: "2026-11-20",
  trips: [
    {
      file: "cycles/2026-Q4/okrs/growth/activation.yaml",
      text: yaml`
        title: New customers reach first value in their first week
        owner: ada
        key_results:
          - id: kr1
            title: Week-one activation rises from 31% to 45%
            type: increase
            start: 31
            target: 45
            depends_on:
              - needs: external:Acme Payments
                what: The payment step
                needed_by: 2026-11-13
                critical: true
                agreed: {date: 2026-10-05}
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/okrs/growth/activation.yaml",
      text: yaml`
        title: New customers reach first value in their first week
        owner: ada
        key_results:
          - id: kr1
            title: Week-one activation rises from 31% to 45%
            type: increase
            start: 31
            target: 45
            depends_on:
              - needs: external:Acme Payments
                what: The payment step
                needed_by: 2026-11-13
                critical: true
                agreed: {date: 2026-10-05}
                delivered: 2026-11-13
      `,
    },
  ],
  source: "Escalation, triggers: a critical dependency that stays unresolved beyond the agreed window",
  *find(evidence) {
    for (const trigger of blockerTriggers(ID, evidence)) {
      const { needed } = trigger;
      if (needed === null) continue;
      const { needs, what, needed_by: neededBy } = needed.dependency;
      const provider = providerOf(needs, evidence);
      yield triggerFinding(trigger, {
        spot: spotOf(trigger),
        concerns: [...whoIsWaitedFor(trigger, evidence), ...ownerOf(provider)],
        causes: triggerCauses(trigger),
        words: () => ({
          message: messageOf(trigger, provider, evidence),
          ask: `Ask ${personOf(provider, evidence)} for a date that holds`,
          facts: {
            needs,
            what: what ?? null,
            neededBy: neededBy ?? null,
            daysLate:
              neededBy !== undefined && neededBy < evidence.asOf.date ? daysBetween(neededBy, evidence.asOf.date) : 0,
            ...blockerFacts(trigger),
          },
        }),
      });
    }
  },
});

function messageOf(trigger: BlockerTrigger & OpenTrigger, provider: Provider, evidence: Evidence): string {
  const { needed, life } = trigger;
  const neededBy = needed?.dependency.needed_by;
  if (needed?.isPastDate === true && neededBy !== undefined) return lateMessage(trigger, neededBy, provider, evidence);
  const { day } = evidence.voice;
  const name = quoted(trigger.scored, evidence);
  const what = wanted(trigger, provider);
  const window = durationText(evidence.programme.settings.escalation.dependencyWindow);
  const since = day(life?.since ?? trigger.episode.began);
  switch (trigger.stage) {
    case "near":
      return `${name} has waited for ${what} since ${since}, and the ${window} for that are nearly over: "${summaryOf(trigger)}"${weight(trigger)}`;
    case "fired":
      return `${name} has waited for ${what} since ${since}, longer than ${window}: "${summaryOf(trigger)}"${weight(trigger)}`;
    case "cleared":
      return `${name} waited for ${what} from ${since} to ${day(trigger.episode.clearedOn ?? trigger.episode.began)}, longer than ${window}; and ${UNANSWERED}`;
  }
}

function lateMessage(
  trigger: BlockerTrigger & OpenTrigger,
  neededBy: string,
  provider: Provider,
  evidence: Evidence,
): string {
  const { day } = evidence.voice;
  const name = quoted(trigger.scored, evidence);
  const what = wanted(trigger, provider);
  const { clearedOn } = trigger.episode;
  switch (trigger.stage) {
    case "near":
      return `${name} needs ${what} by ${day(neededBy)}, and it is not there yet${weight(trigger)}`;
    case "fired":
      return `${name} needed ${what} by ${day(neededBy)}, and ${counted(daysBetween(neededBy, evidence.asOf.date), "day")} later it is not there${weight(trigger)}`;
    case "cleared":
      return `${name} needed ${what} by ${day(neededBy)} and had it on ${day(clearedOn ?? neededBy)}; ${UNANSWERED}`;
  }
}

/** What is waited for and from whom, in the words of whoever needs it, else of whoever delivers it. */
function wanted({ needed }: BlockerTrigger, provider: Provider): string {
  const title = needed?.dependency.what ?? (provider.kind === "planned" ? provider.title : null);
  return title === null ? provider.name : `"${title}" from ${provider.name}`;
}

function personOf(provider: Provider, { voice }: Evidence): string {
  return provider.kind === "outside" || provider.owner === null ? provider.name : voice.person(provider.owner);
}

function ownerOf(provider: Provider): string[] {
  return provider.kind === "outside" || provider.owner === null ? [] : [`@${provider.owner}`];
}
