import { duesFrom } from "../../escalation/clock.ts";
import type { Tier } from "../../escalation/organisation.ts";
import { escalationSchema } from "../../model/escalation.ts";
import { longDay } from "../../time/spoken.ts";
import { workingCalendar } from "../../time/working-calendar.ts";
import { dayOver } from "../escalation/day-over.ts";
import { type Form, TEXT, type TextField } from "../form/fields.ts";
import type { Opened } from "../open-for-cycle.ts";
import { type Around, choice } from "./around.ts";

/** The decision that is asked for. */
export function decisionForm({ opened, proposal, readDay }: Around, level: Tier): Form {
  const kinds = escalationSchema.shape.decision_needed.shape.kind.options.map((kind) => [kind, kind] as const);
  const [blocked] = proposal.matter.blockers.flatMap((each) => each.kind ?? []);
  const guess = blocked === "resource" || blocked === "risk" ? blocked : "scope";
  const windowEnds = decideWindow(opened, level);
  const shown = (text: string) => {
    const day = readDay(text);
    return day === null ? text : longDay(day);
  };
  const by: TextField = {
    ...TEXT,
    id: "by",
    label: "Decide by",
    fallback: windowEnds,
    shown,
    hint: (text) => (readDay(text) === null ? "By when? 2026-11-30, friday or +3d." : shown(text)),
    fault: (text) => dayFault(opened, readDay(text)),
  };
  return () => [
    choice("kind", "Kind", kinds, guess, "What kind of decision do we need?"),
    {
      ...TEXT,
      id: "question",
      label: "Question",
      fallback: proposal.question,
      needed: "Ask the question that somebody can answer.",
      hint: () => "We need a decision: which?",
    },
    by,
  ];
}

function dayFault(opened: Opened, day: string | null): string | null {
  if (day === null) return "Write 2026-11-30, friday or +3d";
  const over = dayOver(opened, day);
  return over === null ? null : `${over.slice(0, 1).toUpperCase()}${over.slice(1)}`;
}

/** The day on which the tier's own window ends. */
function decideWindow({ workspace: { settings }, asOf }: Opened, level: Tier): string {
  const terms = { calendar: workingCalendar(settings), tiers: settings.escalation.tiers, neededBy: null };
  return duesFrom(terms, level, asOf.instant).decide.slice(0, "2026-11-25".length);
}
