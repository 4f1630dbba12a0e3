import { reaches } from "../../score/threshold.ts";

/** What is done nearly always, and not by chance: a fraction. */
export const NEARLY_ALL = 0.9;
/** What is the way things are done, with exceptions: a fraction. */
export const MOST = 0.75;
/** What may go wrong without anybody having to run after it: a fraction. */
export const FEW = 0.1;

/** Whether so many of so many are at least a fraction of them. Of nothing there is no share. */
export function isShare(count: number, of: number, least: number): boolean {
  return of > 0 && reaches(count / of, least);
}
