import { isUnclearConfidence } from "../../model/unclear-confidence.ts";

/** A number that was read from what someone typed, or why it is none. */
export type Reading = { readonly number: number } | { readonly fault: string };

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const DECIMAL_COMMA = /^([+-]?\d+),(\d+)$/;

/**
 * Reads a number as people type one: `9,310`, `9 310`, `36.5 %`. A comma before other than three digits is not guessed
 * at, since `36,5` and `365` differ.
 *
 * @param unit may stand behind the number.
 */
export function readNumber(typed: string, unit: string): Reading {
  const bare = withoutUnit(typed.trim(), unit).replaceAll(/[\s_\u00a0\u202f]/g, "");
  if (GROUPED.test(bare)) return { number: Number(bare.replaceAll(",", "")) };
  if (NUMBER.test(bare) && Number.isFinite(Number(bare))) return { number: Number(bare) };
  const [, whole, decimals] = DECIMAL_COMMA.exec(bare) ?? [];
  if (whole !== undefined) return { fault: `Write the decimals after a point: ${whole}.${decimals}` };
  return { fault: "Write a number, such as 36.5" };
}

function withoutUnit(text: string, unit: string): string {
  const stands = unit !== "" && text.toLowerCase().endsWith(unit.toLowerCase());
  return stands ? text.slice(0, -unit.length) : text;
}

/**
 * Reads how sure someone is: `0.6`, `60` and `60 %` are the same fraction. A bare 1 is all of it, and 1 % must say so;
 * what stands a little above 1 could be either, and is not guessed at.
 */
export function readConfidence(typed: string): Reading {
  const percent = typed.trim().endsWith("%");
  const read = readNumber(typed, "%");
  if ("fault" in read) return { fault: "Write how sure you are: 0.6, 60 or 60 %" };
  if (!percent && isUnclearConfidence(read.number)) {
    return { fault: `Write a fraction such as 0.6, or per cent such as 60; so few with their sign: ${typed.trim()} %` };
  }
  const fraction = percent || read.number > 1 ? tidy(read.number / 100) : read.number;
  return fraction >= 0 && fraction <= 1 ? { number: fraction } : { fault: "It lies between 0 and 1, or 0 and 100 %" };
}

/** 57.3 % is 0.573 and not 0.5730000000000001. */
function tidy(fraction: number): number {
  return Number(fraction.toPrecision(12));
}
