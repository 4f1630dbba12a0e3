import type { KeyResultFile } from "../../../src/model/key-result.ts";
import type { ObjectiveFile } from "../../../src/model/objective.ts";
import type { Quarter } from "./calendar.ts";
import type { Unit } from "./company.ts";

/** An objective of the generated company, and where it stands. */
export interface Placed {
  readonly quarter: Quarter;
  readonly unit: Unit;
  /** `growth/activation`. */
  readonly ref: string;
  readonly file: ObjectiveFile;
}

/** What the objectives of a cycle can lean on. */
export interface Surroundings {
  /** Those of the same cycle that have been written before this one, so that nothing leans in a circle. */
  readonly before: readonly Placed[];
  /** References to lessons and reflections of earlier cycles. */
  readonly lessons: readonly string[];
}

/** A day on which a key result is checked in. */
export interface Slot {
  readonly objective: Placed;
  readonly keyResult: KeyResultFile;
  /** Counts the cycle's check-in days from 0. */
  readonly week: number;
  readonly date: string;
}
