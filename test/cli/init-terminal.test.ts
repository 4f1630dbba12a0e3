import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { emptyFolder, filesIn, freshWorkspace, okr, textOf } from "./built-okr.ts";
import { atTerminal, CTRL_C, ENTER, UP } from "./new-terminal.ts";

describe("okr init at a terminal", () => {
  it("asks for what matters, and checks each answer", async () => {
    const folder = emptyFolder();
    const session = atTerminal(folder, ["init", "--timezone", "Europe/Paris"]);
    await session.sees("The organisation:");
    session.type(`Quay & Sons${ENTER}`);
    await session.sees("Your name");
    session.type(`Nell Archer${ENTER}`);
    await session.sees("Your e-mail");
    session.type(`nell${ENTER}`);
    await session.sees("Write an address");
    session.type(`@quay.example${ENTER}`);
    await session.sees("(nell)");
    session.type(ENTER);
    expect(await session.ended).toBe(0);
    expect(parse(textOf(folder, "teams/company.yaml"))).toMatchObject({ name: "Quay & Sons", lead: "nell" });
    expect(parse(textOf(folder, "okr.yaml")).timezone).toBe("Europe/Paris");
    expect(okr(folder, ["validate"]).status).toBe(0);
  });

  it("asks nothing where standard output is to be JSON", async () => {
    const folder = emptyFolder();
    const session = atTerminal(folder, ["init", "--json"]);
    expect(await session.ended).not.toBe(130);
    expect(session.shown()).not.toContain("The organisation:");
  });

  it("writes nothing after Ctrl-C", async () => {
    const folder = emptyFolder();
    const session = atTerminal(folder, ["init"]);
    await session.sees("The organisation:");
    session.type(`Quay${ENTER}`);
    await session.sees("Your name");
    session.type(CTRL_C);
    expect(await session.ended).toBe(130);
    expect(filesIn(folder).size).toBe(0);
  });
});

describe("okr new at a terminal", () => {
  it("asks what it is to be called, where the call does not say", async () => {
    const folder = freshWorkspace();
    const session = atTerminal(folder, ["new", "team"]);
    await session.sees("The team's id");
    session.type(`Growth${ENTER}`);
    await session.sees("Such as growth");
    session.type(`${"\u007f".repeat(6)}growth${ENTER}`);
    await session.sees("The team's name:");
    session.type(`Growth${ENTER}`);
    await session.sees("Who leads it:");
    session.type(`ada${ENTER}`);
    for (const question of ["Its level", "The team above", "Who stands in"]) {
      await session.sees(question);
      session.type(ENTER);
    }
    expect(await session.ended).toBe(0);
    expect(parse(textOf(folder, "teams/growth.yaml"))).toEqual({
      name: "Growth",
      level: "team",
      parent: "company",
      lead: "ada",
    });
  });

  it("asks for what is missing, and what else there is to say", async () => {
    const folder = freshWorkspace();
    const session = atTerminal(folder, ["new", "key-result", "company/first-objective", "--type", "control"]);
    await session.sees("The key result:");
    session.type(`Crashes stay rare${ENTER}`);
    await session.sees("metric's name");
    session.type(`Crashes${ENTER}`);
    await session.sees("unit");
    session.type(ENTER);
    await session.sees("lower bound");
    session.type(ENTER);
    await session.sees("upper bound");
    session.type(`three${ENTER}`);
    await session.sees("Write a number alone");
    session.type(`${"\u007f".repeat(5)}3${ENTER}`);
    await session.sees("How often");
    session.type(UP + ENTER);
    expect(await session.ended).toBe(0);
    const { key_results } = parse(textOf(folder, "cycles/2026-Q4/okrs/company/first-objective.yaml"));
    expect(key_results[2]).toEqual({
      id: "kr3",
      title: "Crashes stay rare",
      type: "control",
      metric: "Crashes",
      at_most: 3,
      every: "day",
    });
  });

  it("asks nothing when nothing is missing", async () => {
    const folder = freshWorkspace();
    const session = atTerminal(folder, ["new", "team", "growth", "--name", "Growth", "--lead", "ada"]);
    expect(await session.ended).toBe(0);
    expect(session.shown()).not.toContain("?");
  });

  it("asks nothing for a call that cannot succeed", async () => {
    const folder = freshWorkspace();
    const before = filesIn(folder);
    const session = atTerminal(folder, ["new", "team", "company"]);
    expect(await session.ended).toBe(2);
    expect(session.shown()).toContain("teams/company.yaml");
    expect(filesIn(folder)).toEqual(before);
  });

  it("says why an answer on the command line cannot be taken, and asks again", async () => {
    const folder = freshWorkspace();
    const session = atTerminal(folder, [
      "new",
      "team",
      "growth",
      "--name",
      "Growth",
      "--lead",
      "adda",
      "--level",
      "team",
    ]);
    await session.sees('--lead cannot be "adda"');
    await session.sees("Who leads it:");
    session.type(`ada${ENTER}`);
    await session.sees("The team above:");
    session.type(ENTER);
    await session.sees("Who stands in");
    session.type(ENTER);
    expect(await session.ended).toBe(0);
    expect(parse(textOf(folder, "teams/growth.yaml"))).toEqual({
      name: "Growth",
      level: "team",
      parent: "company",
      lead: "ada",
    });
  });
});
