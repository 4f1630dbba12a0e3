import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { briefingFor } from "../../src/cli/checkin/briefing.ts";
import { flaggedOn } from "../../src/cli/checkin/flagged.ts";
import { type HeaderDetail, headerLines } from "../../src/cli/checkin/header.ts";
import { confidenceQuestion } from "../../src/cli/checkin/measured-questions.ts";
import { readConfidence, readNumber } from "../../src/cli/checkin/numbers.ts";
import { questionsFor } from "../../src/cli/checkin/questions.ts";
import { subjectsFor } from "../../src/cli/checkin/subject.ts";
import { type Answers, type Form, TEXT } from "../../src/cli/form/fields.ts";
import { formHeight } from "../../src/cli/form/height.ts";
import { beginForm, type FormEvent, type FormState, stepForm } from "../../src/cli/form/state.ts";
import { formView } from "../../src/cli/form/view.ts";
import { saysNothing } from "../../src/model/nothing.ts";
import { widthOf } from "../../src/render/columns.ts";
import { styleFor } from "../../src/render/style.ts";
import { score } from "../../src/score/scorecard.ts";
import { openWorkspace } from "../../src/workspace/open.ts";

describe("numbers as people type them", () => {
  it.each([
    ["36.5", "%", 36.5],
    ["36.5 %", "%", 36.5],
    ["9,310", "ms", 9310],
    ["9 310 ms", "ms", 9310],
    ["1,234,567.8", "", 1234567.8],
    ["-0.5", "", -0.5],
    ["1e3", "", 1000],
  ])("%j in %j is %d", (typed, unit, number) => {
    expect(readNumber(typed, unit)).toEqual({ number });
  });

  it.each(["36,5", "", "abc", "1,23,4", "12 apples", "Infinity", "NaN", "0x10", "--1"])("%j is refused", (typed) => {
    expect(readNumber(typed, "ms")).toHaveProperty("fault");
  });

  it.each([
    ["0.6", 0.6],
    ["60", 0.6],
    ["60 %", 0.6],
    ["60%", 0.6],
    ["1", 1],
    ["1 %", 0.01],
    ["100", 1],
    ["57.3", 0.573],
    ["1.4 %", 0.014],
    ["5", 0.05],
    ["0", 0],
  ])("a confidence of %j is %d", (typed, number) => {
    expect(readConfidence(typed)).toEqual({ number });
  });

  it.each(["1.4", "1.2", "4", "4.9"])("a confidence of %j is not guessed at", (typed) => {
    expect(readConfidence(typed)).toEqual({
      fault: `Write a fraction such as 0.6, or per cent such as 60; so few with their sign: ${typed} %`,
    });
  });

  it.each(["101", "-1", "sure", ""])("a confidence of %j is refused", (typed) => {
    expect(readConfidence(typed)).toHaveProperty("fault");
  });
});

const FORM: Form = (answers) => [
  {
    ...TEXT,
    id: "value",
    label: "Value",
    fallback: "36",
    needed: "Give a number.",
    fault: (text) => (/^\d+$/.test(text) ? null : "No number."),
  },
  {
    kind: "checklist",
    id: "done",
    label: "Done",
    items: ["m1", "m2", "m3"].map((id) => ({ id, title: id })),
    initial: ["m1"],
    hint: () => "",
  },
  { ...TEXT, id: "problems", label: "Problems" },
  ...(answers.get("problems") ? [{ ...TEXT, id: "blocker", label: "Blocker", nothing: saysNothing } as const] : []),
];

function play(events: readonly FormEvent[], answers: Answers = new Map()): FormState {
  return events.reduce((state, event) => stepForm(FORM, state, event), beginForm(FORM, answers));
}

const type = (text: string): FormEvent => ({ do: "type", text });
const enter: FormEvent = { do: "enter" };
const back: FormEvent = { do: "back" };

describe("filling in a form", () => {
  it("takes defaults by Enter alone", () => {
    const state = play([enter, enter, enter]);
    expect(state.end).toBe("done");
    expect(Object.fromEntries(state.answers)).toEqual({ value: "36", done: ["m1"], problems: "" });
  });

  it("asks more where an answer calls for it", () => {
    expect(play([enter, enter, type("Slow"), enter])).toMatchObject({ at: 3, end: null });
    expect(play([enter, enter, type("Slow"), enter, enter]).end).toBe("done");
  });

  it("takes a word for nothing as nothing", () => {
    const state = play([enter, enter, type("Slow"), enter, type("None."), enter]);
    expect({ end: state.end, blocker: state.answers.get("blocker") }).toEqual({ end: "done", blocker: "" });
  });

  it("stays until an answer can be taken", () => {
    expect(play([type("x"), enter])).toMatchObject({ at: 0, complaint: "No number.", typed: "x" });
    expect(play([type("x"), enter, type("4")])).toMatchObject({ complaint: null });
  });

  it("goes back with the answer there again, and leaves at the first question", () => {
    expect(play([type("40"), enter, back])).toMatchObject({ at: 0, typed: "40" });
    expect(play([enter, back])).toMatchObject({ at: 0, typed: "" });
    expect(play([type("<"), enter])).toMatchObject({ end: "back" });
    expect(play([enter, enter, type("<"), enter])).toMatchObject({ at: 1, ticked: ["m1"] });
  });

  it("goes back and skips from behind an answer that is there again", () => {
    expect(play([type("40"), enter, back, type("40<"), enter])).toMatchObject({ end: "back" });
    expect(play([type("40"), enter, back, type("40 >"), enter])).toMatchObject({ end: "skip" });
  });

  it("ticks and unticks", () => {
    const down: FormEvent = { do: "move", by: 1 };
    expect(play([enter, { do: "toggle" }, down, { do: "toggle" }]).ticked).toEqual(["m2"]);
    expect(play([enter, { do: "move", by: -1 }]).row).toBe(2);
  });

  it("takes no words where something is ticked or chosen", () => {
    const refused = play([enter, type("Trouble here"), enter]);
    expect(refused).toMatchObject({ at: 1, typed: "", ticked: ["m1"] });
    expect(refused.complaint).toContain("Words are not taken here");
    expect(stepForm(FORM, refused, enter)).toMatchObject({ at: 2, complaint: null });
  });

  it("skips from anywhere", () => {
    expect(play([enter, { do: "skip" }]).end).toBe("skip");
    expect(play([type(">"), enter]).end).toBe("skip");
  });

  it("never leaves its fields, whatever is done", () => {
    const event: fc.Arbitrary<FormEvent> = fc.oneof(
      fc.string({ maxLength: 3 }).map(type),
      fc.constantFrom<FormEvent>(
        enter,
        back,
        { do: "skip" },
        { do: "toggle" },
        { do: "complete" },
        { do: "move", by: 1 },
        { do: "move", by: -1 },
      ),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const state = play(events);
        expect(state.at).toBeGreaterThanOrEqual(0);
        if (state.end === null) expect(FORM(state.answers)[state.at]).toBeDefined();
        if (state.end === "done") for (const { id } of FORM(state.answers)) expect(state.answers.has(id)).toBe(true);
      }),
    );
  });
});

describe("on any terminal", async () => {
  const workspace = await openWorkspace(new URL("../../examples/harbour", import.meta.url).pathname, { cache: null });
  const cycle = workspace.cycles.get("2026-Q4");
  if (cycle === undefined) throw new Error("the example has no 2026-Q4");
  const asOf = { date: "2026-11-27", instant: "2026-11-27T15:00:00+00:00" };
  const scorecard = score(workspace, { cycle, asOf: asOf.date });
  const scored = [...scorecard.keyResultsByRef.values()];
  const subjects = await subjectsFor({ workspace, cycle, asOf }, scored, { date: asOf.date, amend: false });

  it.each([0.01, 0.03, 0.25, 1])("a last confidence of %d is taken again by Enter alone", (confidence) => {
    const [subject] = subjects;
    if (subject === undefined) throw new Error("the example has no key result");
    const { fallback, fault } = confidenceQuestion({ ...subject, scored: { ...subject.scored, confidence } });
    expect(fault(fallback ?? "")).toBeNull();
    expect(readConfidence(fallback ?? "")).toEqual({ number: confidence });
  });

  const details: readonly HeaderDetail[] = [
    { chart: true, facts: "list", promise: 4 },
    { chart: false, facts: "run", promise: 1 },
  ];
  const widths = [36, 40, 50, 77, 78, 80, 100];

  it.each(widths.flatMap((width) => details.map((detail) => [width, detail] as const)))(
    "no line is longer than %d columns, with %j",
    (width, detail) => {
      for (const subject of subjects) {
        const look = { style: styleFor(1), width };
        const header = headerLines(subject, { ...look, position: 1, of: 3 }, detail);
        const form = questionsFor(subject);
        const [above, below] = formView(form, beginForm(form, new Map()), look);
        for (const line of [...header, ...above.split("\n"), ...below.split("\n")])
          expect(widthOf(line)).toBeLessThanOrEqual(width);
      }
    },
  );

  const stuck: Answers = new Map([
    ["problems", "Slow"],
    ["blocker", "Legal"],
    ["kind", "dependency"],
  ]);

  it.each([36, 40, 80])("every question fits %d columns, those about a blocker too", (width) => {
    for (const subject of subjects) {
      const form = questionsFor(subject);
      form(stuck).forEach((_field, at) => {
        const state = { ...beginForm(form, stuck), at };
        for (const part of formView(form, state, { style: styleFor(1), width })) {
          for (const line of part.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(width);
        }
      });
    }
  });

  const raised = await flaggedOn(
    subjects.map(({ scored: { keyResult } }) => keyResult.ref),
    { workspace, cycle, asOf },
    scorecard,
  );
  const briefings = (width: number, height: number) =>
    subjects.map((subject) => {
      const flags = raised.get(subject.scored.keyResult.ref) ?? [];
      const matter = { subject, flags, answers: new Map(), reader: "Ada Okafor", position: 1, of: 3 };
      const { lines, form } = briefingFor(matter, { style: styleFor(0), width, height });
      const rows = (answers: Answers) => lines.length + formHeight(questionsFor(subject), answers, form);
      return { subject, lines, form, rows };
    });

  it.each([
    [80, 24],
    [60, 24],
    [80, 30],
    [100, 30],
  ])("the key result and its questions are seen together at %d columns and %d rows", (width, height) => {
    for (const { subject, lines, rows } of briefings(width, height)) {
      const { ref } = subject.scored.keyResult;
      expect(lines.join("\n")).toContain(ref);
      expect(rows(new Map()), ref).toBeLessThanOrEqual(height);
    }
  });

  it.each([24, 30, 36, 40])("the form says what it is about where it can grow beyond %d rows", (height) => {
    for (const { subject, form, rows } of briefings(80, height)) {
      const { ref } = subject.scored.keyResult;
      const [, below] = formView(questionsFor(subject), beginForm(questionsFor(subject), new Map()), form);
      expect(below.includes(ref) || rows(stuck) <= height, ref).toBe(true);
    }
  });

  it("everything is told where there are enough rows", () => {
    for (const { subject, lines, form } of briefings(80, 50)) {
      expect(lines.join("\n")).toContain(subject.objective.title);
      expect(form.about).toBeUndefined();
    }
  });
});
