import { heading, list, paragraph, paragraphs, root } from "../../document/build.ts";
import { shortDate } from "../../time/spoken.ts";
import type { Decision, Learning } from "../../workspace/workspace.ts";
import type { Shown } from "../run/show.ts";
import { section } from "./objective.ts";

/** A decision with its actions. */
export function showDecision(decision: Decision): Shown {
  const { file: _file, ...json } = decision;
  const tree = root(
    heading(1, decision.title),
    paragraph(`${decision.id}, decided by ${decision.by}${decision.forum === undefined ? "" : ` (${decision.forum})`}`),
    ...(decision.because === undefined ? [] : [heading(2, "Because"), ...paragraphs(decision.because)]),
    ...(decision.gives_way === undefined ? [] : [heading(2, "Gives way"), ...paragraphs(decision.gives_way)]),
    ...section("Affects", decision.affects),
    ...section(
      "Actions",
      (decision.actions ?? []).map(({ id, what, owner, due, done, dropped }) => {
        const end =
          done !== undefined
            ? `done ${shortDate(done)}`
            : dropped !== undefined
              ? `dropped: ${dropped}`
              : `due ${shortDate(due)}`;
        return `${id}  ${what} (${owner}, ${end})`;
      }),
    ),
  );
  return { type: "decision", tree, json };
}

/** A lesson. */
export function showLearning(learning: Learning): Shown {
  const { file: _file, ...json } = learning;
  const tree = root(
    heading(1, learning.lesson),
    paragraph(`${learning.id}, by ${learning.by}${learning.from === undefined ? "" : `, from ${learning.from}`}`),
    list(
      learning.worked === undefined ? "Whether it worked: not said" : learning.worked ? "It worked" : "It did not work",
      ...(learning.tags === undefined ? [] : [`Tags: ${learning.tags.join(", ")}`]),
      ...(learning.shared ?? []).map(
        ({ date, at }) => `Shared ${shortDate(date)}${at === undefined ? "" : ` at ${at}`}`,
      ),
      ...(learning.thanks ?? []).map(({ by }) => `Thanked by ${by}`),
    ),
  );
  return { type: "learning", tree, json };
}
