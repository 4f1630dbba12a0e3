import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { actionFrom, decisionFrom, lessonFrom, stemFrom } from "../../src/cli/review/notation.ts";

const readDay = (typed: string) =>
  /^(?:\d{4}-\d\d-\d\d)$/.test(typed) ? typed : typed === "friday" ? "2026-11-27" : null;

describe("an action in one line", () => {
  it.each([
    ["Call; lena; friday", { what: "Call", owner: "lena", due: "2026-11-27" }],
    ["Call; @lena; 2026-11-30", { what: "Call", owner: "lena", due: "2026-11-30" }],
    ["Call; friday; lena", { what: "Call", owner: "lena", due: "2026-11-27" }],
    ["Call; lena", { what: "Call", owner: "lena" }],
    ["Call; friday", { what: "Call", due: "2026-11-27" }],
    ["Call", { what: "Call" }],
    ["friday", { what: "friday" }],
    ["Call; then write; lena; friday", { what: "Call; then write", owner: "lena", due: "2026-11-27" }],
    ["Call; lena; fridayy", { what: "Call", owner: "lena", due: "fridayy" }],
    ["Call;lena;friday;a/b, a/c/kr1", { what: "Call", owner: "lena", due: "2026-11-27", for: ["a/b", "a/c/kr1"] }],
    ["Call; lena; friday; a/b; a/c", { what: "Call", owner: "lena", due: "2026-11-27", for: ["a/b", "a/c"] }],
    ["Call; lena; next week", { what: "Call", owner: "lena", due: "next week" }],
    ["Call Mersey; lucy; 27 Nov; a/b", { what: "Call Mersey", owner: "lucy", due: "27 Nov", for: ["a/b"] }],
    ["Call; then write to all of them", { what: "Call; then write to all of them" }],
  ])("%s", (typed, content) => {
    expect(actionFrom(typed, readDay)).toEqual(content);
  });

  it("is read again as it was written, whatever is to be done", () => {
    const what = fc
      .array(fc.constantFrom("Call", "them", ";", "and", "a/b", "friday", "@bo"), { minLength: 1, maxLength: 6 })
      .map((words) => `Do ${words.join(" ")} now it`);
    fc.assert(
      fc.property(what, (text) => {
        const normal = text
          .split(";")
          .map((part) => part.trim())
          .filter(Boolean)
          .join("; ");
        expect(actionFrom(`${text}; lena; friday`, readDay)).toEqual({
          what: normal,
          owner: "lena",
          due: "2026-11-27",
        });
      }),
    );
  });
});

describe("a decision in one line", () => {
  it.each([
    ["Launch; growth/activation", { title: "Launch", affects: ["growth/activation"] }],
    [
      "Launch; a/b, a/c; scope; because: It is: booked; @mira; gives way: The test; until: friday",
      {
        title: "Launch",
        by: "mira",
        kind: "scope",
        affects: ["a/b", "a/c"],
        until: "2026-11-27",
        because: "It is: booked",
        gives_way: "The test",
      },
    ],
    [
      "Alert; a/b/kr1; answers: govern/red-without-action, escalate/threatens; escalation: 2026-11-20-x",
      {
        title: "Alert",
        affects: ["a/b/kr1"],
        escalation: "2026-11-20-x",
        answers: ["govern/red-without-action", "escalate/threatens"],
      },
    ],
    ["Stop; then start; a/b", { title: "Stop; then start", affects: ["a/b"] }],
    ["scope", { title: "scope" }],
    [
      "Open; affects: a/b, a/c; kind: timing; by: mira",
      { title: "Open", by: "mira", kind: "timing", affects: ["a/b", "a/c"] },
    ],
    [
      "Open; a/b; because: no hands; see mail; gives way: the test; and the fair; timing",
      {
        title: "Open",
        kind: "timing",
        affects: ["a/b"],
        because: "no hands; see mail",
        gives_way: "the test; and the fair",
      },
    ],
  ])("%s", (typed, content) => {
    expect(decisionFrom(typed, readDay)).toEqual({ content, strays: [] });
  });
});

describe("a lesson in one line", () => {
  it.each([
    ["Ask early", { lesson: "Ask early" }],
    [
      "Ask early; 2026-Q3:a/b/kr1; worked; #x #y; @bo",
      { by: "bo", from: "2026-Q3:a/b/kr1", lesson: "Ask early", worked: true, tags: ["x", "y"] },
    ],
    ["Ask early; #x, #y; did not work", { lesson: "Ask early", worked: false, tags: ["x", "y"] }],
    ["Ask; early; failed", { lesson: "Ask; early", worked: false }],
    ["Ask; from: a/b; tags: forms, #copy; by: bo", { by: "bo", from: "a/b", lesson: "Ask", tags: ["forms", "copy"] }],
    ["Ask either/or; never both", { lesson: "Ask either/or; never both" }],
  ])("%s", (typed, content) => {
    expect(lessonFrom(typed)).toEqual({ content, strays: [] });
  });
});

describe("a part that says nothing that is known", () => {
  it.each([
    ["Open; a/b/kr1; timng", "timng", 'Did you mean "timing"?'],
    ["Open; a/b/kr1; becuase: no hands", "becuase: no hands", 'Did you mean "because: no hands"?'],
    ["Open; a/b/kr1; because:", "because:", "Write behind the colon what it is, or leave it out."],
    ["Open; a/b/kr1; next to the harbour", "next to the harbour", "Behind what was decided stand what it affects"],
  ])("is told of a decision: %s", (typed, part, help) => {
    const { content, strays } = decisionFrom(typed, readDay);
    expect(content).toEqual({ title: "Open", affects: ["a/b/kr1"] });
    expect(strays).toEqual([{ part, help: expect.stringContaining(help) }]);
  });

  it.each([
    ["Ask; a/b; wrked", "wrked", 'Did you mean "worked"?'],
    ["Ask; a/b; #sign up", "#sign up", "A tag is one word: #forms #sign-up."],
    ["Ask; a/b; form: a/c", "form: a/c", 'Did you mean "from: a/c"?'],
  ])("is told of a lesson: %s", (typed, part, help) => {
    const { content, strays } = lessonFrom(typed);
    expect(content).toEqual({ lesson: "Ask", from: "a/b" });
    expect(strays).toEqual([{ part, help }]);
  });
});

describe("the name of a file", () => {
  it.each([
    ["2026-11-20-consent-wording", "2026-11-20-consent-wording"],
    [" 2026-11-20-consent-wording ", "2026-11-20-consent-wording"],
    ["2026-11-31-consent-wording", null],
    ["Launch 2026-11-20-consent-wording", null],
  ])("%s", (typed, stem) => {
    expect(stemFrom(typed)).toBe(stem);
  });
});
