import type { BlockContent } from "mdast";
import { type Inline, list, paragraph, status, strong } from "../../document/build.ts";
import { counted, sentenceList } from "../../document/words.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Voice } from "../../score/voice.ts";
import { cut } from "../cut.ts";
import type { Wait, WaitedFor } from "../facts/waits.ts";
import { percent } from "../measures.ts";
import { subheading, toDecide } from "../parts.ts";
import type { WeeklyFacts } from "../weekly-facts.ts";

/** Each thing that is waited for, once, with everyone who waits; what hangs on one decision stands together. */
export function blockedBlocks({ waits, decisionsNeeded, asOf }: WeeklyFacts, voice: Voice): BlockContent[] {
  const isDecided = ({ escalation }: WaitedFor) => decisionsNeeded.some(({ id }) => id === escalation);
  const groups = groupBy(waits, (waited) => (isDecided(waited) ? waited.escalation : waited.needs));
  return Array.from(groups.values()).flatMap((together) => [
    ...together.flatMap((waited) => waitedBlocks(waited, asOf, voice)),
    ...toDecide(questionOf(together, together.some(isDecided), voice)),
  ]);
}

function waitedBlocks(waited: WaitedFor, asOf: string, voice: Voice): BlockContent[] {
  return [
    subheading(waited.title),
    paragraph(...standingOf(waited, voice)),
    list(...waited.waits.map((wait) => waitLine(wait, asOf, voice))),
  ];
}

function standingOf({ team, owner, status: now, progress, relation }: WaitedFor, voice: Voice): Inline[] {
  const who = [team === null ? "outside the company" : voice.team(team), owner === null ? null : voice.person(owner)];
  const side = { "we-wait": "We wait for", "they-wait": "Others wait for us:", within: "Owed by" }[relation];
  const told = `${side} ${who.filter((part) => part !== null).join(", ")}`;
  return now === null ? [`${told}.`] : [`${told} · `, status(now, false), ` ${percent(progress)}`];
}

/** `Week-one activation (Growth, Ada Okafor) needs “Approved consent wording” since Fri 6 Nov: 17 days late, critical.` */
function waitLine(wait: Wait, asOf: string, voice: Voice): Inline[] {
  const { keyResult, what, neededBy, daysLate, critical, agreed, blockers } = wait;
  const [blocker] = blockers;
  const since = blocker === undefined ? null : blockedFor(blocker.days);
  const promise = neededBy === null || agreed !== null ? null : "nobody has agreed to it";
  const late = daysLate > 0 ? `${counted(daysLate, "day")} late` : since;
  const remarks = [late, critical ? "critical" : null, promise].filter((remark) => remark !== null);
  const day = neededBy === null ? "" : ` ${neededBy < asOf ? "since" : "by"} ${voice.day(neededBy)}`;
  const need = what === null ? "" : ` needs “${cut(what, 120)}”${day}`;
  const said = what === null && blocker !== undefined ? ` says “${cut(blocker.summary, 120)}”` : "";
  return [
    strong(voice.keyResult(keyResult)),
    ` (${voice.team(keyResult.team)}, ${voice.person(keyResult.owner)})`,
    `${need}${said}${remarks.length === 0 ? "" : `: ${remarks.join(", ")}`}.`,
  ];
}

function blockedFor(days: number): string {
  return days === 0 ? "blocked since today" : `blocked for ${counted(days, "day")}`;
}

function questionOf(together: readonly WaitedFor[], isDecided: boolean, voice: Voice): string {
  const waits = together.flatMap((waited) => waited.waits);
  if (isDecided) {
    const teams = sentenceList([...new Set(waits.map(({ keyResult }) => voice.team(keyResult.team)))]);
    return `This hangs on a decision, below. What can ${teams} do until then, and what no longer waits?`;
  }
  if (waits.some(({ neededBy, agreed }) => neededBy !== null && agreed === null))
    return promiseQuestion(together, voice);
  if (waits.some(({ daysLate }) => daysLate > 0)) return "Which day now, and what happens until then?";
  return "Will it be there on the day? If not, who must know today?";
}

function promiseQuestion([waited]: readonly WaitedFor[], voice: Voice): string {
  if (waited?.relation === "they-wait") return "Do we say yes, and for which day?";
  const owner = waited?.owner ?? null;
  return owner === null ? "Who asks them, and by when?" : `Does ${voice.person(owner)} say yes, and for which day?`;
}
