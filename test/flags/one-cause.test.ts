import { describe, expect, it } from "vitest";
import type { Flag } from "../../src/flags/finding.ts";
import type { FlagRule } from "../../src/flags/flag-rule.ts";
import { withoutEchoes } from "../../src/flags/one-cause.ts";
import { FLAG_RULES } from "../../src/flags/registry.ts";

const [known] = FLAG_RULES;
const LOUD: FlagRule = { ...(known as FlagRule), id: "escalate/loud" };
const QUIET: FlagRule = { ...LOUD, id: "govern/quiet", silencedBy: ["escalate/loud"] };
const QUIETER: FlagRule = { ...LOUD, id: "govern/quieter", silencedBy: ["govern/quiet"] };

function aFlag(rule: FlagRule, subject: string | null, given: Partial<Flag> = {}): Flag {
  const spot = { file: "f", pointer: [] };
  return { rule, subject, severity: "warning", message: "m", help: "h", evidence: {}, spot, ...given };
}

const said = (...flags: Flag[]) => withoutEchoes(flags).map(({ rule }) => rule.id);

describe("findings with one cause", () => {
  it.each<[string, string | null, boolean]>([
    ["growth/activation/kr1", "growth/activation/kr1", true],
    ["growth/activation", "growth/activation/kr1", true],
    ["growth/activation/kr1", "growth/activation", true],
    ["growth/activation/kr1", "growth/activation/kr2", false],
    ["growth/activation/kr1", "growth/activation/kr11", false],
    ["team:growth", "growth/activation", false],
    ["growth/activation", null, false],
  ])("what is said of %s stands for what is said of %s: %s", (loud, quiet, silenced) => {
    expect(said(aFlag(LOUD, loud), aFlag(QUIET, quiet))).toEqual([LOUD.id, ...(silenced ? [] : [QUIET.id])]);
  });

  it("are told by what says more, also when that is itself dropped", () => {
    const on = (rule: FlagRule) => aFlag(rule, "growth/activation");
    expect(said(on(QUIETER), on(QUIET), on(LOUD))).toEqual([LOUD.id]);
  });

  it("are told where the other only might come", () => {
    expect(said(aFlag(LOUD, "a/b", { near: true }), aFlag(QUIET, "a/b"))).toHaveLength(2);
  });

  it.each<[string[] | undefined, string[] | undefined, boolean]>([
    [["depends_on/0"], ["depends_on/0"], true],
    [["depends_on/0"], ["depends_on/1"], false],
    [["blocker/x", "depends_on/1"], ["depends_on/1"], true],
    [["depends_on/0"], undefined, true],
    [undefined, ["depends_on/1"], true],
  ])("about %s of a key result and about %s of it are one: %s", (loud, quiet, silenced) => {
    const about = (rule: FlagRule, causes?: string[]) => aFlag(rule, "a/b/kr1", causes && { causes });
    expect(said(about(LOUD, loud), about(QUIET, quiet))).toEqual([LOUD.id, ...(silenced ? [] : [QUIET.id])]);
  });

  it("about a key result and about the part of its objective that this is are one", () => {
    expect(said(aFlag(LOUD, "a/b/kr4"), aFlag(QUIET, "a/b", { causes: ["kr4"] }))).toEqual([LOUD.id]);
    expect(said(aFlag(LOUD, "a/b/kr3"), aFlag(QUIET, "a/b", { causes: ["kr4"] }))).toHaveLength(2);
  });

  it("are told in the place of a note that would have told them", () => {
    const note = (subject: string, given: Partial<Flag> = {}) => aFlag(LOUD, subject, { severity: "info", ...given });
    expect(said(note("a/b"), aFlag(QUIET, "a/b"))).toEqual([QUIET.id]);
    expect(said(note("a/b"), aFlag(QUIET, "a/c"))).toEqual([LOUD.id, QUIET.id]);
    const ofTeam = note("team:a", { parts: ["a/b", "a/c"] });
    expect(said(ofTeam, aFlag(QUIET, "a/b"))).toEqual([LOUD.id, QUIET.id]);
    expect(said(ofTeam, aFlag(QUIET, "a/b"), aFlag(QUIET, "@ada", { parts: ["a/c/kr1"] }))).toEqual([
      QUIET.id,
      QUIET.id,
    ]);
  });

  it("are one of the two where both matter as much", () => {
    expect(said(aFlag(LOUD, "a/b", { severity: "info" }), aFlag(QUIET, "a/b", { severity: "info" }))).toEqual([
      LOUD.id,
    ]);
    expect(said(aFlag(LOUD, "a/b"), aFlag(QUIET, "a/b", { severity: "error" }))).toEqual([LOUD.id]);
  });

  it("give way when something is said of each of their parts", () => {
    const ofAda = aFlag(QUIET, "@ada", { parts: ["a/b/kr1", "a/c/kr1"] });
    expect(said(aFlag(LOUD, "a/b"), ofAda)).toHaveLength(2);
    expect(said(aFlag(LOUD, "a/b"), aFlag(LOUD, "a/c"), ofAda)).toEqual([LOUD.id, LOUD.id]);
    expect(said(aFlag(LOUD, "team:a", { parts: ["a/b", "a/c"] }), ofAda)).toEqual([LOUD.id]);
  });
});
