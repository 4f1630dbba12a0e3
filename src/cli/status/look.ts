import type { BadgeStatus } from "../../document/nodes.ts";
import type { Style } from "../../render/style.ts";
import type { ScoredKeyResult, ScoredObjective } from "../../score/scored.ts";

/** What a status is drawn with. */
export interface Look {
  readonly style: Style;
  readonly width: number;
  /** Whether the cycle is over, so that grades stand where verdicts stood. */
  readonly ended: boolean;
}

/** What the badge of a row says: the grade once the cycle is over, else, and of what has none, where it stands. */
export function badgeOf({ status, grade }: ScoredObjective | ScoredKeyResult, { ended }: Look): BadgeStatus {
  return ended ? (grade ?? status) : status;
}
