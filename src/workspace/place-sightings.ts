import type { Problem } from "../model/problem.ts";
import type { Sighting } from "./references/lookup.ts";
import { severityOf } from "./rules/registry.ts";
import { decode } from "./yaml/bytes.ts";
import { PositionedDocument } from "./yaml/document.ts";

/** Turns what was seen in one file into problems with their lines; without its content they stand at its top. */
export function placeSightings(sightings: readonly Sighting[], content: Uint8Array | null): Problem[] {
  const decoded = content === null ? null : decode(content);
  const document = decoded !== null && "text" in decoded ? new PositionedDocument(decoded.text) : null;
  const isThere = ({ pointer, ifWritten }: Sighting) => ifWritten !== true || document?.holds(pointer) === true;
  return sightings.filter(isThere).map((sighting) => {
    const { rule, message, help = null, file, subject, evidence = {}, pointer, at = "value" } = sighting;
    const range = document?.rangeOf(pointer, at) ?? { line: 1, column: 1, endLine: 1, endColumn: 2 };
    return { rule, severity: severityOf(rule), message, help, file, ...range, subject, evidence };
  });
}
