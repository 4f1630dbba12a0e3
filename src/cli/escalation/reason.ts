import { type Context, canAsk } from "../context.ts";
import { CancelledError, UsageError } from "../errors.ts";
import { askForm } from "../form/ask.ts";
import { TEXT, textOf } from "../form/fields.ts";
import { Terminal } from "../terminal.ts";

/**
 * The reason that an option gives, or that whoever sits at the terminal does.
 *
 * @param question what is asked for: `why the clock stops`.
 * @throws {UsageError} when there is none and nobody to ask.
 * @throws {CancelledError} when they stop it.
 */
export async function reasonFor(context: Context, given: string | undefined, question: string): Promise<string> {
  const said = given?.trim() ?? "";
  if (said !== "") return said;
  const needed = `Say ${question}.`;
  if (given !== undefined || !canAsk(context))
    throw new UsageError(`--why is missing: ${question}`, `${needed} --why "…"`);
  const field = { ...TEXT, id: "why", label: "Why", needed, hint: () => needed };
  return Terminal.open(context.io, async (terminal) => {
    const look = { style: context.style, width: terminal.width };
    const { end, answers } = await askForm(terminal, () => [field], new Map(), look);
    if (end !== "done") throw new CancelledError("no reason was given");
    return textOf(answers, field.id) ?? "";
  });
}
