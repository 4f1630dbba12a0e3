/** A process that writes as the program does, for tests that race it or kill it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createFile, replaceFile } from "../../src/workspace/write.ts";

const [root = "", task, name = ""] = process.argv.slice(2);

/** Long enough to be caught half written, and to be seen to be whole. */
function bodyOf(label: string): string {
  return `begin: ${label}\n${"# filling\n".repeat(2000)}end: ${label}\n`;
}

if (task === "create-once") {
  process.stdin.once("data", () => {
    process.stdout.write(createFile(root, "teams/one.yaml", bodyOf(name)));
    process.exit();
  });
  process.stdout.write("ready ");
}
if (task === "replace-once") {
  const bytes = readFileSync(join(root, "teams/one.yaml"));
  process.stdin.once("data", () => {
    process.stdout.write(replaceFile(root, "teams/one.yaml", bytes, bodyOf(name)));
    process.exit();
  });
  process.stdout.write("ready ");
}
if (task === "write-for-ever") {
  process.stdout.write("ready ");
  for (let number = 0; ; number++) {
    createFile(root, `teams/${name}-${number}.yaml`, bodyOf(String(number)));
    const bytes = readFileSync(join(root, "teams/one.yaml"));
    replaceFile(root, "teams/one.yaml", bytes, bodyOf(String(number)));
  }
}
