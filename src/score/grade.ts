import type { Commitment } from "../model/objective.ts";
import type { Grade } from "./scored.ts";
import { reaches } from "./threshold.ts";

/**
 * What a score at the end of a cycle is worth. A stretch is good from 0.7, since it was meant to be hardly reachable,
 * and one from 0.4 on is one to learn from; a committed one was promised, and is good from 0.9 or missed.
 */
export function gradeOf(score: number, commitment: Commitment): Grade {
  if (commitment === "committed") return reaches(score, 0.9) ? "good" : "missed";
  if (reaches(score, 0.7)) return "good";
  return reaches(score, 0.4) ? "learn" : "missed";
}
