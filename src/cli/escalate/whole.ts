import type { Root } from "mdast";
import { stateReader } from "../../escalation/state.ts";
import { escalationBrief } from "../../reviews/escalation/brief.ts";
import { voiceOf } from "../../score/voice.ts";
import type { Escalation } from "../../workspace/workspace.ts";
import type { Opened } from "../open-for-cycle.ts";
import { wholeEscalationJson } from "./escalation-json.ts";

/** An escalation whole, for people and for programs. */
export interface WholeEscalation {
  readonly tree: Root;
  readonly json: object;
}

/** An escalation with its clocks and its course, as it was written by the as-of moment. */
export function wholeEscalation({ workspace, cycle, asOf }: Opened, escalation: Escalation): WholeEscalation {
  const state = stateReader(workspace, cycle, asOf)(escalation);
  if (state === null) throw new Error(`${escalation.id} is raised after the as-of moment`);
  const telling = { voice: voiceOf(workspace, cycle, asOf), week: workspace.settings.week };
  return { tree: escalationBrief(escalation, state, telling), json: wholeEscalationJson(escalation, state) };
}
