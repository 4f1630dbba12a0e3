import type { BadgeStatus, Direction, ProgressBar, StatusBadge } from "../document/nodes.ts";
import { wholePercent } from "../score/rounding.ts";
import type { Style } from "./style.ts";

/** How a status looks everywhere: its symbol and word carry the meaning, the tone only repeats it. */
interface Badge {
  readonly symbol: string;
  readonly word: string;
  readonly tone: keyof Style;
}

/** The symbols differ in shape, so that a column of them can be read in black and white. */
export const badges: Readonly<Record<BadgeStatus, Badge>> = {
  "on-track": { symbol: "●", word: "on track", tone: "good" },
  "at-risk": { symbol: "▲", word: "at risk", tone: "caution" },
  "off-track": { symbol: "■", word: "off track", tone: "bad" },
  "not-started": { symbol: "○", word: "not started", tone: "muted" },
  "no-data": { symbol: "?", word: "no data", tone: "muted" },
  done: { symbol: "✓", word: "done", tone: "good" },
  stopped: { symbol: "×", word: "stopped", tone: "muted" },
  good: { symbol: "◆", word: "good", tone: "good" },
  learn: { symbol: "◇", word: "learn", tone: "caution" },
  missed: { symbol: "□", word: "missed", tone: "bad" },
};

/** A badge in words: `● on track`, `▲ at risk (stale)`. */
export function badgeText({ status, stale }: Pick<StatusBadge, "status" | "stale">): string {
  const { symbol, word } = badges[status];
  return stale ? `${symbol} ${word} (stale)` : `${symbol} ${word}`;
}

/** An arrow for where a value goes; a dash when the data cannot tell. */
export function trendSymbol(trend: Direction): string {
  return trend === null ? "–" : { up: "↗", flat: "→", down: "↘" }[trend];
}

/** A direction in a word, for whoever cannot see the arrow. */
export function trendWord(trend: Direction): string {
  return trend ?? "not known";
}

/** A fraction as a whole per cent, `39 %`; a dash when it is not known. */
export function percentText(fraction: number | null): string {
  return fraction === null ? "–" : `${wholePercent(fraction)} %`;
}

/** Progress against the plan in words: `39 % (plan 55 %)`. */
export function progressText({ progress, expected }: Pick<ProgressBar, "progress" | "expected">): string {
  const done = percentText(progress);
  return expected === null ? done : `${done} (plan ${percentText(expected)})`;
}
