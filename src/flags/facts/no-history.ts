import type { NoHistory } from "../../workspace/history.ts";

const WORDS: Readonly<Record<NoHistory, string>> = {
  "no-repository": "there is no git repository",
  "no-git": "git is not installed",
  shallow: "the clone is shallow (fetch-depth: 0)",
  "no-commits": "nothing is committed yet",
  unreadable: "git cannot read its history",
};

/** Why nothing is known of the past, as part of a sentence; what is needed to know it where that is in our hands. */
export function whyNoHistory(reason: NoHistory | null): string {
  return reason === null ? "the history was not read" : WORDS[reason];
}
