import { Chalk, type ChalkInstance } from "chalk";

/** What a piece of terminal text is. The words carry the meaning; the colour only helps to find it. */
export interface Style {
  readonly heading: Paint;
  readonly strong: Paint;
  readonly emphasis: Paint;
  readonly struck: Paint;
  readonly muted: Paint;
  readonly code: Paint;
  readonly link: Paint;
  readonly good: Paint;
  readonly caution: Paint;
  readonly bad: Paint;
  readonly info: Paint;
}

/** Colours one piece of text. */
export type Paint = (text: string) => string;

/** How many colours there are: 0 none, 1 the sixteen of the terminal's own theme, 2 256, 3 all. */
export type ColorLevel = 0 | 1 | 2 | 3;

/**
 * The colours of everything that is printed. The caller decides the level; chalk is not asked what it makes of the
 * environment. Only the sixteen colours of the theme are used, which people have made readable on their background.
 */
export function styleFor(level: ColorLevel): Style {
  const chalk: ChalkInstance = new Chalk({ level });
  return {
    heading: paint(chalk.bold.underline),
    strong: paint(chalk.bold),
    emphasis: paint(chalk.italic),
    struck: paint(chalk.strikethrough),
    muted: paint(chalk.dim),
    code: paint(chalk.cyan),
    link: paint(chalk.blue.underline),
    good: paint(chalk.green),
    caution: paint(chalk.yellow),
    bad: paint(chalk.red),
    info: paint(chalk.blue),
  };
}

/** Takes one text only: chalk joins all its arguments, and would print the index that `map` passes along. */
function paint(chalk: ChalkInstance): Paint {
  return (text) => chalk(text);
}
