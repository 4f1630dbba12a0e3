/**
 * A stretch of time in which the condition of a trigger held. What has fired stays on the list until it is answered, also
 * when its condition has cleared by itself, so that an episode remembers both. Days, `2026-11-20`.
 */
export interface Episode {
  /** The first day of the condition: what was done about it from then on is an answer. */
  readonly began: string;
  /** The day on which it fired; null while it is one step short. */
  readonly firedOn: string | null;
  /** The day from which it no longer held; null while it does. */
  readonly clearedOn: string | null;
}

/** An episode that consists of consecutive readings, such as check-ins, oldest first. */
export interface Run<Reading> extends Episode {
  readonly readings: readonly Reading[];
  /** The reading that ended it; null while it lasts. */
  readonly after: Reading | null;
}

/**
 * The newest run of readings that fired, being as long as needed, and after it the run that is one short of that now.
 * Whatever came before the newest that fired is settled with it: what answers the newer came after the older.
 *
 * @param readings oldest first.
 * @param needed how many in a row, at least 1.
 */
export function runsIn<Reading extends { readonly date: string }>(
  readings: readonly Reading[],
  holds: (reading: Reading) => boolean,
  needed: number,
): Run<Reading>[] {
  const runs = stretches(readings, holds);
  const fired = runs.findLast((run) => run.readings.length >= needed);
  const last = runs.at(-1);
  const isNear = last !== undefined && last.after === null && last.readings.length === needed - 1;
  return [
    ...(fired === undefined ? [] : [{ ...fired, firedOn: fired.readings[needed - 1]?.date ?? null }]),
    ...(isNear ? [last] : []),
  ];
}

function stretches<Reading extends { readonly date: string }>(
  readings: readonly Reading[],
  holds: (reading: Reading) => boolean,
): Run<Reading>[] {
  const runs: Run<Reading>[] = [];
  let open: [Reading, ...Reading[]] | null = null;
  for (const reading of readings) {
    if (holds(reading)) {
      if (open === null) open = [reading];
      else open.push(reading);
    } else if (open !== null) {
      runs.push(stretch(open, reading));
      open = null;
    }
  }
  if (open !== null) runs.push(stretch(open, null));
  return runs;
}

function stretch<Reading extends { readonly date: string }>(
  readings: readonly [Reading, ...Reading[]],
  after: Reading | null,
): Run<Reading> {
  return { began: readings[0].date, firedOn: null, clearedOn: after?.date ?? null, readings, after };
}
