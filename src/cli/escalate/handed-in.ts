import type { Pointer } from "../../model/problem.ts";
import type { Complaint } from "../complaint.ts";

/** A brief as somebody handed it in: anything may be wrong with it, and much may be missing. */
export interface HandedIn {
  /** What the file would hold, without who raised it and when. */
  readonly content: Readonly<Record<string, unknown>>;
  /** Where something stands as the person knows it: an option, or a line of a file. */
  readonly locate: (pointer: Pointer, at?: "key" | "value") => string;
  /** What could not be read, and so is not in the content. */
  readonly complaints: readonly Complaint[];
  /** Whether a complaint about a missing key must name it, since its place does not. */
  readonly namesKeys: boolean;
}
