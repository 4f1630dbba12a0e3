import { describe, expect, it } from "vitest";
import { findFlags } from "../../../src/flags/find-flags.ts";
import { missingRole } from "../../../src/flags/own/missing-role.ts";
import { signalsOf } from "../../../src/reviews/facts/signals.ts";
import { scopeOf } from "../../../src/score/team-scope.ts";
import { anEvidence } from "../../flags/build.ts";

describe("what is about the programme as a whole", () => {
  const evidence = anEvidence();
  const { raised } = findFlags(evidence, [missingRole]);
  const heardBy = (team: string | null) => signalsOf(raised, scopeOf(evidence.programme, team));

  it.each([null, "company"])("is the business of the whole company: %s", (team) => {
    expect(heardBy(team)).toContainEqual(expect.objectContaining({ rule: "own/missing-role", subject: null }));
  });

  it("is not that of one department", () => {
    expect(heardBy("legal").filter(({ message }) => message.startsWith("The programme has no"))).toEqual([]);
  });
});
