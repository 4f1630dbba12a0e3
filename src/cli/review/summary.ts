import type { Style } from "../../render/style.ts";
import { whatWouldBeWritten } from "../what-would-be-written.ts";
import { heldText } from "./announce.ts";
import type { Planned } from "./planned.ts";
import type { Prepared } from "./prepare.ts";

/** What would be written, with the names of the files; or what is wrong with it. */
export function summaryLines(
  { plan, complaints, changes }: Prepared,
  look: { readonly style: Style; readonly width: number },
): string[] {
  const planned = [...plan.decisions, ...plan.lessons, plan.review];
  const files = changes.map(({ file }) => {
    const named = planned.find((each) => each.file === file);
    return { file, text: named === undefined ? "Shared in this review" : textOf(named) };
  });
  return whatWouldBeWritten(files, complaints, look);
}

function textOf(planned: Planned): string {
  const { kind, content, id } = planned;
  if (kind === "decision") return `Decision: ${content.title}`;
  return kind === "learning" ? `Lesson: ${content.lesson}` : `${id}: ${heldText(planned)}`;
}
