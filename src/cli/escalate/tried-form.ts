import { cut } from "../../reviews/cut.ts";
import { type Field, type Form, TEXT, textOf } from "../form/fields.ts";
import type { Around } from "./around.ts";
import type { Proposal } from "./proposal.ts";

/** How many check-ins' words are offered to be ticked. */
const MOST_ATTEMPTS = 8;

/** The attempts that are offered, by the id that is ticked. */
export function offeredAttempts({ attempts }: Proposal): { id: string; title: string; text: string }[] {
  return attempts.slice(-MOST_ATTEMPTS).map((text, index) => ({ id: String(index + 1), title: cut(text, 90), text }));
}

/** What was tried: ticked of what the check-ins say, then one after the other until there is no more. */
export function triedForm({ proposal }: Around): Form {
  const items = offeredAttempts(proposal);
  return (answers) => {
    const ticked = answers.get("ticked");
    const hasOne = Array.isArray(ticked) && ticked.length > 0;
    const fields: Field[] =
      items.length === 0
        ? []
        : [
            {
              kind: "checklist",
              id: "ticked",
              label: "Tried",
              items,
              initial: [],
              hint: () => "What of this was an attempt to solve it?",
            },
          ];
    for (let index = 0; ; index++) {
      fields.push({
        ...TEXT,
        id: `tried-${index}`,
        label: items.length > 0 || index > 0 ? "And tried" : "Tried",
        needed: index === 0 && !hasOne ? "Say at least one thing that was tried." : null,
        hint: () =>
          index === 0 && !hasOne ? "What did you try before asking?" : "What else? Enter when there is no more.",
      });
      if (textOf(answers, `tried-${index}`) === undefined) return fields;
    }
  };
}
