import { nameOf } from "../../score/key-result-facts.ts";
import type { ScoredKeyResult } from "../../score/scored.ts";
import type { Evidence } from "../evidence.ts";
import type { Finding, Words } from "../finding.ts";
import type { OpenTrigger } from "./trigger.ts";

/** What a rule says of its trigger. */
export interface TriggerWords {
  /** The sentence with the numbers and dates, as the stage has it. */
  readonly message: string;
  /** What to ask or to say first, without its full stop: `Ask Mei Tan what would have to change`. */
  readonly ask: string;
  readonly facts: Words["evidence"];
}

/** What a rule tells of its trigger. */
export interface ToldTrigger extends Pick<Finding, "spot" | "concerns" | "causes"> {
  readonly words: () => TriggerWords;
}

/** The finding that a trigger makes: a warning, and a note once its condition has cleared. */
export function triggerFinding(trigger: OpenTrigger, { spot, concerns = [], causes, words }: ToldTrigger): Finding {
  const { kind, scored, episode, suggested, stage, ending } = trigger;
  const { ref, owner } = scored.keyResult;
  const { began, firedOn, clearedOn } = episode;
  return {
    subject: ref,
    concerns: [...new Set([`@${owner}`, ...concerns])],
    ...(causes === undefined ? {} : { causes }),
    ...(stage === "cleared" ? { severity: "info" as const } : {}),
    words: () => {
      const { message, ask, facts } = words();
      const { level, because } = suggested;
      return {
        message: ending === null ? message : `${ending}, and ${UNANSWERED}`,
        help: stage === "cleared" ? recordIt(trigger) : `${ask}${nextStep(trigger)}`,
        evidence: { keyResult: ref, kind, level, because, began, firedOn, clearedOn, ...facts },
      };
    },
    spot,
    since: began,
    ...(stage === "near" ? { near: true } : {}),
  };
}

function nextStep({ scored, stage, suggested: { level } }: OpenTrigger): string {
  const { ref } = scored.keyResult;
  if (stage === "near") return `. Settled now it needs no brief; if it cannot be, okr escalate ${ref} need not wait.`;
  if (level > 1) return `, and raise it: okr escalate ${ref} writes the brief, at level ${level}.`;
  return `; what the team can settle becomes an action for it in the next review, the rest goes up with okr escalate ${ref}.`;
}

function recordIt({ rule, scored, suggested: { level } }: OpenTrigger): string {
  const { ref } = scored.keyResult;
  const action = level === 1 ? "an action for it from the next review" : `okr escalate ${ref}`;
  return `Say what answered it, so that others know next time: okr decide on ${ref} with ${rule} under answers, or ${action} if it is not over.`;
}

/** A key result as the messages of triggers name it. */
export function quoted(scored: ScoredKeyResult, { voice }: Evidence): string {
  return `"${voice.keyResult(nameOf(scored))}"`;
}

/** How the message about something that went away by itself ends. */
export const UNANSWERED = "nothing on record says what answered it";
