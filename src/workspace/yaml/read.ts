import { decode } from "./bytes.ts";
import { PositionedDocument, type RepeatedKey, type TextFault } from "./document.ts";
import { findConflictRest, findTextFaults } from "./suspicious.ts";

/** A file's text, what it says, and the place of everything in it. */
export interface ReadYaml {
  readonly text: string;
  readonly value: unknown;
  readonly document: PositionedDocument;
  /** The keys that stand in their map already; in the value the first ones count. */
  readonly repeated: readonly RepeatedKey[];
}

/** Reads a file's bytes as YAML, whatever they hold; or says why they cannot be read, and where. */
export function readYaml(bytes: Uint8Array): ReadYaml | { readonly faults: readonly TextFault[] } {
  const decoded = decode(bytes);
  return "fault" in decoded ? { faults: [decoded.fault] } : readYamlText(decoded.text);
}

/** The same for a text without a byte order mark. */
export function readYamlText(text: string): ReadYaml | { readonly faults: readonly TextFault[] } {
  const suspicious = findTextFaults(text);
  if (suspicious.length > 0) return { faults: suspicious };
  try {
    return readDocument(text);
  } catch (error) {
    if (error instanceof RangeError) return { faults: [TOO_DEEP] };
    throw error;
  }
}

function readDocument(text: string): ReadYaml | { readonly faults: readonly TextFault[] } {
  const document = new PositionedDocument(text);
  const faults = document.faults();
  if (faults.length > 0) return { faults: [findConflictRest(text) ?? faults].flat() };
  const unsound = [...document.depthFaults(), ...document.aliasFaults()];
  if (unsound.length > 0) return { faults: unsound };
  const repeated = document.takeOutRepeated();
  const isWhole = repeated.length === 0 || document.aliasFaults().length === 0; // an anchor may have gone with them
  return isWhole ? { text, value: document.value(), document, repeated } : { faults: repeated };
}

/** The judge gives up by throwing on absurd nesting. */
const TOO_DEEP: TextFault = {
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 2,
  rule: "format/too-deep",
  message: "Lists and maps are nested too deeply to be read",
  help: "Flatten the file.",
};
