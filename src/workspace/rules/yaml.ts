/** A file's text, written as an indented template: without the first line break and the common indentation. */
export function yaml(strings: TemplateStringsArray, ...values: readonly string[]): string {
  const text = strings.map((part, index) => part + (values[index] ?? "")).join("");
  const lines = text.replace(/^\n/, "").split("\n").slice(0, -1);
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents);
  return lines.map((line) => `${line.slice(indent)}\n`).join("");
}
