import { formatNumber } from "../../document/number.ts";
import type { Evidence } from "../evidence.ts";
import { shortCommit } from "./commit-day.ts";
import type { DatedEdit } from "./unrecorded-edits.ts";

/** So many edits a line of an agenda can name. */
const MOST_NAMED = 3;

/** Edits as parts of a sentence: what went from what to what, when, in which commit. The last says how many more there are. */
export function editsInWords(edits: readonly DatedEdit[], evidence: Evidence): string[] {
  const named = edits.slice(0, MOST_NAMED).map((edit) => inWords(edit, evidence));
  return edits.length <= MOST_NAMED ? named : [...named, `${edits.length - MOST_NAMED} more`];
}

const FIELDS = {
  target: "target",
  start: "start",
  at_least: "lower bound",
  at_most: "upper bound",
  type: "type",
  owner: "owner",
  weight: "weight",
  state: "state",
};

function inWords({ keyResult, field, from, to, date, revision }: DatedEdit, { voice }: Evidence): string {
  const when = `on ${voice.day(date)} (${shortCommit(revision)})`;
  const whose = keyResult === null ? "" : ` of "${keyResult.title}"`;
  if (field === "removed") return `${keyResult === null ? "it" : `"${keyResult.title}"`} was removed ${when}`;
  const spoken = (value: string | number | null): string => {
    if (value === null) return "none";
    if (typeof value === "number") return formatNumber(value);
    return field === "owner" ? voice.person(value) : value;
  };
  return `the ${FIELDS[field]}${whose} went from ${spoken(from)} to ${spoken(to)} ${when}`;
}
