import { counted, sentenceList } from "../../document/words.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Level } from "../../model/team.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import type { KeyResult, Objective } from "../../workspace/workspace.ts";
import { openingVerb, verbSet, WORK_VERBS } from "../facts/opening-verb.ts";
import type { Finding, Words } from "../finding.ts";
import { flagRule } from "../flag-rule.ts";
import { keyResultSpot, keyResultsSpot } from "../spots.ts";

export const activityNotOutcome = flagRule({
  id: "write/activity-not-outcome",
  stage: "plan",
  severity: "warning",
  title: "Work in the place of an outcome",
  looksFor: `An active key result that:

- opens with a verb of work done, such as launch, ship, train, complete or migrate, and is typed as \`increase\`, \`decrease\` or \`percentage\`;
- or has \`class: activity\` in an objective of the company or of a department.

A title in which such a word is a noun (\`Build time falls from 20 minutes to 5\`, \`Test coverage of 80%\`, \`Design system adopted by 6 teams\`), or that goes on to say what rises or falls (\`Move renewals from 81% to 88%\`), is not meant. Several of one objective are one finding.`,
  why: "If a team can do all that a key result says and the problem is still there, it measures the wrong thing. Work feels safer than change, since it can be controlled, and a list of it shows steady progress while the business stands still. Work belongs to the initiatives. For a team it may sometimes be the best that can be counted; for a company or a department it is not.",
  remedy:
    "Ask what will be different for customers or colleagues once the work is done, and by what number they would notice. Make that the key result, and move the work under `initiatives` with `for:`. Where steps really are what counts, use the type `milestone` or `task`, which says so.",
  options: {
    verbs: {
      default: WORK_VERBS,
      meaning: "Words that a title opens with when it names work; those given are added to the ones known.",
    },
  },
  asOf: "2026-11-20",
  trips: [
    {
      file: "cycles/2026-Q4/okrs/growth/app.yaml",
      text: yaml`
        title: Harbour masters leave the office without losing the overview
        owner: ada
        key_results:
          - {id: kr1, title: Launch the harbour-master app in 6 ports, type: increase, unit: ports, start: 0, target: 6}
      `,
    },
  ],
  passes: [
    {
      file: "cycles/2026-Q4/okrs/growth/app.yaml",
      text: yaml`
        title: Harbour masters leave the office without losing the overview
        owner: ada
        key_results:
          - {id: kr1, title: Moves recorded on the quay rise from 18% to 50%, type: increase, unit: "%", start: 18, target: 50}
        initiatives:
          - {id: i1, title: Launch the harbour-master app in 6 ports, for: kr1}
      `,
    },
  ],
  source: "The failure points: key results that measure activity and not change; the goal hierarchy",
  *find({ activeKeyResults, activeObjectives, programme }, { verbs }) {
    const known = verbSet(verbs);
    const work = activeKeyResults.flatMap(({ keyResult }) => {
      const found = namedWork(keyResult, known) ?? activityAbove(keyResult, programme.teams.get(keyResult.team)?.level);
      return found === null ? [] : [{ keyResult, found }];
    });
    for (const [id, all] of groupBy(work, ({ keyResult }) => keyResult.objective)) {
      const objective = activeObjectives.find((each) => each.id === id);
      const [first] = all;
      if (first === undefined) continue;
      yield all.length === 1 || objective === undefined ? ofOne(first) : ofSeveral(all, objective);
    }
  },
});

/** How it shows that a key result is work. */
type Found = Pick<Finding, "spot"> & Pick<Words, "message" | "evidence">;

/** A key result that is work, and how that shows. */
interface Work {
  readonly keyResult: KeyResult;
  readonly found: Found;
}

function ofOne({ keyResult, found }: Work): Finding {
  return {
    subject: keyResult.ref,
    concerns: [keyResult.objective, `@${keyResult.owner}`],
    spot: found.spot,
    words: () => ({
      message: found.message,
      help: "Ask what will be different once it is done, make that the key result, and move the work to the initiatives.",
      evidence: found.evidence,
    }),
  };
}

/** Whoever wrote one of them as work wrote the others so too: it is one conversation, about the objective. */
function ofSeveral(all: readonly Work[], objective: Objective): Finding {
  const titles = all.slice(0, 3).map(({ keyResult }) => `"${keyResult.title}"`);
  const rest = all.length - titles.length;
  return {
    subject: objective.id,
    parts: all.map(({ keyResult }) => keyResult.ref),
    concerns: [...new Set(all.flatMap(({ keyResult }) => [keyResult.ref, `@${keyResult.owner}`]))],
    words: () => ({
      message: `${counted(all.length, "key result")} of "${objective.title}" say what is to be done and not what it should change: ${sentenceList([...titles, ...(rest > 0 ? [`${rest} more`] : [])])}`,
      help: "Ask what will be different once they are done, make that the key result, and move the work to the initiatives.",
      evidence: {
        objective: objective.id,
        keyResults: all.map(({ keyResult, found }) => ({ ref: keyResult.ref, ...found.evidence })),
      },
    }),
    spot: keyResultsSpot(objective),
  };
}

const MEASURED: ReadonlySet<KeyResult["type"]> = new Set(["increase", "decrease", "percentage"]);

/** Milestones and tasks are work, and say so. */
function namedWork(keyResult: KeyResult, verbs: ReadonlySet<string>): Found | null {
  const { title, type } = keyResult;
  const verb = MEASURED.has(type) ? openingVerb(title, verbs) : null;
  if (verb === null) return null;
  return {
    message: `"${title}" says what is to be done and not what it should change`,
    evidence: { cause: "verb", verb, type },
    spot: keyResultSpot(keyResult),
  };
}

function activityAbove(keyResult: KeyResult, level: Level | undefined): Found | null {
  if (keyResult.class !== "activity" || (level !== "company" && level !== "department")) return null;
  return {
    message: `"${keyResult.title}" counts activity, in an objective of ${level === "company" ? "the company" : "a department"}`,
    evidence: { cause: "class", class: keyResult.class, level },
    spot: keyResultSpot(keyResult, ["class"]),
  };
}
