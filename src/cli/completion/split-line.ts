/** A command line up to the cursor, as a shell would take it apart. */
export interface SplitLine {
  /** The finished words, the program's name first. */
  readonly words: readonly string[];
  /** What is typed so far of the word at the cursor; empty after a blank. */
  readonly current: string;
}

/**
 * Takes a command line apart at blanks, with quotes and backslashes read as a shell reads them. Nothing is expanded or
 * evaluated, and a quote that is still open ends at the cursor.
 */
export function splitLine(line: string): SplitLine {
  const words: string[] = [];
  let word: string | null = null;
  let quote = "";
  for (let index = 0; index < line.length; index++) {
    const character = line[index] ?? "";
    if (quote !== "'" && character === "\\") {
      index++;
      word = (word ?? "") + (line[index] ?? "");
    } else if (quote !== "") {
      if (character === quote) quote = "";
      else word = (word ?? "") + character;
    } else if (character === '"' || character === "'") {
      quote = character;
      word ??= "";
    } else if (/\s/.test(character)) {
      if (word !== null) words.push(word);
      word = null;
    } else word = (word ?? "") + character;
  }
  const program = words.findIndex((each) => !/^\w+=/.test(each)); // variables may be set before it
  return { words: program === -1 ? [] : words.slice(program), current: word ?? "" };
}
