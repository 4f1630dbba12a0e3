import { counted } from "../../../document/words.ts";
import { cannotTell, judged, type Sign } from "../sign.ts";

export const unitsNotPercentages: Sign = {
  id: "units-not-percentages",
  stage: "plan",
  title: "Units, not percentages",
  next: "Ask of each bare percentage what it is a percentage of, and measure that from where it is to where it should be.",
  judge({ evidence: { activeKeyResults } }) {
    const bare = activeKeyResults.filter(({ keyResult }) => keyResult.type === "percentage");
    const of = activeKeyResults.length;
    if (of === 0) return cannotTell("no key result is active");
    const inUnits = of - bare.length;
    return judged(inUnits > of / 2, `${inUnits} of ${counted(of, "key result")} in units`, {
      inUnits,
      of,
      bare: bare.map(({ keyResult }) => keyResult.ref),
    });
  },
};
