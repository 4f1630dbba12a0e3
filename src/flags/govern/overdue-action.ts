import { counted } from "../../document/words.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import { flagRule } from "../flag-rule.ts";
import { actionSpot } from "../spots.ts";

export const overdueAction = flagRule({
  id: "govern/overdue-action",
  stage: "execute",
  severity: "warning",
  title: "An action past its date",
  looksFor:
    "An action that a decision or a review left, in this cycle or the one before, whose `due` date has passed and that has neither `done` nor `dropped`.",
  why: "A decision is worth what is done about it. Where actions run over their dates and nobody asks, the next meeting decides the same thing again, and people learn that a date means nothing.",
  remedy:
    "Do it, give it a date that its owner can keep, or say in `dropped` why it is no longer worth doing. `okr action done` records the first.",
  options: {
    days: {
      default: 1,
      min: 1,
      whole: true,
      meaning: "So many calendar days past its date an action is flagged.",
    },
  },
  whenClosed: "speaks",
  silencedBy: ["engage/unsupported-owner"],
  needs: "previous-cycle",
  asOf: "2026-11-20",
  trips: [
    {
      file: "cycles/2026-Q4/decisions/2026-11-10-short-form.yaml",
      text: yaml`
        title: The short form goes live
        by: ada
        affects: [growth/activation/kr1]
        actions:
          - {id: a1, what: Translate the short form, owner: bo, due: 2026-11-17}
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/decisions/2026-11-10-short-form.yaml",
      text: yaml`
        title: The short form goes live
        by: ada
        affects: [growth/activation/kr1]
        actions:
          - {id: a1, what: Translate the short form, owner: bo, due: 2026-11-17, done: 2026-11-16}
      `,
    },
  ],
  source: "The repair of governance: owners and dates that are looked at",
  *find(evidence, { days }) {
    for (const action of evidence.overdueActions) {
      if (action.daysLate < days) continue;
      const { id, what, owner, owedBy, due, daysLate } = action;
      const { person, day } = evidence.voice;
      yield {
        subject: id,
        concerns: [`@${owedBy}`, ...action.for],
        words: () => ({
          message: `${person(owedBy)} owes "${what}" since ${day(due)}, ${counted(daysLate, "day")} ago`,
          help: `Ask ${person(owedBy)} for a date that holds, or drop it and say why.`,
          evidence: { action: id, what, owner, owedBy, due, daysLate },
        }),
        spot: actionSpot(action),
        since: due,
      };
    }
  },
});
