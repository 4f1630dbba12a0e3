/** How ids, dates and durations are written. Apart from the schemas, so that reading a path needs no schema. */

/** Lower-case kebab: letters and digits in groups joined by single hyphens. Length is bounded beside it. */
export const ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const ID_MAX_LENGTH = 64;
/** `2026`, `2026-H2`, `2026-T3`, `2026-Q4` or `2026-11`. */
export const CYCLE_ID_PATTERN = /^\d{4}(-(H[12]|T[1-3]|Q[1-4]|0[1-9]|1[0-2]))?$/;

export const DATE =
  "(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29" +
  "|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8])))";
const TIME = "(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)";
export const ID = "[a-z0-9]+(?:-[a-z0-9]+)*";
export const CYCLE = "\\d{4}(?:-(?:H[12]|T[1-3]|Q[1-4]|0[1-9]|1[0-2]))?";

/** A day that exists in the calendar, `2026-11-20`. */
export const DATE_PATTERN = new RegExp(`^${DATE}$`);
/** RFC 3339 with an offset, `2026-11-20T10:15:00+00:00`. */
export const INSTANT_PATTERN = new RegExp(`^${DATE}T${TIME}$`);
/** Working time: `4h`, `2d`, `1w`. */
export const DURATION_PATTERN = /^\d{1,4}[hdw]$/;

export const OBJECTIVE_REF = `(?:${CYCLE}:)?${ID}/${ID}`;

/** The forums whose minutes can be kept. */
export const REVIEW_KINDS = [
  "planning",
  "weekly",
  "monthly",
  "quarterly",
  "learning",
  "celebration",
  "town-hall",
] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];
