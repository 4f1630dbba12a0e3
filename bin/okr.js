#!/usr/bin/env node
// CommonJS, which starts faster than a module does (package.json beside this file says so).
const { enableCompileCache } = require("node:module");

if (enableCompileCache) enableCompileCache();
else require("./compile-cache.js");
require("../dist/cli/main.cjs");
