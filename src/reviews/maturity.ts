import type { Root, RootContent } from "mdast";
import { heading, type Inline, orderedList, paragraph, root, strong, table } from "../document/build.ts";
import type { JudgedSign, Maturity, StageOfMaturity } from "../flags/maturity/maturity.ts";
import type { SignVerdict } from "../flags/maturity/sign.ts";
import type { Voice } from "../score/voice.ts";

const STAGE_WORDS = { plan: "Plan", execute: "Execute", engage: "Engage", learn: "Learn" };

/** They differ in shape, and the line above the table says what they mean. */
const MARKS: Readonly<Record<SignVerdict, string>> = { shown: "✓", "not-shown": "×", "cannot-tell": "?" };

/** What the page is called. */
export function maturityTitle({ organisation }: Maturity): string {
  return `Maturity of ${organisation}`;
}

/** The twenty signs on one slide: a line each with what it rests on, a count a stage, and what to work on next. */
export function maturityDocument(maturity: Maturity, voice: Voice): Root {
  const { stages, asOf, cycle } = maturity;
  return root(
    heading(1, `${maturityTitle(maturity)}, ${cycle}`),
    paragraph(
      summary(maturity),
      ` ${MARKS.shown} shown, ${MARKS["not-shown"]} not shown, ${MARKS["cannot-tell"]} cannot tell.`,
    ),
    table([{ title: "Stage" }, { title: "Sign" }, { title: voice.day(asOf) }], stages.flatMap(rowsOf)),
    ...nextSteps(maturity),
  );
}

function summary({ counts, stages }: Maturity): string {
  const all = stages.reduce((sum, { signs }) => sum + signs.length, 0);
  return `${counts.shown} of ${all} signs show.`;
}

/** The stage and its count stand beside its first two signs. */
function rowsOf({ stage, counts, signs }: StageOfMaturity): string[][] {
  const beside = [STAGE_WORDS[stage], `${counts.shown} of ${signs.length}`];
  return signs.map((sign, index) => [beside[index] ?? "", marked(sign), sign.because]);
}

function marked({ verdict, title }: JudgedSign): string {
  return `${MARKS[verdict]} ${title}`;
}

function nextSteps({ next, counts }: Maturity): RootContent[] {
  if (next.length === 0) {
    const rest =
      counts.cannotTell > 0 ? "Nothing that the data shows; ask about what it cannot tell." : "Nothing: keep it so.";
    return [paragraph(strong("Work on next:"), ` ${rest}`)];
  }
  const steps = next.map(({ step }): Inline[] => [step]);
  return [heading(3, "Work on next"), orderedList(...steps)];
}
