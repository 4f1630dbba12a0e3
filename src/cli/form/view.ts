import { runOn, widthOf, wrap } from "../../render/columns.ts";
import { safeText } from "../../render/safe-text.ts";
import { truncate } from "../../render/truncate.ts";
import type { Answer, ChecklistField, ChoiceField, Field, Form } from "./fields.ts";
import { type FormLook, indented, lead, roomFor } from "./layout.ts";
import { type FormState, fieldAt } from "./state.ts";
import { typedText } from "./typed-rows.ts";

const HIDE_CURSOR = "\u001b[?25l";
const SHOW_CURSOR = "\u001b[?25h";

/** A checklist of more items than this moves under the cursor. */
const MOST_ITEMS = 8;

const KEYS = {
  text: ["Enter next", "< back", "> skip", "Ctrl-C stop"],
  checklist: ["Space ticks", "Enter next", "< back", "> skip"],
  choice: ["← → choose", "Enter next", "< back", "> skip"],
};

/** A form as text: what is answered and the line in hand, and below the cursor what is still to come. */
export function formView(form: Form, state: FormState, look: FormLook): [string, string] {
  const { style } = look;
  const fields = form(state.answers);
  const answered = fields.slice(0, state.at).map((field) => answeredLine(field, state.answers.get(field.id), look));
  const field = fieldAt(form, state);
  if (state.end === "skip") return [style.muted("  skipped"), ""];
  if (state.end === "back") return [style.muted("  back"), ""];
  if (field === undefined) return [answered.join("\n"), ""];
  const toCome = fields.slice(state.at + 1).map((each) => toComeLine(each, state.answers.get(each.id), look));
  const below = [...belowLine(field, state, look), ...toCome, ...keysLines(field, look)];
  return [[...answered, currentLine(field, state, look)].join("\n"), below.join("\n")];
}

function keysLines({ kind }: Field, { style, width, about }: FormLook): string[] {
  const parts = about === undefined ? KEYS[kind] : [style.strong(about), ...KEYS[kind]];
  return runOn(parts, width - 2).map((line) => style.muted(`  ${line}`));
}

function answeredLine(field: Field, answer: Answer | undefined, look: FormLook): string {
  const start = `  ${lead(field.label, look)}`;
  const text = answerText(field, answer);
  if (text === "") return look.style.muted(`${start}–`);
  return look.style.muted(start) + truncate(safeText(text), look.width - widthOf(start) - 1);
}

/** What is still to come; after going back, with what was answered before. */
function toComeLine(field: Field, answer: Answer | undefined, look: FormLook): string {
  const start = `  ${lead(field.label, look)}`;
  const text = answer === undefined ? "" : answerText(field, answer);
  return look.style.muted((start + truncate(safeText(text), look.width - widthOf(start) - 1)).trimEnd());
}

function answerText(field: Field, answer: Answer | undefined): string {
  if (field.kind === "checklist") return (typeof answer === "string" ? [] : (answer ?? [])).join(", ") || "nothing yet";
  const text = typeof answer === "string" ? answer : "";
  if (field.kind === "choice") return field.choices.find(({ value }) => value === text)?.label ?? text;
  return text === "" ? "" : field.shown(text);
}

function currentLine(field: Field, state: FormState, look: FormLook): string {
  const { style } = look;
  const start = `${style.info("❯")} ${style.strong(lead(field.label, look))}`;
  if (field.kind === "choice") return HIDE_CURSOR + start + choices(field, state, look);
  if (field.kind === "checklist") return HIDE_CURSOR + start;
  if (state.typed !== "" || field.fallback === null) return SHOW_CURSOR + start + typedText(field, state.typed, look);
  const room = Math.max(8, look.width - widthOf(start) - 5);
  return `${SHOW_CURSOR}${start}${style.muted(`(${truncate(safeText(field.shown(field.fallback)), room)})`)} `;
}

/** All the choices beside each other, or the one in hand where there is no room for all. */
function choices({ label: name, choices: all }: ChoiceField, { row }: FormState, look: FormLook): string {
  const { style } = look;
  const line = all.map(({ label }) => ` ${label} `).join(" ");
  if (widthOf(line) + widthOf(lead(name, look)) + 3 > look.width) return style.info(`‹ ${all[row]?.label ?? ""} ›`);
  return all
    .map(({ label }, index) => (index === row ? style.info(`[${label}]`) : style.muted(` ${label} `)))
    .join(" ");
}

function belowLine(field: Field, state: FormState, look: FormLook): string[] {
  if (field.kind === "checklist") return [...items(field, state, look), ...told(state, field.hint(state.ticked), look)];
  if (field.kind === "choice") return told(state, field.hint, look);
  const typed = state.typed.trim();
  const isEarly = isAsideFrom(typed) || field.unfinished?.(typed);
  const fault = state.complaint ?? (isEarly ? null : field.fault(typed));
  return told({ complaint: fault }, field.hint(typed === "" ? (field.fallback ?? "") : typed), look);
}

/** Why what was answered is not taken, else what is asked. */
function told({ complaint }: Pick<FormState, "complaint">, hint: string, look: FormLook): string[] {
  const { caution, muted } = look.style;
  const [text, paint] = complaint === null ? [hint, muted] : [`✗ ${complaint}`, caution];
  return text === "" ? [] : indented(wrap(text, roomFor(look)), look).map(paint);
}

/** Nothing typed yet, or one of the two commands. */
function isAsideFrom(typed: string): boolean {
  return typed === "" || typed === "<" || typed === ">";
}

/** The items around the one in hand, when there are more than fit. */
function items({ items: all }: ChecklistField, { row, ticked }: FormState, { style, width }: FormLook): string[] {
  const first = Math.max(0, Math.min(row - Math.floor(MOST_ITEMS / 2), all.length - MOST_ITEMS));
  const lines = all.slice(first, first + MOST_ITEMS).map(({ id, title }, index) => {
    const current = first + index === row;
    const box = ticked.includes(id) ? style.good("[x]") : "[ ]";
    const text = truncate(safeText(`${id}  ${title}`), width - 9);
    return `  ${current ? style.info("❯") : " "} ${box} ${current ? style.strong(text) : text}`;
  });
  const above = first === 0 ? [] : [style.muted(`      ↑ ${first} more`)];
  const left = all.length - first - MOST_ITEMS;
  return [...above, ...lines, ...(left <= 0 ? [] : [style.muted(`      ↓ ${left} more`)])];
}
