import { DATE_PATTERN } from "../../model/patterns.ts";
import type { YamlMap } from "../../workspace/yaml/print.ts";
import type { Form } from "./form.ts";

/**
 * Reads milestones or tasks, each a title or a day and a title: `2026-11-30 Beta with ten customers`. They are
 * numbered, `m1`, `m2` …; what cannot be read is noted in the form.
 */
export function stepsFrom(given: readonly string[], prefix: string, option: string, form: Form): YamlMap[] {
  return given.map((text, index) => {
    const [, day, rest = ""] = /^(\d{4}-\d\d-\d\d)\s*(.*)$/s.exec(text.trim()) ?? [];
    const title = day === undefined ? text.trim() : rest;
    if (title === "")
      form.complain(`${option} cannot be "${text}". Write a title, with its day before it if you like.`);
    if (day !== undefined && !DATE_PATTERN.test(day))
      form.complain(`${option} cannot be "${text}". There is no day ${day}.`);
    return { id: `${prefix}${index + 1}`, title, due: day };
  });
}
