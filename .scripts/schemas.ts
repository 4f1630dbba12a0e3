// Writes schemas/<kind>.schema.json from the zod schemas; --check fails when one is out of date.
import { jsonSchemaText } from "../src/model/json-schema.ts";
import { type Kind, SCHEMAS } from "../src/model/kinds.ts";
import { bringUpToDate } from "./generated.ts";

const kinds = Object.keys(SCHEMAS) as Kind[];
const files = new Map(kinds.map((kind) => [`${kind}.schema.json`, jsonSchemaText(kind)]));
bringUpToDate("schemas", files, "npx tsx .scripts/schemas.ts");
