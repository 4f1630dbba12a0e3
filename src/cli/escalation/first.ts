import { setTimeout as wait } from "node:timers/promises";
import { readEscalation, type Subject } from "./subject.ts";

const TRIES = 40;
const PAUSE_MS = 25;

/**
 * Who changed an escalation's file since it was read, in words: `Jon Hartley acknowledged it on Fri 20 Nov, 14:00`. Their
 * change may still be on its way to the disk. Null when the file does not say.
 */
export async function whoWasFirst({ escalation, opened, voice }: Subject): Promise<string | null> {
  const known = escalation.events?.length ?? 0;
  for (let tries = 0; tries < TRIES; tries++) {
    const event = newestIn(opened.workspace.root, escalation.file, known);
    if (event !== null) return `${voice.person(event.by)} ${event.did} it first, on ${voice.moment(event.at)}`;
    await wait(PAUSE_MS);
  }
  return null;
}

function newestIn(root: string, file: string, known: number) {
  try {
    return readEscalation(root, file).escalation.events?.[known] ?? null;
  } catch {
    return null; // what keeps it from being read is told by the next command that reads it
  }
}
