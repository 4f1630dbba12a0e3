// Loaded with `node --require` into the measured process: writes its peak memory (KiB) when it ends, whichever way.
const { writeFileSync } = require("node:fs");

process.on("exit", () => {
  writeFileSync(process.env.OKR_BENCH_MEMORY, String(process.resourceUsage().maxRSS));
});
