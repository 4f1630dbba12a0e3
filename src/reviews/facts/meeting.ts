import { nextWeeklyReview } from "../../score/review-days.ts";
import type { Basis } from "./basis.ts";
import type { DecisionNeeded } from "./decisions-needed.ts";
import { type Attendee, roomOf } from "./room.ts";
import type { WaitedFor } from "./waits.ts";

/** When a forum meets, who must be there and what it may decide. */
export interface Meeting {
  readonly date: string;
  /** Who comes anyway, in the words of the settings. */
  readonly attends: string | null;
  /** What it may decide, in the words of the settings. */
  readonly decides: string | null;
  /** Who must be in the room for what is on the agenda, the lead first. */
  readonly room: readonly Attendee[];
}

/** The next weekly review: today, or the next day of the rhythm; on a holiday, the working day after. */
export function weeklyMeeting(
  basis: Basis,
  asked: { decisions: readonly DecisionNeeded[]; waits: readonly WaitedFor[] },
): Meeting {
  const { settings } = basis.workspace;
  const date = nextWeeklyReview(settings, basis.period.asOf.date);
  const { attends = null, decides = null } = settings.rhythm.weeklyReview;
  return { date, attends, decides, room: roomOf(basis, date, asked) };
}
