#!/usr/bin/env node
// CommonJS, which starts faster than a module does (package.json beside this file says so).
const { enableCompileCache } = require("node:module");

const [, , command = ""] = process.argv;
if (enableCompileCache) enableCompileCache();
else if (/^[a-z]{2,16}$/.test(command)) require("./compile-cache.js").remember(command);
require("../dist/cli/main.cjs");
