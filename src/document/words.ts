import { formatNumber } from "./number.ts";

/** A count with its noun: `1 error`, `1,214 files`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** A list as a sentence has it: `a`, `a and b`, `a, b and c`. */
export function sentenceList(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1]}`;
}
