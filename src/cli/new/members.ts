import type { Form } from "./form.ts";
import { idFault } from "./id-like.ts";

/** A person as a team file holds them, by handle. */
export type Members = Readonly<Record<string, { name?: string; email?: string }>>;

/** A comma with a handle behind it: a name may hold commas too. */
const BETWEEN_PEOPLE = /,(?=\s*[a-z0-9-]+\s*(?:=|,|$))/;

/**
 * Reads `--member`: handles or `handle=Name <address>`, repeated or separated by commas. What cannot be read is noted in
 * the form.
 */
export function membersFrom(given: readonly string[] | undefined, form: Form): Members {
  const members: Record<string, { name?: string; email?: string }> = {};
  for (const text of (given ?? []).flatMap((each) => each.split(each.includes("=") ? BETWEEN_PEOPLE : ","))) {
    const [handle = "", person = ""] = split(text);
    const fault = idFault(handle);
    if (fault === null) members[handle] = personFrom(person);
    else form.complain(`--member cannot be "${handle}". ${fault}`);
  }
  return members;
}

function split(text: string): [handle: string, person: string] {
  const equals = text.indexOf("=");
  return equals === -1 ? [text.trim(), ""] : [text.slice(0, equals).trim(), text.slice(equals + 1).trim()];
}

/** `Ada Okafor <ada@harbour.example>`, either part alone, or nothing. */
function personFrom(text: string): { name?: string; email?: string } {
  const [, before = "", address = ""] = /^([^<]*)(?:<([^>]*)>)?$/.exec(text) ?? ["", text, ""];
  const bare = address === "" && /^\S+@\S+$/.test(before.trim());
  const name = bare ? "" : before.trim();
  const email = bare ? before.trim() : address.trim();
  return { ...(name === "" ? {} : { name }), ...(email === "" ? {} : { email }) };
}
