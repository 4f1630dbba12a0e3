import { isDeepStrictEqual } from "node:util";
import { parseDocument } from "yaml";
import { readPlain } from "../../../src/workspace/yaml/plain.ts";

/** What `yaml` makes of a text: its value, or undefined if it has any complaint. */
export function judge(text: string): { value: unknown } | undefined {
  const options = { version: "1.2", schema: "core", uniqueKeys: true, strict: true, prettyErrors: false } as const;
  const document = parseDocument(text, options);
  if (document.errors.length > 0 || document.warnings.length > 0) return undefined;
  return { value: document.toJS() };
}

/** How a reading goes against the judge, or undefined if it does not. Handing over is always right. */
export function disagreement(text: string): string | undefined {
  const reading = readPlain(text);
  if (reading === undefined) return undefined;
  const verdict = judge(text);
  if (isDeepStrictEqual(reading, verdict) && JSON.stringify(reading) === JSON.stringify(verdict)) return undefined;
  return `${JSON.stringify(text)}\n  read as ${JSON.stringify(reading)}\n  is      ${JSON.stringify(verdict)}`;
}
