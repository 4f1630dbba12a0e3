import { camelKeys } from "../../render/json.ts";
import { offCycleText } from "../../reviews/escalation/clock-words.ts";
import { sentence } from "../../reviews/parts.ts";
import { type Context, canAsk } from "../context.ts";
import { actionsTold, affectedTold } from "../decision/announce.ts";
import { eventEdit, outcomeOf } from "../escalation/act.ts";
import { announceEvent, announceSharing, eventJson } from "../escalation/announce.ts";
import {
  type Chosen,
  decisionByOptions,
  type EscalationDecideOptions,
  type PreparedAnswer,
} from "../escalation/decision.ts";
import { whoWasFirst } from "../escalation/first.ts";
import { whoTakesIt } from "../escalation/may-act.ts";
import { refuseOutOfOrder } from "../escalation/refuse.ts";
import { openEscalation, type Subject } from "../escalation/subject.ts";
import type { ActOptions, Happening, Telling } from "../escalation/verb.ts";
import { passedOverOf, quoted } from "../escalation/words.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { optionsGiven } from "../option-names.ts";
import { saveChanges } from "../save-changes.ts";
import { toldOnce } from "../told.ts";

type Options = ActOptions & EscalationDecideOptions;

const CONTENT = ["option", "other", "because", "givesWay", "action", "answers", "until"] as const;

/** `okr escalation decide`: the decision with its actions into the log, and that it was made into the brief. */
export async function run(context: Context, [named]: [string], options: Options): Promise<ExitStatus> {
  const subject = await openEscalation(context, named);
  refuseOutOfOrder(subject, "decided");
  const by = await whoTakesIt(subject, "decide", options.by);
  const { chosen, prepared } = await gather(context, subject, by, options);
  const { planned } = prepared;
  const event = { at: subject.at, by, did: "decided", ...optionOf(chosen), decision: planned.id } as const;
  const { change, state } = outcomeOf(subject, [eventEdit(subject, event)]);
  const happening: Happening = { event, state };
  const telling = tell(subject, happening, chosen, prepared);
  const files = [planned.file, change.file];
  const more = { decision: { id: planned.id, file: planned.file, item: camelKeys(planned.content) } };
  const shared = await saveChanges(context, subject.opened.workspace.root, {
    changes: prepared.change === null ? [change] : [prepared.change, change],
    files,
    message: `Decide: ${chosen.title}\n\n${planned.id}, on ${subject.escalation.id}`,
    whoWasFirst: () => whoWasFirst(subject),
    announce: () => announceEvent(context, subject, { telling, files }),
    json: (git) => eventJson(subject, { happening, telling, more }, git),
    ...options,
  });
  announceSharing(context, subject, files, shared);
  return EXIT.done;
}

async function gather(context: Context, subject: Subject, by: string, options: Options) {
  if (optionsGiven(options, CONTENT).length > 0 || !canAsk(context)) return decisionByOptions(subject, options, by);
  const { askToDecideOn } = await import("../escalation/ask-decision.ts");
  return askToDecideOn(context, subject, by);
}

function optionOf({ option }: Chosen): { option?: string } {
  return option === undefined ? {} : { option };
}

function tell(subject: Subject, { event, state }: Happening, chosen: Chosen, prepared: PreparedAnswer): Telling {
  const { escalation, voice, opened, state: before } = subject;
  const { planned } = prepared;
  const what = chosen.option === undefined ? "none of its options" : `option ${chosen.option}`;
  const { week } = opened.workspace.settings;
  const offCycle = before.offCycle ? [`Decided ${offCycleText(before, { voice, week })}.`] : [];
  const found =
    prepared.change === null ? ["The decision was in the log already; the brief names it from now on."] : [];
  const late = state.decide.met === false ? [`Late: it was due by ${voice.moment(state.decide.due)}.`] : [];
  const said = `On ${quoted(escalation.title)} ${voice.person(event.by)} has decided: ${sentence(chosen.title)}`;
  const others = [escalation.raised.by, before.owner, before.actingFor, ...passedOverOf(before)];
  const owners = affectedTold(planned, opened.cycle, voice).map(([handle]) => handle);
  return {
    done: `decided by ${voice.person(event.by)} (${what}): ${chosen.title}`,
    notes: [...found, ...offCycle, ...late, `When the blocker is gone: okr escalation resolve ${escalation.id}`],
    told: toldOnce(event.by, [
      ...[...others, ...owners].map((handle) => [handle, said] as const),
      ...actionsTold(planned, voice),
    ]),
  };
}
