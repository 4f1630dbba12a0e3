import type { EscalationState } from "../../escalation/state.ts";
import type { EscalationEvent } from "../../model/escalation.ts";
import type { SharingOptions } from "../share.ts";
import type { Told } from "../told.ts";
import type { Subject } from "./subject.ts";

/** The options that everything that is done to an escalation takes. */
export interface ActOptions extends SharingOptions {
  readonly by?: string;
  readonly why?: string;
}

/** The reason that a call gives, as an event has it: nothing where it is blank. */
export function reasonIn({ why }: ActOptions): { why?: string } {
  const said = why?.trim() ?? "";
  return said === "" ? {} : { why: said };
}

/** The options of what starts both clocks again. */
export interface RestartOptions extends ActOptions {
  readonly decideBy?: string;
}

/** Something that happens to an escalation, and what becomes of it. */
export interface Happening {
  readonly event: EscalationEvent;
  /** The escalation with it. */
  readonly state: EscalationState;
}

/** How a verb says what was done. */
export interface Telling {
  /** Behind the escalation's id: `acknowledged by Jon Hartley`. */
  readonly done: string;
  /** What follows, a line each. */
  readonly notes: readonly string[];
  readonly told: readonly Told[];
}

/** One of the things that can be done to an escalation. */
export interface Verb {
  readonly did: EscalationEvent["did"];
  /** The event, once it is known that it can happen. @throws {UsageError} */
  readonly event: (subject: Subject) => Promise<EscalationEvent> | EscalationEvent;
  readonly tell: (subject: Subject, happening: Happening) => Telling;
}
