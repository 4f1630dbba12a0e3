import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Kind } from "../../../src/model/kinds.ts";
import { dropOwnKeys } from "../../../src/workspace/check/keyed-maps.ts";
import { checkShape } from "../../../src/workspace/check/shape.ts";
import { PositionedDocument } from "../../../src/workspace/yaml/document.ts";

/** What is said of a document, as `rule at/place: message help`. */
function said(kind: Kind, text: string): string[] {
  return checkShape(kind, parse(text)).map(
    ({ rule, pointer, message, help }) => `${rule} ${pointer.join("/")}: ${message}. ${help}`,
  );
}

const CYCLE = "starts: 2026-10-01\nends: 2026-12-31\n";
const CHECK_IN = "by: ada\nvalue: 1\n";
const SETTINGS = "version: 1\norganisation: Harbour\n";
const TEAM = "name: Growth\nlevel: department\nparent: company\nlead: ada\n";

describe("a value of the wrong type", () => {
  it.each([
    [
      "value: 36,5 %",
      '"value" should be a number, and is the text "36,5 %"',
      "Write the number alone, without unit or separators: value: 36.5",
    ],
    [
      "value: 1,200,000 EUR",
      '"value" should be a number, and is the text "1,200,000 EUR"',
      "Write the number alone, without unit or separators: value: 1200000",
    ],
    ["value: n/a", '"value" should be a number, and is the text "n/a"', "Write a number, such as 36.5."],
    ["value: [1]", '"value" should be a number, and is a list', "Write a number, such as 36.5."],
    ["value: .inf", '"value" should be a number, and is the number Infinity', "Write a number, such as 36.5."],
    ["value:", '"value" should be a number, and is empty', "Fill it in, or remove the key."],
    ["value: 1\nprogress: 12", '"progress" should be text, and is the number 12', 'Put it in quotes: progress: "12"'],
    ["value: 1\nprogress: {a: 1}", '"progress" should be text, and is a map', "Write one text."],
    [
      "value: 1\nautomatic: 'no'",
      '"automatic" should be true or false, and is the text "no"',
      "Write true or false, without quotes.",
    ],
    ["value: 1\ndone: beta", '"done" should be a list, and is the text "beta"', "Write a list: done: [beta]"],
    [
      "value: 1\nblockers: {id: a}",
      '"blockers" should be a list, and is a map',
      "Begin each item on a line of its own with a hyphen: - …",
    ],
    [
      "value: 1\nblockers: [a]",
      'Item 1 of "blockers" should be a map, and is the text "a"',
      "Write keys and values, one a line: key: value",
    ],
  ])("%j", (line, message, help) => {
    const remarks = checkShape("check-in", parse(`by: ada\n${line}\n`));
    expect(remarks.map((remark) => [remark.message, remark.help])).toEqual([[message, help]]);
  });
});

/** What is to be done about a file's mistakes, by how they are written in it. */
function helpsIn(text: string): (string | undefined)[] {
  const document = new PositionedDocument(text);
  return checkShape("escalation", document.value(), (pointer) => document.writtenAt(pointer))
    .filter(({ rule }) => rule !== "format/missing-key")
    .map(({ help }) => help);
}

describe("what is to be done", () => {
  it.each([
    ["title: 007", 'Put it in quotes: title: "007"'],
    ["title: 1.50", 'Put it in quotes: title: "1.50"'],
    ["title: 0x1F", 'Put it in quotes: title: "0x1F"'],
    ["title: 1e3", 'Put it in quotes: title: "1e3"'],
    ["title: True", 'Put it in quotes: title: "True"'],
    [`title: ${"1".repeat(100_000)}`, `Put it in quotes: title: "${"1".repeat(39)}…"`],
    ["tried: 007", "Write a list: tried: [007]"],
    ["tried: Two drafts, sent to legal", 'Write a list: tried: ["Two drafts, sent to legal"]'],
    ["affects: growth/a, growth/b", "Write a list: affects: [growth/a, growth/b]"],
    ["title:", "Fill it in: title: …"],
    ['decision_needed: {kind: scope, question: ""}', "Fill it in: question: …"],
    ["review: {assumption: }", "Fill it in, or remove the key."],
    ["tried: [x, ]\nevents: ", "Fill it in, or remove the key."],
    ['tried: [""]', "Fill it in, or remove the item."],
    ["tried: []", "Add one, such as a sentence."],
    ["affects: []", "Add one, such as growth/activation or growth/activation/kr1."],
    ["options: []", "Add 2, with id and option."],
    ["level: {toString: 1}", "It is 1, 2 or 3."],
  ])("keeps what is written: %.50s", (text, help) => {
    expect(helpsIn(`${text}\n`)).toEqual([help]);
  });

  it("says how a number is written", () => {
    const document = new PositionedDocument("by: ada\nlesson: 12345678901234567890\n");
    const remarks = checkShape("learning", document.value(), (pointer) => document.writtenAt(pointer));
    expect(remarks.map(({ message }) => message)).toEqual([
      '"lesson" should be text, and is the number 12345678901234567890',
    ]);
  });

  it("names the words of which one is missing", () => {
    expect(said("settings", "organisation: A")).toEqual([
      'format/missing-key : "version" is missing. Add version: 1 here.',
    ]);
    expect(said("team", TEAM.replace("level: department\n", ""))).toEqual([
      'format/missing-key : "level" is missing. Add level: … here. It is company, department, team or individual.',
    ]);
    expect(said("objective", "title: T\nowner: ada\nkey_results: []")).toEqual([
      'format/too-few key_results: "key_results" needs at least 1 item, and has 0. Add one, with id, title and type.',
    ]);
  });
});

describe("a value of another type where a text has its notation", () => {
  it.each<[Kind, string, string]>([
    ["cycle", "starts: 20261001\nends: 2026-12-31", "Write 2026-10-01."],
    ["cycle", "starts: 20261341\nends: 2026-12-31", "Write year-month-day, such as 2026-11-20."],
    ["cycle", "starts: true\nends: 2026-12-31", "Write year-month-day, such as 2026-11-20."],
    ["settings", "version: 1\norganisation: H\nrhythm: {check_in: {grace: 3}}", "Write it like 4h, 2d or 1w."],
    ["settings", "version: 1\norganisation: H\nweek: {hours: 9}", "Write it like 09:00-17:30."],
    ["settings", "version: 1\norganisation: 7", 'Put it in quotes: organisation: "7"'],
    ["settings", "version: 1\norganisation: H\nroles: {sponsor: 7}", 'Put it in quotes: sponsor: "7"'],
  ])("is told how to write it, in a %s file: %j", (kind, text, help) => {
    expect(checkShape(kind, parse(text)).map((remark) => remark.help)).toEqual([help]);
  });
});

describe("a text in the wrong notation", () => {
  it.each<[Kind, string, string]>([
    [
      "check-in",
      "by: Ada Okafor\nvalue: 1",
      'format/invalid-handle by: "Ada Okafor" is not a handle: lower-case letters and digits in words joined by hyphens. Write the handle that stands under members of their team, such as ada.',
    ],
    ["check-in", 'by: ""\nvalue: 1', 'format/invalid-handle by: "by" is empty. Fill it in: by: …'],
    [
      "check-in",
      `${CHECK_IN}done: [Größe 2]`,
      'format/invalid-id done/0: "Größe 2" is not an id: lower-case letters and digits in words joined by hyphens, at most 64 characters. Write gro-e-2, for example.',
    ],
    [
      "check-in",
      `${CHECK_IN}done: [${"a".repeat(70)}]`,
      `format/invalid-id done/0: "${"a".repeat(39)}…" is not an id: lower-case letters and digits in words joined by hyphens, at most 64 characters. It has 70 characters: shorten it.`,
    ],
    [
      "cycle",
      CYCLE.replace("12-31", "12-32"),
      'format/invalid-date ends: "2026-12-32" is not a day that exists. Check the month and the day.',
    ],
    [
      "cycle",
      CYCLE.replace("2026-12-31", "31.12.2026"),
      'format/invalid-date ends: "31.12.2026" is not written year-month-day. Write 2026-12-31.',
    ],
    ...[
      ["2026-12-1", "is not written year-month-day. Write 2026-12-01."],
      ["31/12/2026", "is not written year-month-day. Write 2026-12-31."],
      ["12-31-2026", "is not written year-month-day. Write 2026-12-31."],
      ["11/11/2026", "is not written year-month-day. Write 2026-11-11."],
      ["06/11/2026", "is not written year-month-day. Write year-month-day, such as 2026-11-20."],
      ["31.11.2026", "is not written year-month-day. Write year-month-day, such as 2026-11-20."],
      ["soon", "is not a day that exists. Write year-month-day, such as 2026-11-20."],
    ].map(([day, said]): [Kind, string, string] => [
      "cycle",
      CYCLE.replace("2026-12-31", day ?? ""),
      `format/invalid-date ends: "${day}" ${said}`,
    ]),
    [
      "objective",
      "title: T\nowner: ada\nsupports: [{to: 2026-Q5:growth/x}]\nkey_results: [{id: a, title: A, type: percentage}]",
      'format/invalid-reference supports/0/to: "2026-Q5:growth/x" is not an objective, a key result or a priority. "2026-Q5" is no cycle id: those are like 2026, 2026-H2, 2026-T3, 2026-Q4 or 2026-11, with H1 and H2, T1 to T3, Q1 to Q4 or 01 to 12.',
    ],
    [
      "settings",
      `${SETTINGS}rhythm: {monthly_review: {day: tue}}`,
      'format/wrong-word rhythm/monthly_review/day: "day" cannot be "tue". Write it like first tue or last tue of cycle.',
    ],
    [
      "learning",
      "by: ada\nlesson: L\nnull: y",
      "format/unknown-key : An empty key (null or ~) is no key of a learning file. Known here: by, from, lesson, worked, tags, shared or thanks. A key of your own begins with x-.",
    ],
    [
      "settings",
      `${SETTINGS}escalation: {dependency_window: 5 days}`,
      'format/invalid-duration escalation/dependency_window: "5 days" is not a duration in working hours, days or weeks. Write 5d.',
    ],
    [
      "settings",
      `${SETTINGS}escalation: {dependency_window: soon}`,
      'format/invalid-duration escalation/dependency_window: "soon" is not a duration in working hours, days or weeks. Write it like 4h, 2d or 1w.',
    ],
    [
      "settings",
      `${SETTINGS}week: {hours: 9-17}`,
      'format/invalid-hours week/hours: "9-17" is not the working hours of a day. Write it like 09:00-17:30.',
    ],
    [
      "team",
      `${TEAM}members: {Ada: }`,
      'format/invalid-handle members/Ada: "Ada" is not a handle: lower-case letters and digits in words joined by hyphens. Write ada, for example.',
    ],
  ])("%s %j", (kind, text, expected) => {
    expect(said(kind, text)).toEqual([expected]);
  });
});

describe("keys", () => {
  it("are unknown with the nearest known one that is still free", () => {
    expect(said("check-in", `${CHECK_IN}confidance: 0.6`)).toEqual([
      'format/unknown-key confidance: "confidance" is no key of a check-in file. Did you mean "confidence"?',
    ]);
  });

  it("that objects inherit are as unknown as any other", () => {
    const text =
      "title: A\nowner: ada\nkey_results: [{id: a, title: A, type: percentage, toString: 1, constructor: 1}]";
    expect(said("objective", text).map((line) => line.split(":")[0])).toEqual([
      "format/unknown-key key_results/0/toString",
      "format/unknown-key key_results/0/constructor",
    ]);
  });

  it("that begin with x- pass anywhere, with what is behind them", () => {
    expect(said("team", `${TEAM}x-a: 1\nmembers: {ada: {x-b: [1]}, x-c: 3, x-D d: {away: 1}}`)).toEqual([]);
    expect(said("settings", `${SETTINGS}rules: {x-note: {severity: loud}}`)).toEqual([]);
  });

  it("that begin with x- are no members, key results or rules", () => {
    const team: unknown = parse(`${TEAM}x-a: 1\nmembers: {ada: , x-c: 3}`);
    dropOwnKeys("team", team);
    expect(team).toEqual({ ...parse(TEAM), "x-a": 1, members: { ada: null } });
  });

  it("behind a mistyped type are checked as those of the type that was meant, or as what every type has, and say nothing twice", () => {
    const objective = "title: A\nowner: ada\nkey_results:\n";
    const mistyped = "- {id: a, titel: A, type: increese, start: x, target: 2}";
    const unclear = "- {id: b, titel: A, type: something}";
    const right = "- {id: c, title: A, type: percentage, onwer: ada}";
    const rules = checkShape("objective", parse(`${objective}${[mistyped, unclear, right].join("\n")}`)).map(
      ({ rule, pointer }) => `${rule} ${pointer.slice(1).join("/")}`,
    );
    expect(rules.sort()).toEqual([
      "format/missing-key 0",
      "format/missing-key 1",
      "format/unknown-key 0/titel",
      "format/unknown-key 1/titel",
      "format/unknown-key 2/onwer",
      "format/wrong-type 0/start",
      "format/wrong-word 0/type",
      "format/wrong-word 1/type",
    ]);
    const event = "{at: 2026-11-20T14:00:00+00:00, by: jon, did: movd, to: 9}";
    const brief = checkShape("escalation", { events: [parse(event)] }).filter(({ pointer }) => pointer[0] === "events");
    expect(brief.map(({ pointer }) => pointer.join("/")).sort()).toEqual(["events/0/did", "events/0/to"]);
  });

  it("called __proto__ are reported like any other", () => {
    expect(said("check-in", `${CHECK_IN}__proto__: 1`)).toHaveLength(1);
    const members: unknown = JSON.parse('{"__proto__": {"name": "Nobody"}}');
    expect(checkShape("team", { ...parse(TEAM), members })).toMatchObject([
      { rule: "format/invalid-handle", pointer: ["members", "__proto__"], at: "key" },
    ]);
  });
});

describe("the help", () => {
  it("does not guess at a confidence that is as near to a fraction as to per cent", () => {
    expect(said("check-in", `${CHECK_IN}confidence: 1.2`)).toEqual([
      'format/out-of-range confidence: "confidence" is 1.2, and at most 1 is possible. Write a fraction between 0 and 1, such as 0.6.',
    ]);
  });

  it("reads a percentage as the confidence that was meant", () => {
    expect(said("check-in", `${CHECK_IN}confidence: 60%`)).toEqual([
      'format/wrong-type confidence: "confidence" should be a number, and is the text "60%". It is a fraction: write 0.6 for 60 %.',
    ]);
  });

  it("takes the quotes off a number that is one of the words", () => {
    const [level] = said("escalation", 'level: "2"').filter((line) => line.includes("wrong-word"));
    expect(level).toBe('format/wrong-word level: "level" cannot be "2". Write it without quotes: 2');
  });

  it("knows a text that its comma has cut in two", () => {
    const text = "by: tom\nareas: {strategy: [{question: same, score: 2, evidence: Five leaders, four lists}]}";
    expect(said("diagnostic", text)).toEqual([
      'format/unknown-key areas/strategy/0/four lists: "four lists" is no key of item 1 of "strategy". A comma between { and } ends a text: put the text before it in quotes, with this in it.',
    ]);
  });

  it("names a kind of file with the article it wants", () => {
    expect(said("objective", "titel: A")).toContainEqual(expect.stringContaining("is no key of an objective file"));
  });
});

describe("a rule's setting", () => {
  it.each([
    ["none", 'format/wrong-word rules/plan/no-buy-in: "plan/no-buy-in" cannot be "none".'],
    ["{severity: fatal, max: 5}", 'format/wrong-word rules/plan/no-buy-in/severity: "severity" cannot be "fatal".'],
  ])("%s", (setting, expected) => {
    expect(said("settings", `${SETTINGS}rules: {plan/no-buy-in: ${setting}}`)).toEqual([
      `${expected} It is off, error, warning or info.`,
    ]);
  });
});

it("says in a word that a file is empty", () => {
  expect(checkShape("cycle", null)).toMatchObject([{ rule: "format/empty-file", message: "The file is empty" }]);
});
