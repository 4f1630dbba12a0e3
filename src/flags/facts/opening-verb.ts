import { forAlphabetOf } from "../../document/alphabet.ts";

/** Verbs of work that is done and over, in the form that a title opens with: what then is different, they do not say. */
export const WORK_VERBS: readonly string[] = [
  ...["add", "automate", "build", "carry out", "clean", "complete", "compress", "conduct", "configure", "connect"],
  ...[
    "convert",
    "create",
    "define",
    "deliver",
    "deploy",
    "design",
    "develop",
    "document",
    "draft",
    "enable",
    "execute",
  ],
  ...[
    "finalise",
    "finalize",
    "finish",
    "fix",
    "hire",
    "hold",
    "host",
    "implement",
    "install",
    "integrate",
    "introduce",
  ],
  ...["launch", "make", "migrate", "move", "organise", "organize", "prepare", "produce", "publish", "recruit"],
  ...["redesign", "refactor", "release", "remove", "replace", "research", "review", "rewrite", "roll out", "run"],
  ...["send", "set up", "ship", "test", "train", "translate", "update", "upgrade", "write"],
];

/** Those of them that are as often nouns, or say what something is like: `Build time`, `Complete profiles`. */
const NOUNS_TOO: ReadonlySet<string> = new Set([
  ...["build", "complete", "design", "document", "draft", "host", "launch", "produce", "release", "research", "review"],
  ...["run", "ship", "test", "train", "update", "upgrade"],
]);

const CUSTOMERS =
  /\b(?:customers?|clients?|users?|subscribers?|subscriptions?|members?|visitors?|trials?|leads?|demos?|sign-?ups?|opportunities|revenue|arr|mrr)\b/u;

/**
 * Verbs that say of some things that they are worked on, and of others what becomes of a number; here with what follows
 * when it is the second: `Convert a fifth of the trials`, `Hold churn under 2%`, `Make the checkout faster`.
 */
const OUTCOMES: ReadonlyMap<string, RegExp> = new Map([
  ["add", new RegExp(`[£$€%]|${CUSTOMERS.source}`, "u")],
  ["clean", /^(?! (?:up|out|the|our|all|every|each|\d))/u],
  ["connect", /%|\brate\b/u],
  ["convert", new RegExp(`[%]|${CUSTOMERS.source}`, "u")],
  ["enable", /%| to (?!the\b|an?\b|our\b|all\b)/u],
  ["fix", /%|^ (?:rates?|times?)\b/u],
  ["hold", /%|^ (?:rates?|times?)\b|\b(?:above|below|over|under|within|at (?:least|most)|at) \D?\d/u],
  ["make", /^(?! (?:an?|\d[\d.,]*) )|%/u],
  ["move", /[£$€%]|\b(?:up|down|above|below|over|under)\b/u],
  ["send", /^ (?:rates?|times?)\b/u],
]);

/** Words that say that a number moves, or how something is. */
const MOVEMENT =
  /\b(?:(?:rise|grow|fall|drop|increase|decrease|improve|double|halve|shrink|climb|decline|go|stay|remain|reach|raise|reduce|lower|cut|boost|lift)(?:e?s)?|is|are)\b(?!-)/u;

/** What may follow the number of a level, where a count is followed by what is counted: `at 80% of devices`, not `at 12 ports`. */
const AFTER_A_LEVEL =
  /(?=$| (?:of|on|in|or|and|for|out|per|an?|across|at|by|from|instead|percent|points|stars|(?:milli)?seconds|ms|minutes|hours|days|weeks|months)\b)/u;

/** A level after the word that it is a level of: `coverage of 80%`, `errors below 2%`, but not `for over 40 people`. */
const LEVEL = new RegExp(
  [
    `^ \\S+(?: .*?)? (?:of|at)(?: (?:at least|at most|about|around|more than|less than|over|under|above|below))? \\D?\\d\\S*(?:(?<=%)|${AFTER_A_LEVEL.source})`,
    `^ \\S+(?: .*?)?(?<! (?:in|for|of|at|to|with|from|by)) (?:at least|at most|more than|less than) \\D?\\d\\S*(?:(?<=%)|${AFTER_A_LEVEL.source})`,
    "^ \\S+(?: .*?)?(?<! (?:in|for|of|at|to|with|from|by)) (?:above|below|under|over|within) \\D?\\d",
    "^ \\S+(?: .*?)? between \\D?\\d\\S* and \\D?\\d",
  ].join("|"),
  "u",
);

/** What becomes of a thing: `takes 6 days`, `without errors`, `adopted by 6 teams`. */
const BECOMES =
  /^ \S+(?: .*)? (?:takes? (?:\p{L}+ ){0,2}?(?:\D?\d|one|two|three|four|five|six|seven|eight|nine|ten)|without|instead of \D?\d|(?:adopted|cited|used|read|opened|downloaded|accepted|approved|completed) (?:by|in|at|within|once|twice|\d))/u;

/** A number after a colon or a dash, as the words are written: `Complete profiles: 80%`. */
const NUMBER_APART = /(?::| [–—-]) \D?\d/u;

/** From one number to another. */
const FROM_TO = / from \D?\d\S* \D*?to \D?\d/u;

/** A share of what is done that is done well: `Ship 95% of orders within a day`. */
const SERVED_IN_TIME = /^[^%]*%.*\b(?:within|on time|in time|in under|in less than|same day|next day)\b/u;

/** Words that only stand before what is worked on: `launch the app`. */
const BEFORE_A_THING =
  /^(?:an?|the|our|all|every|each|both|its|their|this|these|\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten)\b/u;

/**
 * The verb of work that a title opens with, in lower case; null when it opens with something else.
 *
 * Where the sentence goes on to say that something rises, falls or is done in time, it names what moves beside the work,
 * or the word is a noun (`Build time falls to 5 minutes`). Where it says from what to what, at which level or what
 * becomes of it, the word may be a noun unless one like `the` follows (`Launch the app in ports from 0 to 6`). Verbs that
 * also say what becomes of a number are not meant where it does (`Move renewals from 81% to 88%`).
 */
export function openingVerb(title: string, verbs: ReadonlySet<string>): string | null {
  const words = withoutPreamble(title.trim().toLowerCase().split(/\s+/));
  const opening = words.slice(0, 3).map(withoutMarks);
  const verb = [1, 2, 3].map((count) => opening.slice(0, count).join(" ")).find((each) => verbs.has(each));
  if (verb === undefined) return null;
  const rest = words.map(withoutMarks).join(" ").slice(verb.length);
  if (MOVEMENT.test(rest) || SERVED_IN_TIME.test(rest)) return null;
  const outcome = OUTCOMES.get(verb);
  if (outcome !== undefined && (outcome.test(rest) || FROM_TO.test(rest))) return null;
  const mayBeNoun = NOUNS_TOO.has(verb) && !BEFORE_A_THING.test(rest.trimStart());
  return mayBeNoun && saysWhatIs(rest, words) ? null : verb;
}

/** Whether what follows a noun says where it stands or what becomes of it. */
function saysWhatIs(rest: string, words: readonly string[]): boolean {
  return FROM_TO.test(rest) || LEVEL.test(rest) || BECOMES.test(rest) || NUMBER_APART.test(words.join(" "));
}

/** Verbs as `openingVerb` looks them up, of up to three words each. */
export function verbSet(verbs: readonly string[]): ReadonlySet<string> {
  return new Set(verbs.map((verb) => verb.trim().toLowerCase()).filter((verb) => verb !== ""));
}

/** What may stand before the verb: `To`, `We`, `Successfully`. */
const PREAMBLE: ReadonlySet<string> = new Set("to we we'll will successfully fully finally quickly".split(" "));

function withoutPreamble(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !PREAMBLE.has(withoutMarks(word)));
  return first === -1 ? [] : words.slice(first);
}

/** Most words: it costs far less to see than what letters all alphabets have. */
const BARE = /^[a-z0-9](?:.*[a-z0-9%])?$/;

/** A word without quotes, brackets and what ends a sentence. */
function withoutMarks(word: string): string {
  if (BARE.test(word)) return word;
  const bare = forAlphabetOf(word, /[a-z0-9](?:.*[a-z0-9%])?/, /[\p{L}\p{N}](?:.*[\p{L}\p{N}%])?/u);
  return bare.exec(word)?.[0] ?? "";
}
