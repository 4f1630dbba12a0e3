import { isCollection, isScalar, parseDocument, visit, type YAMLError } from "yaml";
import { type Report, reportSyntax, unclosed } from "./syntax.ts";

/** A mistake in the text, between two offsets. */
export interface SyntaxMistake {
  readonly report: Report;
  readonly from: number;
  readonly to: number;
}

const BRACKET = /^Flow (?:map|sequence) .*end with a [\]}]$/;
const QUOTE = /^Missing closing ["']quote$/;

/**
 * The mistakes behind the judge's errors, in order, each where it was made: a quote or a bracket that is not closed
 * where it opens. Behind such a bracket everything is misread, so nothing that follows is said; and of a line one
 * mistake, since the next error on it mostly comes of the first.
 */
export function mistakesBehind(errors: readonly YAMLError[], text: string): SyntaxMistake[] {
  const opening = errors.some(({ message }) => BRACKET.test(message) || QUOTE.test(message)) ? openingsIn(text) : [];
  const bracket = errors.some(({ message }) => BRACKET.test(message)) ? opening.findLast(isBracket) : undefined;
  const mistakes = ownMistakes(errors)
    .filter(({ message, pos }) => !BRACKET.test(message) && (bracket === undefined || pos[0] < bracket.at))
    .map((error) => mistakeBehind(error, text, opening));
  if (bracket !== undefined) mistakes.push({ report: unclosed(bracket.sign), from: bracket.at, to: bracket.at + 1 });
  return onePerLine(mistakes, text);
}

/** Without those that come of another: at the same place, or because everything behind a whole value is one too much. */
function ownMistakes(errors: readonly YAMLError[]): YAMLError[] {
  const end = errors.find(({ message }) => / at node end$/.test(message))?.pos[0] ?? Number.POSITIVE_INFINITY;
  const seen = new Set<number>();
  const vagueLast = errors.toSorted((one, other) => Number(isVague(one)) - Number(isVague(other)));
  return vagueLast.filter(({ message, pos: [from] }) => {
    if (seen.has(from) || (from > end && / token in YAML stream/.test(message))) return false;
    seen.add(from);
    return true;
  });
}

/** The judge says so of whatever it took for a key. */
function isVague({ code }: YAMLError): boolean {
  return code === "MULTILINE_IMPLICIT_KEY";
}

interface Opening {
  readonly at: number;
  readonly sign: string;
}

function isBracket({ sign }: Opening): boolean {
  return sign === "[" || sign === "{";
}

function mistakeBehind(error: YAMLError, text: string, openings: readonly Opening[]): SyntaxMistake {
  const { pos, message } = error;
  const report = reportSyntax(error, text);
  const quote = QUOTE.test(message) ? openings.findLast((each) => !isBracket(each) && each.at <= pos[0]) : undefined;
  if (quote !== undefined) return { report: unclosed(quote.sign), from: quote.at, to: quote.at + 1 };
  const { from = pos[0], length } = report;
  return { report, from, to: length === undefined ? pos[1] : from + length };
}

/** The quotes and brackets that are not closed, from the top. */
function openingsIn(text: string): Opening[] {
  const openings: Opening[] = [];
  const document = parseDocument(text, {
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "silent",
    keepSourceTokens: true,
  });
  visit(document, {
    Node: (_key, node) => {
      const token = isScalar(node) || isCollection(node) ? node.srcToken : undefined;
      if (token?.type === "flow-collection" && !/[\]}]/.test(token.end[0]?.source ?? "")) {
        openings.push({ at: token.offset, sign: token.start.source });
      }
      if (
        (token?.type === "double-quoted-scalar" || token?.type === "single-quoted-scalar") &&
        !isClosed(token.source)
      ) {
        openings.push({ at: token.offset, sign: token.source[0] ?? "" });
      }
    },
  });
  return openings;
}

function isClosed(quoted: string): boolean {
  return quoted.length > 1 && quoted.endsWith(quoted[0] ?? "");
}

function onePerLine(mistakes: readonly SyntaxMistake[], text: string): SyntaxMistake[] {
  const sorted = mistakes.toSorted((a, b) => a.from - b.from);
  return sorted.filter(({ from }, index) => {
    const before = sorted[index - 1]?.from;
    return before === undefined || text.slice(before, from).includes("\n");
  });
}
