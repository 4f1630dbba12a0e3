import { writeSync } from "node:fs";

declare const __OKR_VERSION__: string;

const args = process.argv.slice(2);
if (args.length === 1 && (args[0] === "--version" || args[0] === "-V")) {
  writeSync(1, `${__OKR_VERSION__}\n`); // asked for often, and needs nothing else
} else {
  void start();
}

async function start(): Promise<void> {
  const [{ runCommandLine }, { processIo }] = await Promise.all([import("./command-line.ts"), import("./io.ts")]);
  const io = processIo(process);
  process.exitCode = await runCommandLine(args, io, __OKR_VERSION__);
  io.end();
}
