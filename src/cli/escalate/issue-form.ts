import { concernOf } from "../../escalation/concern.ts";
import { TIERS } from "../../escalation/organisation.ts";
import { routesOf } from "../../escalation/route.ts";
import { LEVEL_WORDS } from "../../reviews/escalation/holder-words.ts";
import { levelReasonsText } from "../../reviews/escalation/level-words.ts";
import { type Voice, voiceOf } from "../../score/voice.ts";
import { listed, referencesFault } from "../field-checks.ts";
import { type Answers, type ChoiceField, type Form, TEXT, textOf } from "../form/fields.ts";
import type { Opened } from "../open-for-cycle.ts";
import { type Around, choice } from "./around.ts";
import { suggestFor, type TriggerKind } from "./matter.ts";

/** What sets it off, in the words that people use. */
const TRIGGER_WORDS: Readonly<Record<TriggerKind, string>> = {
  progress: "progress: scope and deadline no longer fit together",
  dependency: "dependency: this is outside our control",
  decision: "decision: we need a decision",
  risk: "risk: this now affects another objective",
};

/** What it is about, what set it off, and how far it reaches. */
export function issueForm(around: Around): Form {
  const { opened, proposal, secondFault } = around;
  const affects = proposal.matter.affects.join(", ");
  return (answers) => [
    {
      ...TEXT,
      id: "title",
      label: "Title",
      fallback: proposal.title,
      needed: "Say in a line what is stuck.",
      hint: () => "What is stuck, as in a subject line?",
    },
    {
      ...TEXT,
      id: "affects",
      label: "Affects",
      fallback: affects === "" ? null : affects,
      needed: "Name at least one objective or key result.",
      hint: () => "Which objectives or key results? Tab takes these over, to be changed.",
      fault: (text) => referencesFault(opened, text) ?? secondFault(listed(text).slice(0, 1)),
    },
    choice("trigger", "Trigger", Object.entries(TRIGGER_WORDS), proposal.matter.kind ?? "progress", "What set it off?"),
    levelField(around, answers),
  ];
}

function levelField({ opened, proposal, by }: Around, answers: Answers): ChoiceField {
  const { workspace, cycle, asOf } = opened;
  const voice = voiceOf(workspace, cycle, asOf);
  const kind = textOf(answers, "trigger") as TriggerKind | undefined;
  const affects = affectsAnswered(answers);
  const suggested = suggestFor(opened, proposal.matter, { kind, affects });
  const levels = TIERS.map((level) => [String(level), `${level} ${LEVEL_WORDS[level]}`] as const);
  const deciders = decidersText(opened, affects ?? [], by, voice);
  const hint = `Suggested: ${suggested.level}. ${levelReasonsText(suggested, voice)} ${deciders}`;
  return choice("level", "Level", levels, String(suggested.level), hint);
}

/** Who would decide at each level. */
function decidersText(
  { workspace, cycle, asOf }: Opened,
  affects: readonly string[],
  by: string,
  voice: Voice,
): string {
  const concern = concernOf({ affects: [...affects], raised: { by, at: asOf.instant } }, cycle);
  const routes = routesOf(workspace, { concern, date: asOf.date });
  const named = routes.map(({ tier, taker, takenAt }) => {
    const elsewhere = takenAt === tier ? "" : ` (at tier ${takenAt})`;
    return `${tier} ${taker === null ? "nobody" : voice.person(taker.handle) + elsewhere}`;
  });
  return `Who decides: ${named.join(", ")}.`;
}

/** What it affects, once it was answered. */
export function affectsAnswered(answers: Answers): string[] | undefined {
  const typed = textOf(answers, "affects");
  return typed === undefined ? undefined : listed(typed);
}
