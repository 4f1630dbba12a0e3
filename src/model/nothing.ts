/** What people write where they mean that there is nothing to say. */
const NOTHING = /^(?:none|no|nope|nothing(?: in the way)?|n\/?a|nil|[-–—])[.!]?$/i;

/** Whether a text only says that there is nothing to say. */
export function saysNothing(text: string): boolean {
  return NOTHING.test(text.trim());
}
