import { counted } from "../../../document/words.ts";
import { supportsOf } from "../../facts/supports.ts";
import { dependenciesOf } from "../dependencies.ts";
import { cannotTell, judged, type Sign } from "../sign.ts";

export const agreedDependencies: Sign = {
  id: "agreed-dependencies",
  stage: "plan",
  title: "Dependencies are agreed",
  next: "Go through the dependencies by pair of teams, and leave each with a name, a date and a yes.",
  judge({ evidence }) {
    const dependencies = dependenciesOf(evidence);
    const open = dependencies
      .filter(({ agreed, delivered }) => !agreed && !delivered)
      .map(({ keyResult }) => keyResult);
    const silent = evidence.activeObjectives.filter((objective) =>
      supportsOf(objective).some(({ how }) => how === null),
    );
    const facts = { dependencies: dependencies.length, open, supportsWithoutHow: silent.map(({ id }) => id) };
    if (dependencies.length === 0) return cannotTell("no dependency is on record");
    if (open.length > 0) return judged(false, `${open.length} of ${dependencies.length} not agreed`, facts);
    if (silent.length > 0) return judged(false, `${counted(silent.length, "support")} without a how`, facts);
    return judged(true, `${dependencies.length} of ${dependencies.length} agreed`, facts);
  },
};
