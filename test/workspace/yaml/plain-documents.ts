import fc from "fast-check";
import { stringify } from "yaml";

const word = fc.constantFrom("ada", "due: now", "a #1", "- x", "", "x  ", "true", "0x1f", "1e3", "2026-11-20", "é🎉");
const text = fc.oneof(
  { weight: 6, arbitrary: fc.lorem({ maxCount: 12 }) },
  { weight: 3, arbitrary: word },
  { weight: 1, arbitrary: fc.array(fc.oneof(word, fc.lorem(), fc.constant("\n"))).map((parts) => parts.join(" ")) },
  { weight: 1, arbitrary: fc.lorem({ mode: "sentences" }).map((sentences) => sentences.replaceAll(". ", ".\n")) },
);
const scalar = fc.oneof(
  { weight: 60, arbitrary: text },
  { weight: 20, arbitrary: fc.oneof(fc.double(), fc.integer(), fc.boolean(), fc.constant(null)) },
  { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
);
const key = fc.oneof(
  { weight: 60, arbitrary: fc.stringMatching(/^[a-z_]{2,6}$/) },
  { weight: 1, arbitrary: fc.oneof(word, fc.string()) },
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    scalar,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(key, tie("value"), { maxKeys: 5 }),
  ),
}));

const style = fc.record({
  indent: fc.constantFrom(1, 2, 3, 4),
  indentSeq: fc.boolean(),
  lineWidth: fc.constantFrom(0, 0, 20, 80),
  minContentWidth: fc.constantFrom(0, 20),
  collectionStyle: fc.constantFrom("any", "flow", "block"),
  flowCollectionPadding: fc.boolean(),
  defaultKeyType: fc.constant("PLAIN"),
  defaultStringType: fc.constantFrom("PLAIN", "QUOTE_SINGLE", "QUOTE_DOUBLE", "BLOCK_LITERAL", "BLOCK_FOLDED"),
  nullStr: fc.constantFrom("null", "~", ""),
});

/** Any mapping, in any of the styles that `yaml` writes. */
export const documents: fc.Arbitrary<string> = fc
  .tuple(fc.dictionary(key, value, { minKeys: 1 }), style)
  .map(([mapping, options]) => stringify(mapping, options));
