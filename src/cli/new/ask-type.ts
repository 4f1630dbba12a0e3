import type { KeyResultType } from "../../model/key-result.ts";
import { DATE_PATTERN } from "../../model/patterns.ts";
import type { YamlMap } from "../../workspace/yaml/print.ts";
import type { Field, Form } from "./form.ts";
import type { TypeOptions } from "./key-result-types.ts";
import { stepsFrom } from "./steps.ts";

/** Asks for what a key result of one type needs beside its title, as the keys of the file. */
export const ASK_TYPE: { readonly [T in KeyResultType]: (form: Form, options: TypeOptions) => Promise<YamlMap> } = {
  increase: (form, options) => askMovement(form, options, "increase"),
  decrease: (form, options) => askMovement(form, options, "decrease"),
  control: askBounds,
  baseline: askBaseline,
  percentage: async () => ({}),
  milestone: async (form, { milestone }) => {
    const first = await askFirst(form, milestone);
    return { milestones: stepsFrom(first, "m", "--milestone", form) };
  },
  task: async (form, { task }) => ({
    tasks: task === undefined ? undefined : stepsFrom(task, "t", "--task", form),
  }),
};

async function askMovement(form: Form, options: TypeOptions, type: "increase" | "decrease"): Promise<YamlMap> {
  const measure = await askMeasure(form, options);
  const start = await form.number({ option: "--start", given: options.start, what: "where its value begins" });
  const target = await form.number({
    option: "--target",
    given: options.target,
    what: "the value to reach",
    fault: (text) => directionFault(type, start, Number(text)),
  });
  return { ...measure, start, target };
}

function directionFault(type: "increase" | "decrease", start: number | undefined, target: number): string | null {
  if (start === undefined || (type === "increase" ? target > start : target < start)) return null;
  const [side, other] = type === "increase" ? ["above", "decrease"] : ["below", "increase"];
  const hint = target === start ? "" : ` For the other direction: --type ${other}.`;
  return `To ${type} it must be ${side} the start, ${start}.${hint}`;
}

async function askBounds(form: Form, options: TypeOptions): Promise<YamlMap> {
  const measure = await askMeasure(form, options);
  const least = await form.number({
    option: "--at-least",
    given: options.atLeast,
    what: "the lower bound, itself within bounds",
    optional: true,
  });
  const most = await form.number({
    option: "--at-most",
    given: options.atMost,
    what: least === undefined ? "the upper bound, itself within bounds (or --at-least, the lower)" : "the upper bound",
    optional: least !== undefined || options.atLeast !== undefined,
    fault: (text) => (least !== undefined && Number(text) < least ? `It is below --at-least, ${least}.` : null),
  });
  const every = await form.answer({
    option: "--every",
    given: options.every,
    what: "how often it is measured",
    words: ["day", "week"],
    fallback: "week",
  });
  return { ...measure, at_least: least, at_most: most, every: every === "week" ? undefined : every };
}

async function askBaseline(form: Form, options: TypeOptions): Promise<YamlMap> {
  const measure = await askMeasure(form, options);
  const measurements = await form.number({
    option: "--measurements",
    given: options.measurements,
    what: "how many measurements make a baseline",
    fallback: "1",
    fault: (text) => (/^[1-9]\d*$/.test(text) ? null : "Write a whole number from 1."),
  });
  const due = await form.answer({
    option: "--due",
    given: options.due,
    what: "the day on which it should stand",
    optional: true,
    fault: dayFault,
  });
  return { ...measure, measurements: measurements === 1 ? undefined : measurements, due };
}

async function askMeasure(form: Form, { metric, unit }: TypeOptions): Promise<YamlMap> {
  return {
    metric: await form.answer({ option: "--metric", given: metric, what: "the metric's name", optional: true }),
    unit: await form.answer({ option: "--unit", given: unit, what: "its unit, such as %", optional: true }),
  };
}

/** The milestones that were given; without any, at least one is asked for, then more until there is no answer. */
async function askFirst(form: Form, given: readonly string[] | undefined): Promise<readonly string[]> {
  if (given !== undefined && given.length > 0) return given;
  const field: Field = { option: "--milestone", given: undefined, what: "the first milestone" };
  const steps: string[] = [];
  let step = await form.answer(field);
  while (step !== undefined) {
    steps.push(step);
    step = form.asking ? await form.answer({ ...field, what: "the next one", optional: true }) : undefined;
  }
  return steps;
}

function dayFault(text: string): string | null {
  return DATE_PATTERN.test(text) ? null : "Write a day that exists, such as 2026-11-20.";
}
