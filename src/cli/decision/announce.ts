import type { Action } from "../../model/action.ts";
import { wrap } from "../../render/columns.ts";
import { camelKeys, jsonDocument } from "../../render/json.ts";
import { safeText } from "../../render/safe-text.ts";
import { sentence } from "../../reviews/parts.ts";
import type { Voice } from "../../score/voice.ts";
import type { Cycle } from "../../workspace/workspace.ts";
import type { Context } from "../context.ts";
import { isMap } from "../input.ts";
import type { Planned } from "../review/planned.ts";
import type { Shared } from "../share.ts";
import { printTold, type Told, toldOnce } from "../told.ts";

/** A decision that was written. */
export interface DecisionWritten {
  readonly planned: Planned;
  readonly told: readonly Told[];
}

/** Says what was written, reads the actions back, and says who must be told: the answer of the command. */
export function announceDecision(context: Context, voice: Voice, { planned, told }: DecisionWritten): void {
  const { io, options, style } = context;
  if (options.json) return;
  io.print(`${style.good("✓")} ${style.strong(safeText(planned.id))}  decision\n`);
  io.print(`  ${style.muted(safeText(planned.file))}\n`);
  readBack(context, planned, voice);
  printTold(context, told);
}

/** The whole run as one JSON document. */
export function decisionWrittenJson({ planned, told }: DecisionWritten, git: Shared): string {
  const { id, file, content } = planned;
  return jsonDocument("decide", { id, file, item: camelKeys(content), tell: told, ...git });
}

/** The actions of a decision: what, who, until when. */
function readBack({ io, style, width }: Context, planned: Planned, voice: Voice): void {
  const actions = actionsIn(planned);
  if (actions.length === 0) return;
  io.print(`\n${style.strong("Read back")}\n`);
  for (const { what, owner, due } of actions) {
    const line = safeText(`${voice.person(owner)}, ${voice.day(due)}: ${what}`);
    io.print(
      `${wrap(line, width - 2)
        .map((each) => `  ${each}`)
        .join("\n")}\n`,
    );
  }
}

/** What each person is sent who has an action, or owns what the decision affects; who decided knows. */
export function toldOfDecision(planned: Planned, cycle: Cycle, voice: Voice): Told[] {
  const entries = [...affectedTold(planned, cycle, voice), ...actionsTold(planned, voice)];
  return toldOnce(String(planned.content.by), entries);
}

/** Whoever owns what it affects hears what was decided. */
export function affectedTold({ content }: Planned, cycle: Cycle, voice: Voice): [string, string][] {
  const by = voice.person(String(content.by));
  const because = typeof content.because === "string" ? ` Because: ${sentence(content.because)}` : "";
  const said = `${by} has decided: ${sentence(String(content.title))}${because}`;
  const affects = Array.isArray(content.affects) ? content.affects.map(String) : [];
  return affects.flatMap((reference) => ownersOf(reference, cycle)).map((owner) => [owner, said]);
}

/** Whoever has an action hears which, and until when. */
export function actionsTold(planned: Planned, voice: Voice): [string, string][] {
  return actionsIn(planned).map(({ id, what, owner, due }) => [
    owner,
    `Yours by ${voice.day(due)}: ${what} (${planned.id}#${id}).`,
  ]);
}

function ownersOf(reference: string, { objectives }: Cycle): string[] {
  const objective = objectives.get(reference.split("/").slice(0, 2).join("/"));
  const keyResult = objective?.keyResults.find(({ ref }) => ref === reference);
  return [keyResult?.owner ?? objective?.owner].filter((owner) => owner !== undefined);
}

/** What was checked has all that an action needs. */
function actionsIn({ content }: Planned): Action[] {
  const list = Array.isArray(content.actions) ? content.actions.filter(isMap) : [];
  return list.filter(({ done, dropped }) => done === undefined && dropped === undefined) as unknown as Action[];
}
