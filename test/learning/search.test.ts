import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchLessons } from "../../src/learning/search.ts";
import { aLesson } from "./build.ts";

const FORMS = aLesson({ lesson: "Fewer fields beat better copy", tags: ["forms", "onboarding"], date: "2026-09-24" });
const RUNBOOKS = aLesson({
  lesson: "A long runbook is not opened at night",
  tags: ["on-call"],
  from: null,
  team: null,
});
const COPY = aLesson({ lesson: "Copy the form of the invoice", date: "2026-10-01" });
const TOLD = aLesson({ id: null, lesson: "Errors beside the field are read", tags: ["forms"], date: "2026-11-18" });
const ALL = [FORMS, RUNBOOKS, COPY, TOLD];

function found(query: string): string[] {
  return searchLessons(ALL, query).map(({ lesson }) => lesson.lesson);
}

describe("searching for lessons", () => {
  it("finds by tag before it finds by text, and those of the library before others", () => {
    expect(found("forms")).toEqual([FORMS.lesson, TOLD.lesson, COPY.lesson]);
  });

  it.each([
    ["runbooks", RUNBOOKS],
    ["RUNBOOK,", RUNBOOKS],
    ["runb", RUNBOOKS],
    ["on-call", RUNBOOKS],
    ["onboarding", FORMS],
    ["invoice", COPY],
  ])("%s", (query, lesson) => {
    expect(found(query)[0]).toBe(lesson.lesson);
  });

  it.each([
    ["#on-call", [RUNBOOKS]],
    ["#On-Call", [RUNBOOKS]],
    ["#forms", [TOLD, FORMS]],
    ["#onboarding #on-call", [RUNBOOKS, FORMS]],
    ["copy #on-call", [RUNBOOKS, COPY, FORMS]],
    ["#on", []],
    ["#form", []],
    ["#copy", []],
    ["#growth", []],
  ])("finds by a whole tag and by nothing else: %s", (query, lessons) => {
    expect(new Set(found(query))).toEqual(new Set(lessons.map(({ lesson }) => lesson)));
  });

  it("says which tag was found", () => {
    expect(searchLessons([RUNBOOKS], "invoice, #On-Call #forms")).toMatchObject([{ matched: ["#on-call"] }]);
  });

  it("does not need every word, and ranks by those that are rare", () => {
    const [first] = searchLessons(ALL, "how to copy an invoice");
    expect(first).toMatchObject({ lesson: COPY, matched: ["copy", "invoice"] });
    expect(found("growth invoice")[0]).toBe(COPY.lesson);
  });

  it.each(["for", "ni", "nothing", "", "…"])("finds nothing for %s", (query) => {
    expect(found(query)).toEqual(query === "for" ? [FORMS.lesson, TOLD.lesson, COPY.lesson] : []);
  });

  it("takes a short word for no beginning of the one that was asked for", () => {
    expect(searchLessons([aLesson({ lesson: "Ask for help" })], "forms")).toEqual([]);
  });

  it("looks inside words of a script without spaces", () => {
    const lesson = aLesson({ lesson: "短い形式が勝つ" });
    expect(searchLessons([lesson], "形式")).toMatchObject([{ lesson }]);
  });

  it("gives the same order whatever the order of the files, and only what holds a word", () => {
    const word = fc.constantFrom("forms", "copy", "field", "growth", "night", "nowhere", "2026");
    const query = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.shuffledSubarray(ALL, { minLength: ALL.length }), query, (shuffled, asked) => {
        const results = searchLessons(shuffled, asked);
        expect(results).toEqual(searchLessons(ALL, asked));
        for (const { matched, score } of results) {
          expect(matched.length).toBeGreaterThan(0);
          expect(score).toBeGreaterThan(0);
        }
        expect(results.map(({ score }) => score)).toEqual(results.map(({ score }) => score).sort((a, b) => b - a));
      }),
    );
  });
});
