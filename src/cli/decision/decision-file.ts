import { type DecisionFile, decisionSchema } from "../../model/decision.ts";
import { inOrder } from "../in-order.ts";
import { freeStem } from "../learn/lesson.ts";
import type { Opened } from "../open-for-cycle.ts";
import { numbered } from "../review/actions.ts";
import type { Said } from "../review/minutes.ts";
import { HOW_TO } from "../review/notation.ts";
import type { Planned } from "../review/planned.ts";

const KEY_ORDER: readonly string[] = Object.keys(decisionSchema.shape);

/** What goes with a decision that is not said with it. */
export interface DecisionAround {
  readonly date: string;
  /** Who decided, unless it says who. */
  readonly by: string | undefined;
  readonly forum?: DecisionFile["forum"];
  /** The escalation that it answers. */
  readonly escalation?: string;
  /** Names that other new files will have. */
  readonly planned?: ReadonlySet<string>;
}

/** The file that a decision becomes: named after its day and its first words, its actions numbered. */
export function planDecisionFile(
  { workspace, cycle }: Opened,
  { content, locate, howTo }: Said,
  { date, by, forum, escalation, planned = new Set() }: DecisionAround,
): Planned {
  const cycles = [...workspace.cycles.keys()];
  const taken = (stem: string) =>
    planned.has(stem) || cycles.some((id) => workspace.files.has(`cycles/${id}/decisions/${stem}.yaml`));
  const id = freeStem(date, typeof content.title === "string" ? content.title : "", "decision", taken);
  const actions = Array.isArray(content.actions) ? { actions: numbered(content.actions) } : {};
  const whole = { by, forum, escalation, ...content, ...actions };
  return {
    kind: "decision",
    id,
    file: `cycles/${cycle.id}/decisions/${id}.yaml`,
    content: inOrder(whole, KEY_ORDER),
    locate,
    howTo: ([key]) => (howTo !== null && key === "actions" ? HOW_TO.action : howTo),
    edits: null,
  };
}
