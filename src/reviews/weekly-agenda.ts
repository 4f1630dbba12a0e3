import type { BlockContent, Root } from "mdast";
import { heading, root } from "../document/build.ts";
import type { Voice } from "../score/voice.ts";
import { blockedBlocks } from "./agenda/blocked.ts";
import { decisionsBlocks } from "./agenda/decisions.ts";
import { agendaHead } from "./agenda/head.ts";
import { movementBlocks } from "./agenda/movement.ts";
import { offTrackBlocks } from "./agenda/off-track.ts";
import {
  actionsBlocks,
  lessonsBlocks,
  owedBlocks,
  readBackBlocks,
  shiftsBlocks,
  thanksBlocks,
} from "./agenda/people.ts";
import { type Part, type PartId, planOf } from "./agenda/plan.ts";
import type { WeeklyFacts } from "./weekly-facts.ts";

/** What each part shows. */
const BLOCKS: Readonly<Record<PartId, (facts: WeeklyFacts, voice: Voice, part: Part) => BlockContent[]>> = {
  thanks: thanksBlocks,
  actions: actionsBlocks,
  movement: movementBlocks,
  "off-track": offTrackBlocks,
  blocked: blockedBlocks,
  decisions: decisionsBlocks,
  shifts: shiftsBlocks,
  lessons: lessonsBlocks,
  owed: owedBlocks,
  "read-back": readBackBlocks,
};

/** What the page is called. */
export function agendaTitle({ team, organisation, meeting }: WeeklyFacts, voice: Voice): string {
  return `Weekly review of ${team === null ? organisation : voice.team(team)}, ${voice.longDay(meeting.date)}`;
}

/** The agenda of a weekly review: thirty minutes, most of them where something is decided. */
export function weeklyAgenda(facts: WeeklyFacts, voice: Voice): Root {
  const plan = planOf(facts);
  const parts = plan
    .filter(({ minutes }) => minutes > 0)
    .flatMap(({ part, minutes }, index) => [
      heading(2, `${index + 1}. ${part.title} · ${minutes} min`),
      ...BLOCKS[part.id](facts, voice, part),
    ]);
  return root(...agendaHead(facts, plan, voice), ...parts);
}
