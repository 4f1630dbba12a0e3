import type { EscalationEvent } from "./escalation.ts";

/** Where the story of an escalation stands after some of its events. */
export interface Standing {
  /** `raised` also after a move or a reopening: somebody must take it on again. */
  readonly phase: "raised" | "acknowledged" | "decided" | "resolved" | "withdrawn";
  readonly isPaused: boolean;
  /**
   * It was moved while it was paused. Both clocks run again from there; whoever had paused it may not have heard, and
   * what they say about resuming it changes nothing and is no mistake.
   */
  readonly pauseWasMoved: boolean;
}

/** The beginning of every story. */
export const RAISED: Standing = { phase: "raised", isPaused: false, pauseWasMoved: false };

/** Why an event cannot have happened where a story stands. */
export type StoryFault =
  /** What has ended can only be reopened. */
  | { readonly kind: "ended"; readonly by: "resolved" | "withdrawn" }
  | { readonly kind: "not-paused" }
  /** Only what waits for a decision, and is not paused yet, can be paused. */
  | { readonly kind: "cannot-pause"; readonly because: "paused" | "decided" }
  /** Only what is decided or has ended can be reopened. */
  | { readonly kind: "open" };

/**
 * Why an event cannot follow; null when it can. The one table of what can happen to an escalation: what `validate`
 * reports, what the clocks pass over and what the commands refuse.
 */
export function faultOf({ phase, isPaused, pauseWasMoved }: Standing, did: EscalationEvent["did"]): StoryFault | null {
  if ((phase === "resolved" || phase === "withdrawn") && did !== "reopened") return { kind: "ended", by: phase };
  const isUndecided = phase === "raised" || phase === "acknowledged";
  switch (did) {
    case "resumed":
      return isPaused || pauseWasMoved ? null : { kind: "not-paused" };
    case "paused":
      if (isPaused) return { kind: "cannot-pause", because: "paused" };
      return isUndecided ? null : { kind: "cannot-pause", because: "decided" };
    case "reopened":
      return isUndecided ? { kind: "open" } : null;
    default:
      return null;
  }
}

/** Where a story stands after an event that can follow. */
export function standingAfter(standing: Standing, did: EscalationEvent["did"]): Standing {
  const { phase, isPaused } = standing;
  switch (did) {
    case "acknowledged":
      return phase === "raised" ? { ...standing, phase: "acknowledged" } : standing;
    case "reassigned":
      return standing;
    case "moved":
      return { ...RAISED, pauseWasMoved: isPaused };
    case "paused":
      return { ...standing, isPaused: true, pauseWasMoved: false };
    case "resumed":
      return { ...standing, isPaused: false, pauseWasMoved: false };
    case "reopened":
      return RAISED;
    case "decided":
    case "resolved":
    case "withdrawn":
      return { ...RAISED, phase: did };
  }
}
