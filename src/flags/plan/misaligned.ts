import { sentenceList } from "../../document/words.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import type { Objective } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";
import { loopsIn } from "../facts/loops.ts";
import { supportedHere, supportedName, supportsOf, whyIdle } from "../facts/supports.ts";
import { forgottenPriorities, unalignedObjectives } from "../facts/unaligned.ts";
import type { Finding } from "../finding.ts";
import { flagRule } from "../flag-rule.ts";
import { objectiveSpot } from "../spots.ts";

export const misaligned = flagRule({
  id: "plan/misaligned",
  stage: "plan",
  severity: "warning",
  title: "Objectives that lead nowhere, or in a circle",
  looksFor: `How objectives hang together by \`supports\`:

- more than half of a level's active objectives support nothing, though there is something above them; where it is a single one, or not so many, each is info;
- a priority of the year that no company objective supports, itself or through another; companies without an objective of their own are not asked;
- objectives that support each other in a circle;
- a support for something that is stopped, in the backlog, or was over before the cycle began;
- a support that does not say \`how\`.`,
  why: "A few objectives that stand alone are no harm. When most do, teams reach their own objectives while the company misses its. An alignment that is only a ticked box is worse than none: nobody can say what the one contributes to the other, and when the upper one stops, the lower one runs on for nothing. A priority with no objective under it is a wish.",
  remedy:
    "Say for each objective what it contributes to and `how`, in a sentence that someone could doubt. Where there is nothing to say, ask whether it should wait. Give a priority an objective or strike it off, turn a circle into a line, and decide whether what supported something stopped is still needed.",
  options: {
    share: {
      default: 0.5,
      min: 0,
      max: 1,
      whole: false,
      meaning: "More than this fraction of a level's objectives that support nothing is one warning for the level.",
    },
  },
  asOf: "2026-11-20",
  trips: [
    {
      file: "priorities/2026.yaml",
      text: yaml`
        priorities:
          - {id: win-mid-market, title: Become the first choice of mid-market operators, owner: mira}
          - {id: sound-footing, title: Stand on our own money, owner: mira}
      `,
    },
    {
      file: "cycles/2026-Q4/okrs/company/mid-market-wins.yaml",
      text: yaml`
        title: Mid-market operators choose us first
        owner: mira
        supports: [{to: "priority:win-mid-market"}]
        key_results:
          - {id: kr1, title: Win rate rises from 22% to 30%, type: increase, unit: "%", start: 22, target: 30}
      `,
    },
  ],
  passes: [
    {
      file: "priorities/2026.yaml",
      text: yaml`
        priorities:
          - {id: win-mid-market, title: Become the first choice of mid-market operators, owner: mira}
      `,
    },
    {
      file: "cycles/2026-Q4/okrs/company/mid-market-wins.yaml",
      text: yaml`
        title: Mid-market operators choose us first
        owner: mira
        supports: [{to: "priority:win-mid-market", how: Each operator signed makes the next one easier}]
        key_results:
          - {id: kr1, title: Win rate rises from 22% to 30%, type: increase, unit: "%", start: 22, target: 30}
      `,
    },
    {
      file: "cycles/2026-Q4/okrs/growth/activation.yaml",
      text: yaml`
        title: New customers reach first value in their first week
        owner: ada
        supports: [{to: company/mid-market-wins, how: Operators who start well recommend us}]
        key_results:
          - {id: kr1, title: Week-one activation rises from 31% to 45%, type: increase, start: 31, target: 45}
      `,
    },
  ],
  source: "PEEL, planning: unaligned and misaligned objectives",
  *find(evidence, { share }) {
    yield* unalignedObjectives(share, evidence);
    yield* forgottenPriorities(evidence);
    yield* circles(evidence);
    for (const objective of evidence.activeObjectives) {
      const finding = idleSupport(objective, evidence) ?? unexplained(objective, evidence);
      if (finding !== null) yield finding;
    }
  },
});

function* circles(evidence: Evidence): Generator<Finding> {
  const active = new Map(evidence.activeObjectives.map((objective) => [objective.id, objective]));
  const leadsTo = (id: string) => {
    const objective = active.get(id);
    const supported = objective === undefined ? [] : supportedHere(objective);
    return supported.map((each) => each.objective).filter((to) => active.has(to));
  };
  for (const loop of loopsIn(active.keys(), leadsTo)) {
    const [id = "", next = id] = loop;
    const objective = active.get(id);
    if (objective === undefined) continue;
    const place = supportedHere(objective).find((each) => each.objective === next)?.index ?? 0;
    yield {
      subject: id,
      concerns: loop.slice(1),
      words: () => ({
        message:
          loop.length === 1
            ? `"${objective.title}" supports itself`
            : `${loop.length} objectives support each other in a circle: ${[...loop, id].join(" → ")}`,
        help: "Decide which of them is there for the other, and take the other support away.",
        evidence: { loop },
      }),
      spot: objectiveSpot(objective, ["supports", place, "to"]),
    };
  }
}

const IDLE = { stopped: "which is stopped", backlog: "which is in the backlog", over: "whose cycle is over" } as const;

function idleSupport(objective: Objective, evidence: Evidence): Finding | null {
  for (const { to, index } of supportsOf(objective)) {
    const why = whyIdle(to, evidence);
    if (why === null) continue;
    return {
      subject: objective.id,
      concerns: [`@${objective.owner}`, to],
      words: () => ({
        message: `"${objective.title}" supports "${supportedName(to, evidence)}", ${IDLE[why]}`,
        help: "Decide whether it is still needed: if so, say what for, and if not, stop it with okr decide.",
        evidence: { to, why },
      }),
      spot: objectiveSpot(objective, ["supports", index, "to"]),
    };
  }
  return null;
}

function unexplained(objective: Objective, evidence: Evidence): Finding | null {
  const silent = supportsOf(objective).filter(({ how }) => how === null);
  const [first] = silent;
  if (first === undefined) return null;
  const names = sentenceList(silent.map(({ to }) => `"${supportedName(to, evidence)}"`));
  return {
    subject: objective.id,
    concerns: [`@${objective.owner}`],
    words: () => ({
      message: `"${objective.title}" supports ${names} and does not say how`,
      help: `Ask ${evidence.voice.person(objective.owner)} for the sentence that says how, or take the support away.`,
      evidence: { supports: silent.map(({ to }) => to) },
    }),
    spot: objectiveSpot(objective, ["supports", first.index, "to"]),
  };
}
