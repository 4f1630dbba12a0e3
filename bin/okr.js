#!/usr/bin/env node
// CommonJS, which starts faster than a module does (package.json beside this file says so).
require("node:module").enableCompileCache?.();
require("../dist/cli/main.cjs");
