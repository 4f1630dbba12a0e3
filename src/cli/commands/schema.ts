import type { Command } from "commander";
import type { Declare } from "../declare.ts";

export function schemaCommand(declare: Declare): Command {
  return declare("schema", () => import("../run/schema.ts"), "no workspace")
    .summary("the JSON Schema of a file kind")
    .description("The JSON Schema (2020-12) of a kind of file. Without a kind: which there are.")
    .argument("[kind]", "such as objective")
    .option("--write", "write all of them into the workspace's .okr/schemas, where editors find them");
}
