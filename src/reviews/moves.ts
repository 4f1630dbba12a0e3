import type { BlockContent } from "mdast";
import { type Cell, type Column, table } from "../document/build.ts";
import { sentenceList } from "../document/words.ts";
import type { KeyResultState } from "../score/key-result-facts.ts";
import { wholePercent } from "../score/rounding.ts";
import type { Voice } from "../score/voice.ts";
import type { Movement } from "./facts/movement.ts";
import { changeText, percent, points } from "./measures.ts";
import { labelled } from "./parts.ts";

/** Which of the movements are worth a line, by what is remarkable in them. */
export interface Remarkable {
  /** Progress was lost, or confidence, or the status is worse. */
  readonly back: readonly Movement[];
  /** The largest steps forward. */
  readonly forward: readonly Movement[];
  /** A check-in found nothing moved, and the plan wanted more. */
  readonly still: readonly Movement[];
}

/** Confidence that changes by less than this is a mood. */
const CONFIDENCE_STEP = 0.1 - 1e-9;

/** A step forward of less than this is no news. */
const FORWARD_STEP = 0.05;

/** Picks out what changed enough to be talked about. A movement is in one list only. */
export function remarkable(movements: readonly Movement[], most: number): Remarkable {
  const back = movements.filter(
    (movement) => movement.direction === "down" || isLessSure(movement) || isWorse(movement),
  );
  const rest = movements.filter((movement) => !back.includes(movement));
  return {
    back: back.toSorted((a, b) => lossOf(a) - lossOf(b)),
    forward: rest
      .filter(({ change }) => change !== null && change >= FORWARD_STEP)
      .toSorted((a, b) => (b.change ?? 0) - (a.change ?? 0))
      .slice(0, most),
    still: rest.filter(({ direction, checkedIn, after }) => direction === "flat" && checkedIn && isBehind(after)),
  };
}

/** So many that stood still are named. */
const STILL = 6;

/** What stood still, in a line. */
export function stillLine(still: readonly Movement[], voice: Voice): BlockContent[] {
  if (still.length === 0) return [];
  const names = still.slice(0, STILL).map(({ keyResult }) => {
    return `${voice.keyResult(keyResult)} (${voice.person(keyResult.owner)})`;
  });
  const more = still.length > STILL ? [`${still.length - STILL} more`] : [];
  return [labelled("Stood still, behind plan", `${sentenceList([...names, ...more])}.`)];
}

/** Movements as a table: from where to where, and how much of the way that is. */
export function movesTable(title: string, movements: readonly Movement[], voice: Voice): BlockContent[] {
  if (movements.length === 0) return [];
  const columns: Column[] = [
    { title },
    { title: "Owner" },
    { title: "This week", align: "right" },
    { title: "Progress", align: "right" },
    { title: "Confidence", align: "right" },
  ];
  return [
    table(
      columns,
      movements.map((movement) => moveRow(movement, voice)),
    ),
  ];
}

function moveRow({ keyResult, before, after, change, confidenceChange }: Movement, voice: Voice): Cell[] {
  const sure = percent(after.confidence);
  const was = wholePercentOf(before?.confidence ?? null);
  const sameMood = confidenceChange === null || Math.abs(confidenceChange) < CONFIDENCE_STEP;
  return [
    voice.keyResult(keyResult),
    voice.person(keyResult.owner),
    changeText(keyResult, before, after),
    change === null ? "–" : points(change),
    sameMood || was === null ? sure : `${was} → ${sure}`,
  ];
}

function wholePercentOf(fraction: number | null): number | null {
  return fraction === null ? null : wholePercent(fraction);
}

/** The worse of what was lost in progress and in confidence; negative for a loss. */
function lossOf({ change, confidenceChange }: Movement): number {
  return Math.min(change ?? 0, confidenceChange ?? 0);
}

function isLessSure({ confidenceChange }: Movement): boolean {
  return confidenceChange !== null && confidenceChange <= -CONFIDENCE_STEP;
}

const WORSE = ["done", "on-track", "at-risk", "off-track"];

function isWorse({ before, after }: Movement): boolean {
  if (before === null || !WORSE.includes(before.status)) return false;
  return WORSE.indexOf(after.status) > WORSE.indexOf(before.status);
}

function isBehind({ progress, expected, status: now }: KeyResultState): boolean {
  return now !== "done" && expected !== null && progress < expected;
}
