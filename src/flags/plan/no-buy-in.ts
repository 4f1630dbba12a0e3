import type { Dependency } from "../../model/key-result.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import type { KeyResult } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";
import { agreementIn, doubtAbout } from "../facts/buy-in.ts";
import { dependencyCause } from "../facts/causes.ts";
import { type Provider, providerOf } from "../facts/provider.ts";
import type { Finding } from "../finding.ts";
import { flagRule } from "../flag-rule.ts";
import { keyResultSpot } from "../spots.ts";

export const noBuyIn = flagRule({
  id: "plan/no-buy-in",
  stage: "plan",
  severity: "warning",
  inFirstCycle: "loud",
  silencedBy: ["escalate/dependency-window"],
  title: "A dependency that the other side has not taken on",
  looksFor: `Something in \`depends_on\` of an active key result that is not delivered yet, and of which the first of these is true:

- the key result that it names is stopped, in the backlog, or a draft;
- nobody has agreed to it: \`agreed\` is missing;
- it was agreed after the day on which it was needed;
- it names only a team, and no objective of that team supports what needs it; where that team has no objectives at all, this is info;
- the provider's own dates (milestones, tasks, a baseline's \`due\`, a \`plan\`) end after \`needed_by\`.

Nobody has to agree with themselves: a dependency on a key result of the same owner needs no \`agreed\`.`,
  why: "Writing down that one team needs another commits nobody. The other side has a plan of its own, often full, and hears of the need when it is late. What has been talked through, promised by a person for a date, and has a place in the provider's own plan is kept far more often, and where it cannot be kept, that is found out in the first week and not in the eighth.",
  remedy:
    "Talk to the provider before the work starts. Record who agreed and when under `agreed: {by, date}`, name the key result of theirs that will deliver it under `needs`, and settle on one date that both plans hold. If they cannot, change the plan or take it to `okr escalate` now.",
  options: {},
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
              - {needs: "external:Acme Payments", what: The test account, needed_by: 2026-12-04}
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
              - needs: "external:Acme Payments"
                what: The test account
                needed_by: 2026-12-04
                agreed: {date: 2026-10-05}
      `,
    },
  ],
  source: "PEEL, planning: no buy-in for dependent key results; the repair of alignment between teams",
  *find(evidence) {
    for (const { keyResult } of evidence.activeKeyResults) {
      for (const [index, dependency] of (keyResult.depends_on ?? []).entries()) {
        const finding = findingAbout(dependency, index, keyResult, evidence);
        if (finding !== null) yield finding;
      }
    }
  },
});

function findingAbout(dependency: Dependency, index: number, keyResult: KeyResult, evidence: Evidence): Finding | null {
  const provider = providerOf(dependency.needs, evidence);
  const doubt = doubtAbout({ dependency, keyResult, provider }, evidence);
  if (doubt === null) return null;
  const { needs, what, needed_by: neededBy, critical } = dependency;
  const { key, cause, words, severity, since, facts } = doubt;
  return {
    subject: keyResult.ref,
    concerns: concernsOf(needs, provider, keyResult),
    causes: [dependencyCause(index)],
    words: () => ({
      ...words(),
      evidence: {
        cause,
        needs,
        what: what ?? null,
        neededBy: neededBy ?? null,
        critical: critical ?? false,
        agreed: agreementIn(dependency, evidence) ?? null,
        ...facts,
      },
    }),
    spot: keyResultSpot(keyResult, ["depends_on", index, key]),
    ...(severity === undefined ? {} : { severity }),
    ...(since === undefined ? {} : { since }),
  };
}

function concernsOf(needs: string, provider: Provider, { owner, objective }: KeyResult): string[] {
  const people = provider.kind === "outside" || provider.owner === null ? [owner] : [owner, provider.owner];
  const teams = provider.kind === "outside" ? [] : [`team:${provider.team}`];
  return [...new Set([objective, needs, ...teams, ...people.map((handle) => `@${handle}`)])];
}
