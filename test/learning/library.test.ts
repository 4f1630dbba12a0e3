import { describe, expect, it } from "vitest";
import { libraryLessons, toldLessons } from "../../src/learning/library.ts";
import type { Learning } from "../../src/workspace/workspace.ts";
import { aPercentage, aPerson, aWorkspace } from "../score/build.ts";
import { aLesson } from "./build.ts";

const YEAR = { id: "2026", starts: "2026-01-01", ends: "2026-12-31" };

function aSource(learnings: readonly Learning[], learned: readonly { date: string; lesson: string }[] = []) {
  const checkIns = learned.map(({ date, lesson }) => ({ date, value: 1, learned: [{ lesson, tags: ["forms"] }] }));
  const { workspace, cycle } = aWorkspace({
    people: [aPerson("ada")],
    objectives: [{ keyResults: [aPercentage({ checkIns })] }],
  });
  const year = { ...cycle, ...YEAR, objectives: new Map() };
  return {
    people: workspace.people,
    learnings: new Map(learnings.map((learning) => [learning.id, learning])),
    cycles: new Map([
      [year.id, year],
      [cycle.id, cycle],
    ]),
  };
}

function aLearning(id: string, given: Partial<Learning> = {}): Learning {
  return { id, date: id.slice(0, 10), file: `learnings/${id}.yaml`, by: "ada", lesson: "Ask early", ...given };
}

describe("the library of lessons", () => {
  it("has the newest first, and nothing that was written later", () => {
    const source = aSource([aLearning("2026-10-02-b"), aLearning("2026-11-21-later"), aLearning("2026-11-20-a")]);
    expect(libraryLessons(source, "2026-11-20").map(({ id }) => id)).toEqual(["2026-11-20-a", "2026-10-02-b"]);
  });

  it("does not see what happened to a lesson later", () => {
    const learning = aLearning("2026-10-02-b", {
      shared: [{ date: "2026-10-21", at: "learning" }, { date: "2026-11-18" }],
      thanks: [{ by: "bo" }, { by: "mira", date: "2026-11-18" }],
    });
    expect(libraryLessons(aSource([learning]), "2026-11-17")).toMatchObject([
      { shared: [{ date: "2026-10-21", at: "learning" }], thanks: [{ by: "bo" }] },
    ]);
  });

  it.each([
    [{ from: "2026-Q3:legal/consent/kr1" }, { team: "legal", cycle: "2026-Q3" }],
    [{ from: "legal/consent" }, { team: "legal", cycle: "2026-Q4" }],
    [{}, { team: "growth", cycle: "2026-Q4" }],
    [{ by: "gone" }, { team: null, cycle: "2026-Q4" }],
  ])("knows whose it is: %j", (given, expected) => {
    expect(libraryLessons(aSource([aLearning("2026-11-20-a", given)]), "2026-11-20")).toMatchObject([expected]);
  });

  it("takes of cycles inside each other the inner one, and none outside of all", () => {
    const source = aSource([aLearning("2026-09-02-a"), aLearning("2025-09-02-b")]);
    expect(libraryLessons(source, "2026-11-20").map(({ cycle }) => cycle)).toEqual(["2026", null]);
  });
});

describe("lessons that only check-ins tell", () => {
  const learned = [
    { date: "2026-10-09", lesson: "Fewer fields beat better copy" },
    { date: "2026-10-16", lesson: "Ask for a named person" },
    { date: "2026-11-27", lesson: "Not yet told" },
  ];

  it("are those that nobody has put into the library by then", () => {
    const library = [aLesson({ lesson: "Fewer fields beat better copy. We tried both.", date: "2026-10-20" })];
    expect(toldLessons(aSource([], learned), "2026-11-20", library)).toMatchObject([
      {
        id: null,
        date: "2026-10-16",
        from: "2026-Q4:growth/activation/kr1",
        lesson: "Ask for a named person",
        tags: ["forms"],
        worked: null,
      },
    ]);
  });

  it("stand the newest first", () => {
    const told = toldLessons(aSource([], learned), "2026-11-20", []);
    expect(told.map(({ date }) => date)).toEqual(["2026-10-16", "2026-10-09"]);
  });
});
