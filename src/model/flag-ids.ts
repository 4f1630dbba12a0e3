// Generated from the declarations under src/flags by npm run generate.

/** What an option of a rule takes: a number within bounds, or a list of words. */
export type KnownOption = "words" | { readonly min: number; readonly max?: number; readonly whole: boolean };

/**
 * The programme's red flags and the triggers of escalation, by id, with their options: what `rules` in okr.yaml,
 * `answers` in a decision and a comment that ignores a finding can name.
 */
export const KNOWN_FLAGS: Readonly<Record<string, Readonly<Record<string, KnownOption>>>> = {
  "plan/conservative-targets": {
    factor: { min: 0, whole: false },
    early: { min: 0, max: 1, whole: false },
    least: { min: 1, whole: true },
  },
  "plan/misaligned": { share: { min: 0, max: 1, whole: false } },
  "plan/no-buy-in": {},
  "plan/not-prioritised": { big_bets: { min: 0, whole: true } },
  "plan/too-many-or-too-few": { max: { min: 1, whole: true }, min: { min: 0, whole: true } },
  "execute/check-in-discipline": {
    dates: { min: 1, whole: true },
    missed: { min: 1, whole: true },
    late: { min: 1, whole: true },
    incomplete: { min: 1, whole: true },
  },
  "execute/no-innovation": {
    runs: { min: 2, whole: true },
    elapsed: { min: 0, max: 1, whole: false },
    progress: { min: 0, max: 1, whole: false },
  },
  "execute/unaddressed-bottleneck": { runs: { min: 1, whole: true }, days: { min: 1, whole: true } },
  "execute/under-resourced": { elapsed: { min: 0, max: 1, whole: false } },
  "execute/unrecorded-priority-change": { days: { min: 0, whole: true } },
  "engage/fault-finding": { reviews: { min: 1, whole: true }, problems: { min: 1, whole: true } },
  "engage/infrequent-reviews": { weekly: { min: 1, whole: true }, weeks: { min: 1, whole: true } },
  "engage/nothing-celebrated": { days: { min: 7, whole: true }, moves: { min: 1, whole: true } },
  "engage/set-and-forget": { dates: { min: 1, whole: true } },
  "engage/unsupported-owner": { days: { min: 1, whole: true } },
  "learn/achievement-only": { stretch: { min: 0, max: 1, whole: false }, committed: { min: 0, max: 1, whole: false } },
  "learn/not-fed-forward": {},
  "learn/nothing-captured": { weeks: { min: 1, whole: true } },
  "learn/nothing-shared": { days: { min: 1, whole: true } },
  "learn/sharing-unrecognised": { days: { min: 1, whole: true } },
  "own/missing-role": {},
  "own/no-single-owner": { check_ins: { min: 1, whole: true } },
  "write/activity-not-outcome": { verbs: "words" },
  "write/no-measure": { share: { min: 0, max: 1, whole: false }, words: "words" },
  "write/odd-classification": {},
  "govern/meeting-without-decision": { reviews: { min: 1, whole: true } },
  "govern/no-trade-off": { added: { min: 1, whole: true } },
  "govern/overdue-action": { days: { min: 1, whole: true } },
  "govern/red-without-action": { runs: { min: 1, whole: true } },
  "govern/tick-box-updates": {
    share: { min: 0, max: 1, whole: false },
    hours: { min: 1, whole: true },
    least: { min: 1, whole: true },
  },
  "govern/too-many-priorities": { max: { min: 1, whole: true } },
  "progress/bought-at-a-price": {},
  "progress/hollow": {},
  "progress/unbalanced": {
    gap: { min: 0, max: 2, whole: false },
    expected: { min: 0, max: 1, whole: false },
    dates: { min: 1, whole: true },
  },
  "escalate/decision-needed": {},
  "escalate/dependency-window": {},
  "escalate/low-confidence": {},
  "escalate/off-trajectory": { falls: { min: 2, whole: true }, confident: { min: 0, max: 1, whole: false } },
  "escalate/out-of-authority": {},
  "escalate/threatens": {},
};

export const FLAG_IDS: readonly string[] = Object.keys(KNOWN_FLAGS);
