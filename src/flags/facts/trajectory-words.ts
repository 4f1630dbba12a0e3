import { formatNumber } from "../../document/number.ts";
import { counted, sentenceList } from "../../document/words.ts";
import type { Run } from "../../escalation/triggers/episode.ts";
import type { Fall } from "../../escalation/triggers/falling.ts";
import type { PacePoint } from "../../escalation/triggers/trajectory.ts";
import type { Evidence } from "../evidence.ts";
import { againstPlan } from "./percent.ts";
import type { OpenTrigger } from "./trigger.ts";
import { quoted, UNANSWERED } from "./trigger-finding.ts";

/** That a key result was off track at several check-ins, with where it stood at the last. */
export function behindMessage(trigger: OpenTrigger, { readings, after }: Run<PacePoint>, evidence: Evidence): string {
  const { voice } = evidence;
  const name = quoted(trigger.scored, evidence);
  const shown = ({ progress, expected, date }: PacePoint): string =>
    `${againstPlan(progress, expected)} on ${voice.day(date)}`;
  const [first] = readings;
  const last = readings.at(-1);
  if (first === undefined || last === undefined) return name;
  const { confidence } = trigger.scored;
  const believed = confidence === null ? "" : `; confidence is ${formatNumber(confidence)}`;
  switch (trigger.stage) {
    case "near":
      return `${name} is off track, ${shown(last)}${believed}; it fires if the next check-in says so too`;
    case "fired":
      return `${name} has been off track at ${counted(readings.length, "check-in")} in a row since ${voice.day(first.date)}, with ${shown(last)}${believed}`;
    case "cleared":
      return `${name} was off track at ${counted(readings.length, "check-in")} in a row from ${voice.day(first.date)}; it was at ${after === null ? "its plan again" : shown(after)}, and ${UNANSWERED}`;
  }
}

/** That confidence fell after something was done, with what that was and how it fell. */
export function fallingMessage(trigger: OpenTrigger, { readings, after, step }: Fall, evidence: Evidence): string {
  const { voice } = evidence;
  const name = quoted(trigger.scored, evidence);
  const values = sentenceList(readings.map(({ confidence }) => formatNumber(confidence)));
  const last = readings.at(-1);
  const until = last === undefined ? "" : ` on ${voice.day(last.date)}`;
  const done = `"${step.what}" was agreed on ${voice.day(step.date)}`;
  switch (trigger.stage) {
    case "near":
      return `Confidence in ${name} has fallen since ${done}: ${values}${until}; it fires if the next check-in is lower still`;
    case "fired":
      return `Confidence in ${name} goes on falling although ${done}: ${values}${until}`;
    case "cleared":
      return `Confidence in ${name} went on falling after ${done}, ${values}${until}; it has stopped${after === null ? "" : ` at ${formatNumber(after.confidence)} on ${voice.day(after.date)}`}, and ${UNANSWERED}`;
  }
}
