#!/usr/bin/env node
// CommonJS, which starts faster than a module does (package.json beside this file says so).
const { enableCompileCache } = require("node:module");

/** The command's name; undefined for a call without one, or with what cannot be one. */
function commandIn([first, ...others]) {
  if (first === "--help" || first === "-h") return "help";
  const takesWord = ["-C", "--dir", "--cycle", "--as-of"].includes(first);
  if (first?.startsWith("-")) return commandIn(takesWord ? others.slice(1) : others);
  return /^[a-z]{2,16}$/.test(first) ? first : undefined;
}

const command = commandIn(process.argv.slice(2));
if (enableCompileCache) enableCompileCache();
else if (command !== undefined) require("./compile-cache.js").remember(command);
require("../dist/cli/main.cjs");
