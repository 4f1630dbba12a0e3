import { z } from "zod";
import {
  CYCLE,
  DATE,
  DATE_PATTERN,
  DURATION_PATTERN,
  ID,
  ID_MAX_LENGTH,
  INSTANT_PATTERN,
  OBJECTIVE_REF,
} from "./patterns.ts";

/**
 * What a string is meant to be. The check that reads a zod issue looks it up here, so that a message can say
 * "a day that exists, such as 2026-11-20" and not show a pattern.
 */
export interface Notation {
  /** Rule that reports a violation. */
  readonly rule: string;
  /** What is expected, for the end of a sentence. */
  readonly expected: string;
  /** One or several that would do, for the end of a sentence. */
  readonly example: string;
}

/** An id that is not too long. */
const SHORT_ID = `(?=[a-z0-9-]{1,${ID_MAX_LENGTH}}$)${ID}`;

const notations = new Map<string, Notation>();

function notation(pattern: RegExp, rule: string, expected: string, example: string): RegExp {
  notations.set(pattern.source, { rule, expected, example });
  return pattern;
}

/** The notation that a pattern checks, by the pattern's source without its slashes. */
export function notationOf(patternSource: string): Notation | undefined {
  return notations.get(patternSource);
}

/** Prose or a title: at least one visible character. */
export const text = z.string().regex(notation(/\S/, "format/empty-text", "text", "a sentence"));

export const id = z
  .string()
  .regex(
    notation(
      new RegExp(`^${SHORT_ID}$`),
      "format/invalid-id",
      `an id: lower-case letters and digits in words joined by hyphens, at most ${ID_MAX_LENGTH} characters`,
      "win-mid-market",
    ),
  );

export const handle = z
  .string()
  .regex(
    notation(
      new RegExp(`^(?:${SHORT_ID})$`),
      "format/invalid-handle",
      "a handle: lower-case letters and digits in words joined by hyphens",
      "ada",
    ),
  );

export const date = z
  .string()
  .regex(notation(DATE_PATTERN, "format/invalid-date", "a day that exists", "2026-11-20"))
  .meta({ format: "date" });

export const instant = z
  .string()
  .regex(
    notation(INSTANT_PATTERN, "format/invalid-instant", "a date and time with its offset", "2026-11-20T10:15:00+00:00"),
  )
  .meta({ format: "date-time" });

export const duration = z
  .string()
  .regex(
    notation(DURATION_PATTERN, "format/invalid-duration", "a duration in working hours, days or weeks", "4h, 2d or 1w"),
  );

/** What an escalation or a decision can be about. */
export const affectedRef = z
  .string()
  .regex(
    notation(
      new RegExp(`^${OBJECTIVE_REF}(?:/${ID})?$`),
      "format/invalid-reference",
      "an objective or a key result",
      "growth/activation or growth/activation/kr1",
    ),
  );

/** What an objective can contribute to. */
export const supportRef = z
  .string()
  .regex(
    notation(
      new RegExp(`^(?:priority:${ID}|${OBJECTIVE_REF}(?:/${ID})?)$`),
      "format/invalid-reference",
      "an objective, a key result or a priority",
      "company/retention, company/retention/kr1 or priority:win-mid-market",
    ),
  );

/** What a key result or a blocker can wait for. */
export const neededRef = z
  .string()
  .regex(
    notation(
      new RegExp(`^(?:${OBJECTIVE_REF}(?:/${ID})?|team:${ID}|external:\\S.*)$`),
      "format/invalid-reference",
      "a key result, an objective, a team or an outside party",
      "legal/consent/kr2, team:legal or external:Acme Payments",
    ),
  );

/** Who else must do their part. */
export const partyRef = z
  .string()
  .regex(
    notation(
      new RegExp(`^(?:team:${ID}|external:\\S.*|${ID})$`),
      "format/invalid-reference",
      "a team, a person's handle or an outside party",
      "team:legal, bo or external:Acme Payments",
    ),
  );

/** The stem of a dated file: `2026-11-20-consent-wording`. */
export const datedSlug = z
  .string()
  .regex(
    notation(
      new RegExp(`^${DATE}-${SHORT_ID}$`),
      "format/invalid-reference",
      "the date and the slug that name a file",
      "2026-11-20-consent-wording",
    ),
  );

/** Learnings or reflections that informed an objective. */
export const lessonRef = z
  .string()
  .regex(
    notation(
      new RegExp(`^(?:${DATE}-${ID}|(?:${CYCLE}:)?${ID}/${ID})$`),
      "format/invalid-reference",
      "a learning or a reflection",
      "2026-09-24-short-forms-win or 2026-Q3:growth/activation",
    ),
  );

/** Where a lesson came from. */
export const originRef = affectedRef;

export const ruleId = z
  .string()
  .regex(
    notation(/^[a-z]+(-[a-z]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/, "format/invalid-reference", "a rule's id", "plan/no-buy-in"),
  );

export const timeOfDayRange = z
  .string()
  .regex(
    notation(
      /^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/,
      "format/invalid-hours",
      "the working hours of a day",
      "09:00-17:30",
    ),
  );

export const fraction = z.number().min(0).max(1);

export const handles = z.array(handle);

/** A yes or no with a remark. */
export const answer = z.strictObject({
  answer: z.boolean().describe("Yes (true) or no (false)."),
  note: text.optional().describe("Why, in a sentence."),
});

export const thanks = z.strictObject({
  to: handle.describe("Who is thanked."),
  for: text.describe("What for."),
});
