import { holesOf } from "../../escalation/holes.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import { deputiesFinding, loopFindings, ownersFindings, rolesFinding } from "../facts/hole-findings.ts";
import { holesThatMatter, withoutPastAbsences } from "../facts/holes-that-matter.ts";
import { flagRule } from "../flag-rule.ts";

export const missingRole = flagRule({
  id: "own/missing-role",
  stage: "plan",
  severity: "warning",
  title: "A role that nobody has",
  looksFor: `The places at which an escalation would get lost, whoever is there today:

- no sponsor, no rollout lead or no arbiter in okr.yaml,
- a tier of escalation without an owner, or with an owner for whom no deputy stands in,
- people who are away at the same time and cover for one another in a circle, and deputies who are each other's or their own.

Teams that have no objectives in the cycle, nor above a team that has, are left out.`,
  why: "These roles are needed on a bad day: the owner of a tier is on leave, two departments want the same person. Finding out on that day that nobody was named costs the days that the decision had.",
  remedy:
    "Name them before the quarter: `roles` and `escalation` in okr.yaml, `deputy` in a team's file. One person may have several roles. `okr escalate --route <ref>` shows who would get what.",
  options: {},
  inFirstCycle: "loud",
  whilePlanning: "speaks",
  asOf: "2026-11-20",
  trips: [
    {
      file: "okr.yaml",
      text: yaml`
        version: 1
        organisation: Harbour
        roles: {sponsor: mira, arbiters: [mira, ada]}
        escalation:
          tiers:
            3: {owner: mira, deputy: ada}
      `,
    },
  ],
  passes: [
    {
      file: "okr.yaml",
      text: yaml`
        version: 1
        organisation: Harbour
        roles: {sponsor: mira, rollout_lead: bo, arbiters: [mira, ada]}
        escalation:
          tiers:
            3: {owner: mira, deputy: ada}
      `,
    },
    {
      file: "teams/company.yaml",
      text: yaml`
        name: Harbour
        level: company
        lead: mira
        deputy: ada
        members:
          mira: {name: Mira Novak}
      `,
    },
    {
      file: "teams/growth.yaml",
      text: yaml`
        name: Growth
        level: department
        parent: company
        lead: ada
        deputy: bo
        members:
          ada: {name: Ada Okafor}
          bo: {name: Bo Chen}
      `,
    },
  ],
  source: "Implementation: named roles; escalation: tiers with owners and deputies",
  *find(evidence) {
    const holes = holesThatMatter(holesOf(withoutPastAbsences(evidence)), evidence);
    yield* rolesFinding(holes, evidence);
    yield* deputiesFinding(holes, evidence);
    yield* ownersFindings(holes, evidence);
    yield* loopFindings(holes, evidence);
  },
});
