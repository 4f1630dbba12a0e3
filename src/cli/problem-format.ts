import { choice, twoFormats } from "./choice.ts";
import type { Context } from "./context.ts";

const FORMATS = ["pretty", "json", "github"] as const;

/** How problems and flags are printed. */
export type ProblemFormat = (typeof FORMATS)[number];

/**
 * The format that a call asks for; in a GitHub workflow that asks for none, annotations.
 *
 * @throws {UsageError} when there is no such format, or two are asked for.
 */
export function problemFormat({ options, io }: Context, asked: string | undefined): ProblemFormat {
  const format = asked === undefined ? undefined : choice("--format", asked, FORMATS);
  if (options.json && format !== undefined && format !== "json") {
    throw twoFormats(format);
  }
  if (options.json) return "json";
  return format ?? (io.environment.GITHUB_ACTIONS === "true" ? "github" : "pretty");
}
