import { expect, it } from "vitest";
import { holderText } from "../../../src/reviews/escalation/holder-words.ts";
import { voiceOf } from "../../../src/score/voice.ts";
import { away, situation, stateOf } from "../../escalation/build.ts";

it("says that everyone is away, and when whoever has it is back", () => {
  const given = { away: { kofi: away(), sanne: away(), mira: away(), jon: away() } };
  const { organisation, cycle, asOf } = situation(given);
  expect(holderText(stateOf(given), voiceOf(organisation, cycle, asOf))).toBe(
    "kofi has it at tier 2 (lead of product); everyone who could take it is away; kofi is back on Mon 30 Nov",
  );
});
