import { counted, sentenceList } from "../../document/words.ts";
import { ScoredByPart } from "../../score/by-part.ts";
import { nameOf } from "../../score/key-result-facts.ts";
import type { ScoredKeyResult } from "../../score/scored.ts";
import { reaches } from "../../score/threshold.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import type { Cycle, Objective } from "../../workspace/workspace.ts";
import type { Evidence } from "../evidence.ts";
import { newestLessons } from "../facts/lessons.ts";
import { percent } from "../facts/percent.ts";
import { isLearnedFrom, reflectionFile } from "../facts/reflected.ts";
import type { Finding } from "../finding.ts";
import { flagRule } from "../flag-rule.ts";

const CLOSED = yaml`
  starts: 2026-07-01
  ends: 2026-09-30
  state: closed
`;
const PARTNERS = yaml`
  title: Partners bring us operators we would never have met
  owner: ada
  key_results:
    - {id: kr1, title: Opportunities from partners grow from 4 to 12, type: increase, start: 4, target: 12}
`;

export const achievementOnly = flagRule({
  id: "learn/achievement-only",
  stage: "learn",
  severity: "info",
  title: "A key result fell short, and nobody wrote down why",
  looksFor: `Key results of the last cycle, or of this one once it is over, that ended below good: a stretch below 0.7, a committed one below 0.9. And of their objective there is no reflection, no lesson in the library and nothing under \`learned\` in a check-in.

A team that has never written a reflection or a lesson is not flagged.`,
  why: "A quarter of work on something that did not move has taught a good deal, mostly about what does not work. Rolled over without a word, the same things are tried again, by the same people or by the next.",
  remedy:
    "Write down in a reflection what was planned, what happened and what is known now; half an hour while it is fresh. It stands under `cycles/<cycle>/reflections/<team>/<objective>.yaml`, and `okr schema reflection` says what belongs in it. For a single point `okr learn` is enough. It is about the work and not about who did it.",
  whenClosed: "speaks",
  needs: "previous-cycle",
  options: {
    stretch: {
      default: 0.7,
      min: 0,
      max: 1,
      whole: false,
      meaning: "A stretch key result that ended below this fraction fell short.",
    },
    committed: {
      default: 0.9,
      min: 0,
      max: 1,
      whole: false,
      meaning: "A committed key result that ended below this fraction fell short.",
    },
  },
  silencedBy: ["learn/not-fed-forward"],
  asOf: "2026-11-20",
  trips: [
    { file: "cycles/2026-Q3/cycle.yaml", text: CLOSED },
    { file: "cycles/2026-Q3/okrs/growth/partners.yaml", text: PARTNERS },
    {
      file: "learnings/2026-09-24-short-forms.yaml",
      text: yaml`
        by: ada
        lesson: Fewer fields beat better copy.
      `,
    },
  ],
  passes: [
    { file: "cycles/2026-Q3/cycle.yaml", text: CLOSED },
    { file: "cycles/2026-Q3/okrs/growth/partners.yaml", text: PARTNERS },
    {
      file: "learnings/2026-09-24-one-page.yaml",
      text: yaml`
        by: ada
        from: 2026-Q3:growth/partners/kr1
        lesson: A partner sells what fits on one page.
        worked: false
      `,
    },
  ],
  source: "PEEL, learning: achievement counts and learning does not",
  *find(evidence, limits) {
    const keeping = newestLessons(evidence);
    for (const ended of endedCycles(evidence)) {
      for (const objective of ended.objectives) {
        if (!keeping.has(objective.team) || isLearnedFrom(objective, ended.cycle, evidence)) continue;
        const scores = objective.keyResults.map((keyResult) => ended.scoreOf(keyResult));
        const short = scores.filter((scored) => fellShort(scored, limits));
        if (short.length > 0) yield finding(objective, short, ended.cycle, evidence);
      }
    }
  },
});

/** The cycle before, and this one once its last day has passed. */
function endedCycles({ lastCycle, programme, cycle, asOf }: Evidence): ScoredByPart[] {
  const own = asOf.date > cycle.ends ? [new ScoredByPart(programme, { cycle, asOf: asOf.date })] : [];
  return [...(lastCycle === null ? [] : [lastCycle]), ...own];
}

function fellShort(
  { keyResult, counts, progress, graded }: ScoredKeyResult,
  limits: { stretch: number; committed: number },
): boolean {
  return counts && !reaches(graded?.score ?? progress, limits[keyResult.commitment]);
}

function finding(objective: Objective, short: readonly ScoredKeyResult[], cycle: Cycle, { voice }: Evidence): Finding {
  const ref = `${cycle.id}:${objective.id}`;
  const names = short.slice(0, 2).map((scored) => `${voice.keyResult(nameOf(scored))} at ${percent(scored.progress)}`);
  const rest = short.length - names.length;
  return {
    subject: ref,
    concerns: [`team:${objective.team}`, `@${objective.owner}`, objective.id],
    words: () => ({
      message: `${counted(short.length, "key result")} of "${objective.title}" ended ${cycle.id} short (${sentenceList([...names, ...(rest > 0 ? [`${rest} more`] : [])])}), and nothing that was learned is on record`,
      help: `Take half an hour with those who worked on it, and write down what you know now in ${reflectionFile(objective)}.`,
      evidence: {
        objective: objective.id,
        cycle: cycle.id,
        keyResults: short.map(({ keyResult, progress, grade }) => ({ ref: keyResult.ref, progress, grade })),
      },
    }),
    spot: { file: objective.file, pointer: ["title"] },
    since: cycle.ends,
  };
}
