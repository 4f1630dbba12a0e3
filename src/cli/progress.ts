import { formatNumber } from "../document/number.ts";
import { type Progress, STRIDE } from "../workspace/reading.ts";
import type { Context } from "./context.ts";

/** Work that is done sooner is not worth a word. Milliseconds. */
const PATIENCE = 400;

/**
 * Shows on standard error how far reading has come, when that is a terminal and the work takes long; the line is gone
 * when the work is done. Nothing otherwise.
 */
export function readingProgress({ io, options }: Context): Progress | undefined {
  if (options.quiet || !io.stderr.isTTY) return undefined;
  const begun = performance.now();
  return (done, all) => {
    if (performance.now() - begun < PATIENCE) return;
    const over = all - done < STRIDE;
    io.note(over ? "\r\u001b[K" : `\rReading ${formatNumber(done)} of ${formatNumber(all)} files …`);
  };
}
