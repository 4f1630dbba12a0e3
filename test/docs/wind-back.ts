import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isMap, isSeq, parseDocument } from "yaml";

/**
 * Makes the copy of an example what it was just before a moment: without the files that are dated later, and without what
 * happened to its escalations from then on and was decided on them. Whoever looks at a workspace as of an earlier day does not see that; whoever
 * writes into it is refused, since nothing can be written before what there is.
 *
 * @param now a date, which is the end of that day, or an instant.
 */
export function windBack(folder: string, now: string): void {
  const day = now.slice(0, "2026-11-20".length);
  const until = Date.parse(now === day ? `${day}T23:59:59Z` : now);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const [, date] = /^(\d{4}-\d\d-\d\d).*\.yaml$/.exec(entry.name) ?? [];
    if (date === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    if (date > day) rmSync(path);
    else if (entry.parentPath.endsWith("escalations")) windBackEscalation(path, until);
  }
}

/** The review has no date of its own; it is held once all is over. */
function windBackEscalation(path: string, until: number): void {
  const document = parseDocument(readFileSync(path, "utf8"));
  if (Date.parse(String(document.getIn(["raised", "at"]))) >= until) {
    rmSync(path);
    return;
  }
  const events = document.get("events");
  if (!isSeq(events)) return;
  const happened = events.items.filter((event) => isMap(event) && Date.parse(String(event.get("at"))) < until);
  if (happened.length === events.items.length) return;
  for (const event of events.items) {
    const decision = isMap(event) && !happened.includes(event) ? event.get("decision") : undefined;
    if (decision !== undefined) rmSync(join(dirname(path), "../decisions", `${decision}.yaml`), { force: true });
  }
  events.items = happened;
  if (happened.length === 0) document.delete("events");
  document.delete("review");
  writeFileSync(path, document.toString({ lineWidth: 0, flowCollectionPadding: false }));
}
