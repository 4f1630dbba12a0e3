import type { Root, RootContent } from "mdast";
import { heading, paragraph, root, strong } from "../document/build.ts";
import { counted } from "../document/words.ts";
import type { AskedRecord } from "../escalation/health/measures.ts";
import type { Telling } from "./escalation/clock-words.ts";
import { assumptionPart, loadPart, recurringPart, untoldTriggers, type Voices } from "./escalation/health-lists.ts";
import { clockTable, partText, raisingTable, teamTable, tierTable } from "./escalation/health-tables.ts";
import type { EscalationHealthFacts } from "./facts/escalation-health.ts";

/** What the page is called. */
export function escalationHealthTitle({ organisation, team }: EscalationHealthFacts, { voice }: Voices): string {
  return `Health of escalation, ${team === null ? organisation : voice.team(team)}`;
}

/**
 * How the process of escalation does, so that leaders can ask better questions of it: where things are settled, how both
 * clocks were kept, whether decisions came in time to matter, what was raised late or never, and what keeps coming back.
 */
export function escalationHealthDocument(facts: EscalationHealthFacts, voices: Voices, week: Telling["week"]): Root {
  const telling: Telling = { voice: voices.voice, week };
  const { measures, cycles } = facts;
  const [first, last] = [cycles[0]?.cycle ?? "", cycles.at(-1)?.cycle ?? ""];
  const period = first === last ? first : `${first} to ${last}`;
  return root(
    heading(1, escalationHealthTitle(facts, voices)),
    paragraph(`${period}, as of ${voices.voice.moment(facts.asOf)}. `, ...summary(facts)),
    ...(measures.raised === measures.withdrawn ? [] : settledPart(facts, telling)),
    ...teamTable(facts, telling),
    ...raisingPart(facts, voices, telling),
    ...recurringPart(facts, voices),
    ...loadPart(facts, voices),
    ...assumptionPart(facts, voices),
  );
}

function summary({ measures, fewest }: EscalationHealthFacts): (ReturnType<typeof strong> | string)[] {
  const { raised, open, settled, withdrawn, moved, reopened } = measures;
  if (raised === 0) return [strong("Nothing was escalated.")];
  const parts = [`${settled} settled`, `${open} open`];
  if (withdrawn > 0) parts.push(`${withdrawn} withdrawn`);
  if (moved > 0) parts.push(`${moved} moved to another tier`);
  if (reopened > 0) parts.push(`${reopened} reopened`);
  const counts = ` ${parts.join(", ")}.`;
  if (raised - withdrawn >= fewest) return [strong(`${counted(raised, "escalation")}:`), counts];
  return [
    strong(`${counted(raised, "escalation")}: too few for a pattern.`),
    `${counts} What follows are counts, and no shares.`,
  ];
}

function settledPart({ measures }: EscalationHealthFacts, telling: Telling): RootContent[] {
  return [
    heading(2, "Where they are settled"),
    ...tierTable(measures),
    heading(2, "How long both clocks took"),
    ...clockTable(measures, telling),
    paragraph(askedText(measures.asked)),
  ];
}

function askedText({ inTime, late, pending, shareInTime }: AskedRecord): string {
  const known = inTime + late;
  if (known + pending === 0) return "No brief asked for its decision by a day.";
  const waiting = pending === 0 ? "" : `${counted(pending, "decision")} can still come in time`;
  if (known === 0) return `${waiting}.`;
  return `Decided by the day that was asked for: ${partText(inTime, known, shareInTime)}${waiting === "" ? "" : `; ${waiting}`}.`;
}

function raisingPart(facts: EscalationHealthFacts, voices: Voices, telling: Telling): RootContent[] {
  const tables = raisingTable(facts, telling);
  const { fired } = facts.measures.raising;
  return [
    heading(2, "From trigger to brief"),
    ...(tables.length === 0
      ? [paragraph("No trigger fired.")]
      : [
          paragraph(
            fired < facts.fewest ? `${counted(fired, "trigger")}: too few for a pattern. ` : "",
            "In time is within a working week of the trigger; never means that the week has passed, and neither a brief nor another answer came.",
          ),
          ...tables,
          ...untoldTriggers(facts, voices),
        ]),
  ];
}
