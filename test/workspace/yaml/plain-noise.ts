import type { Random } from "./plain-random.ts";

/** What YAML gives a meaning to, and what trips its readers. */
// biome-ignore format: a kind a line
const SNIPPETS = [
  ..."\n\r\t #:-?,[]{}&*!|>'\"%@`\\~<=+.0129aeEnxoT_/é\u0000\u0007\u001f\u007f\u0085\u00a0\u2028\ufeff\ud83d",
  ...["  ", "    ", "\n\n", "\n ", "\n  ", "\n\n  ", " \n", "  \n", "\n\t", "\r\n", "\n   \n", "\n    \n"],
  ...[": ", ":\n", " :", "::", " #", "# ", "\n#", "\n# c\n", "\n#c\n", "\n  # c\n", "#c", "- ", "\n- ", "\n  - ", "- - ", "-\n", "? ", "\n? "],
  ...["---", "\n---\n", "\n--- ", "\n...\n", "...", "%YAML 1.2\n", "<<: ", "<<<<<<< HEAD\n", "\n=======\n", "\n>>>>>>> b\n"],
  ...["|", ">", "|-", ">-", "|+", ">+", ">2", "|1-", "|-\n", ">-\n", "|\n", ">\n", ">- # c\n", "|\n\n", ">\n\n"],
  ...["[]", "{}", "[a]", "{a: 1}", "[a, b]", ", ", ",\n", "[\n", "\n]", "{\n", "\n}", "a: ", "a:", "\na: b", "\n  a: b\n", " a"],
  ...['""', "''", '"a"', "'a'", "'a''b'", '"\\n"', '"\\x41"', "\\u00e9", '\\"', '": ', "': "],
  ...["null", "~", "true", "False", "yes", "-0", "+1", "007", "0o17", "0x1F", "1e3", ".5", "5.", "-.inf", ".NaN", "1_000"],
  ...["&a ", "*a", "!!str ", "!t ", "__proto__: ", "constructor: ", "toString: ", "a: 1\na: 2\n", "1: ", "null: ", "\ud83c\udf89"],
] as const;

type Mutation = (text: string, random: Random, other: string) => string;

const MUTATIONS: readonly Mutation[] = [
  insert,
  insert,
  insert,
  remove,
  replace,
  dropLine,
  copyLine,
  swapLines,
  indent,
  wrap,
  splice,
];

/** Changes a text in one to four places, now and then with a piece of another text. */
export function mutate(text: string, other: string, random: Random): string {
  let mutated = text;
  for (let rounds = 1 + random.below(4); rounds > 0; rounds--) mutated = random.pick(MUTATIONS)(mutated, random, other);
  return mutated;
}

function insert(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + random.pick(SNIPPETS) + text.slice(at);
}

function remove(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + text.slice(at + 1 + random.below(4));
}

function replace(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + random.pick(SNIPPETS) + text.slice(at + 1);
}

function dropLine(text: string, random: Random): string {
  const lines = text.split("\n");
  lines.splice(random.below(lines.length), 1);
  return lines.join("\n");
}

function copyLine(text: string, random: Random): string {
  const lines = text.split("\n");
  lines.splice(random.below(lines.length), 0, random.pick(lines));
  return lines.join("\n");
}

function swapLines(text: string, random: Random): string {
  const lines = text.split("\n");
  const [one, two] = [random.below(lines.length), random.below(lines.length)];
  [lines[one], lines[two]] = [lines[two] ?? "", lines[one] ?? ""];
  return lines.join("\n");
}

/** Moves one line, or it and all below it, to the left or to the right. */
function indent(text: string, random: Random): string {
  const lines = text.split("\n");
  const from = random.below(lines.length);
  const to = random.below(3) === 0 ? lines.length : from + 1;
  const shift = random.pick([-4, -2, -1, 1, 2, 4]);
  const moved = lines.map((line, at) => {
    if (at < from || at >= to) return line;
    return shift > 0 ? " ".repeat(shift) + line : line.replace(new RegExp(`^ {0,${-shift}}`), "");
  });
  return moved.join("\n");
}

/** Breaks a line at a space, as one who wraps prose does. */
function wrap(text: string, random: Random): string {
  const at = text.indexOf(" ", random.below(text.length + 1));
  return at === -1 ? text : `${text.slice(0, at)}\n${" ".repeat(random.below(9))}${text.slice(at + 1)}`;
}

function splice(text: string, random: Random, other: string): string {
  const start = random.below(other.length + 1);
  const piece = other.slice(start, start + random.below(80));
  const at = random.below(text.length + 1);
  return text.slice(0, at) + piece + text.slice(random.below(2) === 0 ? at : at + piece.length);
}

/** Makes a text of random tokens below a first key: short, dense, and right by chance a fifth of the time. */
export function soup(random: Random): string {
  let text = random.pick(SOUP_STARTS);
  for (let tokens = 1 + random.below(9); tokens > 0; tokens--) text += random.pick(SOUP_TOKENS);
  return text + random.pick(SOUP_ENDS);
}

const SOUP_STARTS = [
  "a:",
  "a: ",
  "a:\n",
  "a:\n  ",
  "a:\n- ",
  "a: [",
  "a: {",
  "a: >-\n",
  "a: |\n  x",
  "a: x",
  "a:\n  - b: c\n",
];

// biome-ignore format: a kind a line
const SOUP_TOKENS = [
  ..."abé1~.:-,[]{}'\"|>#<=%@!&*?+\\", "x y", "-1", "1.5", "0x", "...", "--- ",
  ...["a:", "b: ", "c: ", "d:", "e: v", "- ", "- ", ": ", "? ", ", ", ">-", "|-"],
  ...["[x, y]", "{p: q}", "'s'", '"d"', "''", "\\n", " #c", "# c", "\n#c\n", "\n  # c\n"],
  ...[" ", "  ", "   ", "\n", "\n", "\n", "\n ", "\n  ", "\n  ", "\n   ", "\n    ", "\n\n", "\n \n"],
];

const SOUP_ENDS = ["", "\n", "]\n", "}\n", "\nz: y\n", "z: y"];
