import { isMap } from "../input.ts";

/** How an option is written in a line, for whoever left something out. */
export const OPTION_NOTATION = '"a: Launch with the current wording; legal follows by 8 January"';

const NAMED = /^([a-z0-9]+(?:-[a-z0-9]+)*):\s+(\S.*)$/s;

/**
 * Reads an option: its id where it has one, what could be done, and behind a semicolon what follows from it. Nothing but
 * the first semicolon parts the two, so that consequences may hold more.
 */
export function optionFrom(typed: string): Record<string, unknown> {
  const [, id, rest = typed.trim()] = NAMED.exec(typed.trim()) ?? [];
  const semicolon = rest.indexOf(";");
  const option = semicolon === -1 ? rest : rest.slice(0, semicolon).trim();
  const consequence = semicolon === -1 ? "" : rest.slice(semicolon + 1).trim();
  return { ...(id === undefined ? {} : { id }), option, ...(consequence === "" ? {} : { consequence }) };
}

/** Gives options without an id the first free letter. */
export function lettered(options: readonly unknown[]): unknown[] {
  const taken = new Set(options.map((each) => (isMap(each) ? each.id : undefined)));
  const free = [...LETTERS].filter((letter) => !taken.has(letter));
  return options.map((each) => {
    if (!isMap(each) || each.id !== undefined) return each;
    return { ...each, id: free.shift() ?? `option-${options.indexOf(each) + 1}` };
  });
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
