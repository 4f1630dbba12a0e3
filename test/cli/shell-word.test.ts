import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { shellWord } from "../../src/cli/shell-word.ts";

it.each(["web/page-loading", "2026-Q4:growth/activation", "@ada", "priority:win"])("%s needs no quotes", (word) => {
  expect(shellWord(word)).toBe(word);
});

it.each(["", "a b", "it's", "$HOME", "größe", "a;b", "`x`", "a\nb", "*"])("a shell reads %j as it was", (word) => {
  expect(execFileSync("sh", ["-c", `printf %s ${shellWord(word)}`], { encoding: "utf8" })).toBe(word);
});
