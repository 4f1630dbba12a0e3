import { counted, sentenceList } from "../../document/words.ts";
import { whoOwes } from "../../score/who-owes.ts";
import { yaml } from "../../workspace/rules/yaml.ts";
import type { Evidence } from "../evidence.ts";
import { absenceCause, absenceSpot, coversAway, withNobodyToCover } from "../facts/absence.ts";
import { dependencyCause } from "../facts/causes.ts";
import {
  isInHand,
  type LateAction,
  type LateDependency,
  lateActions,
  lateDependencies,
  waitingFor,
} from "../facts/owed-by-others.ts";
import { type UncoveredOwner, uncoveredOwners } from "../facts/uncovered-owners.ts";
import type { Finding } from "../finding.ts";
import { flagRule } from "../flag-rule.ts";
import { actionSpot, keyResultSpot } from "../spots.ts";

export const unsupportedOwner = flagRule({
  id: "engage/unsupported-owner",
  stage: "engage",
  severity: "warning",
  title: "An owner who is left alone",
  looksFor: `What the owner of a key result has to wait for, and cannot do alone:

- an action past its date, of this cycle or the one before, that somebody of another team has to do,
- a dependency that another team agreed to in time and has not delivered by the day it was needed, while nothing was done about the key result or its objective since: no decision, no escalation, no action,
- an owner who is away today without anybody to cover, or with a cover who is away too, while a check-in of theirs falls due.

A dependency that nobody has agreed to, or only after the day it was needed, is not flagged: it was never promised for that day.`,
  why: "Who owns a key result answers for it, and much of the work is somebody else's. When others' parts slip and only the owner minds, the owner carries the result alone and will promise less next time.",
  remedy:
    "Ask the other team's lead, not only the person, for a day that holds: often the work has no place in their week. Where it has none, that is a trade-off between two teams, and `okr escalate` takes it to whoever can make it. For an absence, `cover` in the team's file names who checks in.",
  options: {
    days: {
      default: 1,
      min: 1,
      whole: true,
      meaning: "So many calendar days past its date an action or a dependency is flagged.",
    },
  },
  needs: "previous-cycle",
  silencedBy: [
    "own/missing-role",
    "own/no-single-owner",
    "escalate/dependency-window",
    "execute/unaddressed-bottleneck",
  ],
  asOf: "2026-11-20",
  trips: [
    {
      file: "teams/legal.yaml",
      text: yaml`
        name: Legal
        level: department
        parent: company
        lead: lena
        members:
          lena: {name: Lena Vogt}
      `,
    },
    {
      file: "cycles/2026-Q4/decisions/2026-11-10-short-form.yaml",
      text: yaml`
        title: The short form goes live
        by: ada
        affects: [growth/activation/kr1]
        actions:
          - {id: a1, what: Approve the consent wording, owner: lena, due: 2026-11-17, for: [growth/activation/kr1]}
      `,
    },
  ],
  passes: [
    {
      file: "teams/legal.yaml",
      text: yaml`
        name: Legal
        level: department
        parent: company
        lead: lena
        members:
          lena: {name: Lena Vogt}
      `,
    },
    {
      file: "cycles/2026-Q4/decisions/2026-11-10-short-form.yaml",
      text: yaml`
        title: The short form goes live
        by: ada
        affects: [growth/activation/kr1]
        actions:
          - {id: a1, what: Approve the consent wording, owner: lena, due: 2026-11-17, for: [growth/activation/kr1], done: 2026-11-17}
      `,
    },
  ],
  source: "PEEL, engagement: too little support from the team around an owner",
  *find(evidence, { days }) {
    for (const late of lateActions(evidence)) if (late.action.daysLate >= days) yield actionFinding(late, evidence);
    for (const late of lateDependencies(evidence)) {
      if (late.daysLate >= days && !isInHand(late, evidence)) yield dependencyFinding(late, evidence);
    }
    for (const owner of uncoveredOwners(evidence)) yield absenceFinding(owner, evidence);
  },
});

function actionFinding({ action, from, to }: LateAction, evidence: Evidence): Finding {
  const { id, what, owner, owedBy, due, daysLate } = action;
  const { person, team, day } = evidence.voice;
  const waiting = sentenceList(to.map(team));
  return {
    subject: id,
    concerns: [`@${owedBy}`, ...to.map((one) => `team:${one}`), `team:${from}`, ...action.for],
    words: () => ({
      message: `${waiting} ${to.length === 1 ? "waits" : "wait"} for "${what}" from ${person(owedBy)} (${team(from)}), due ${day(due)}, ${counted(daysLate, "day")} ago`,
      help: `Ask ${personAndLead(owedBy, from, evidence)} which day it can be done; if it has no place there, ${escalateCommand(action)} takes it to whoever can say whose work waits.`,
      evidence: { action: id, what, owner, owedBy, from, to, due, daysLate },
    }),
    spot: actionSpot(action),
    since: due,
  };
}

function dependencyFinding(late: LateDependency, evidence: Evidence): Finding {
  const { scored, dependency, index, neededBy, daysLate, from, owner } = late;
  const { ref, owner: waiting } = scored.keyResult;
  const what = dependency.what ?? evidence.voice.reference(dependency.needs);
  return {
    subject: ref,
    concerns: [`@${waiting}`, `team:${from}`, dependency.needs, ...(owner === null ? [] : [`@${owner}`])],
    causes: [dependencyCause(index)],
    words: () => ({
      message: waitingFor(late, evidence),
      help: `Ask ${personAndLead(owner, from, evidence)} which day it will be there; if they cannot say, okr escalate ${ref} takes it to whoever can.`,
      evidence: {
        keyResult: ref,
        needs: dependency.needs,
        what,
        from,
        owner,
        neededBy,
        agreed: dependency.agreed,
        daysLate,
      },
    }),
    spot: keyResultSpot(scored.keyResult, ["depends_on", index]),
    since: neededBy,
  };
}

function absenceFinding({ person, absence, checkIns }: UncoveredOwner, evidence: Evidence): Finding {
  const { programme, voice, asOf } = evidence;
  const name = voice.person(person.handle);
  const count = counted(checkIns.length, "key result");
  const covers = coversAway(programme.people, person.handle, asOf.date);
  return {
    subject: `@${person.handle}`,
    concerns: checkIns.map(({ ref }) => ref),
    causes: [absenceCause(absence)],
    words: () => ({
      message: `${name} is away until ${voice.day(absence.to)} ${withNobodyToCover(covers, voice)}, and ${count} ${checkIns.length === 1 ? "has" : "have"} a check-in due before that`,
      help: `Agree with somebody ${covers.length === 0 ? "who can" : "who is there and can"} check in for ${name}, and name them as cover in ${person.file}.`,
      evidence: { owner: person.handle, from: absence.from, to: absence.to, coversAway: covers, checkIns },
    }),
    spot: absenceSpot(person, absence),
    since: absence.from,
  };
}

/** The person and the lead of their team or, while these are away, whoever covers. */
function personAndLead(owner: string | null, team: string, { programme, voice, asOf }: Evidence): string {
  const lead = programme.teams.get(team)?.lead;
  const asked = [owner, lead].flatMap((handle) =>
    handle === null || handle === undefined ? [] : [whoOwes(programme.people, handle, asOf.date)],
  );
  return sentenceList([...new Set(asked)].map(voice.person));
}

/** A brief is about something of this cycle. */
function escalateCommand({ for: parts }: LateAction["action"]): string {
  const own = parts.find((reference) => !reference.includes(":"));
  return own === undefined ? "okr escalate" : `okr escalate ${own}`;
}
