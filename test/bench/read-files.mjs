// The honest baseline: one node process that lists a workspace's YAML files and reads each of them, and does nothing
// with what it read. Usage: node read-files.mjs <folder>
import { readdirSync, readFileSync } from "node:fs";

let files = 0;
let bytes = 0;

function readAll(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === ".git") continue;
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) readAll(path);
    else if (entry.name.endsWith(".yaml")) {
      bytes += readFileSync(path).length;
      files += 1;
    }
  }
}

readAll(process.argv[2]);
process.stdout.write(`${files} files, ${bytes} bytes\n`);
