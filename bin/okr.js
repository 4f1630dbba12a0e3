#!/usr/bin/env node
// CommonJS, which starts faster than a module does (package.json beside this file says so).
const { enableCompileCache } = require("node:module");

const [, , typed = ""] = process.argv;
const command = typed === "--help" || typed === "-h" ? "help" : typed;
if (enableCompileCache) enableCompileCache();
else if (/^[a-z]{2,16}$/.test(command)) require("./compile-cache.js").remember(command);
require("../dist/cli/main.cjs");
