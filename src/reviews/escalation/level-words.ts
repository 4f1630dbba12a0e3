import { sentenceList } from "../../document/words.ts";
import type { LevelReason, SuggestedLevel } from "../../escalation/suggest.ts";
import type { Voice } from "../../score/voice.ts";

/** Why a level is suggested, as a sentence. */
export function levelReasonsText({ because }: SuggestedLevel, voice: Pick<Voice, "team">): string {
  const text = sentenceList([...new Set(because.map((reason) => reasonText(reason, voice)))]);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function reasonText(reason: LevelReason, voice: Pick<Voice, "team">): string {
  switch (reason.kind) {
    case "threatens":
      return {
        customer: "a customer is at stake",
        compliance: "compliance is at stake",
        commitment: "a commitment is at stake",
      }[reason.what];
    case "committed":
      return `${reason.affected} is committed`;
    case "sponsors-priority":
      return `it serves the sponsor's priority ${reason.priority}`;
    case "across-teams":
      return `it is across teams: ${sentenceList(reason.teams.map(voice.team))}`;
    case "priorities-in-conflict":
      return `it serves priorities that are apart: ${sentenceList(reason.priorities)}`;
    case "beyond-authority":
      return "this is no longer solvable at team level";
    case "local":
      return `it concerns ${voice.team(reason.team)} alone`;
  }
}
