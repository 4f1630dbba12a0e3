import { truncate } from "../../render/truncate.ts";
import type { CycleDates } from "../../workspace/open.ts";
import { printYaml, type YamlMap } from "../../workspace/yaml/print.ts";
import { refusal } from "../complaint.ts";
import { type Context, canAsk } from "../context.ts";
import { cyclesNamedIn } from "../cycles-named-in.ts";
import { UsageError } from "../errors.ts";
import { EXIT, type ExitStatus } from "../exit-status.ts";
import { identifyIfKnown, identifyOrComplain } from "../identity.ts";
import { schemaLineIn } from "../init/schema-files.ts";
import { checkLesson } from "../learn/check.ts";
import { cycleForLesson } from "../learn/cycle.ts";
import { type LessonFile, learningPath, lessonFile } from "../learn/lesson.ts";
import { type LearnOptions, saidIn } from "../learn/options.ts";
import { saveLesson } from "../learn/save.ts";
import { type OpenedCycles, openCycles } from "../open-cycles.ts";

/** `okr learn`: writes a lesson to the library. */
export async function run(
  context: Context,
  words: [string | undefined, string | undefined],
  options: LearnOptions,
): Promise<ExitStatus> {
  const { lesson, from } = saidIn(words, options);
  const asks = lesson === undefined && canAsk(context);
  if (lesson === undefined && !asks) refuseSilence();
  let cycle: string | null = null;
  const opened = await openCycles(context, (cycles, { date }) => {
    cycle = cycleForLesson(cycles, options.date ?? date, context.options.cycle);
    return asks ? cycles.map(({ id }) => id) : cyclesToRead(cycles, cycle, from);
  });
  const { workspace, asOf } = opened;
  const date = options.date ?? asOf.date;
  const content = await contentOf(context, opened, { lesson, from, cycle, options, asks });
  const known = asks || options.by !== undefined;
  const acting = known ? { handle: undefined, complaints: [] } : await identifyOrComplain(workspace);
  const taken = (stem: string) => workspace.files.has(learningPath(stem));
  const file = lessonFile(content, { date, by: acting.handle, cycle, taken });
  const complaints = [...acting.complaints, ...checkLesson(opened, date, file)];
  if (complaints.length > 0) throw refusal(complaints);
  await write(context, opened, file, options);
  return EXIT.done;
}

interface Asked {
  readonly lesson: string | undefined;
  readonly from: string | undefined;
  readonly cycle: string | null;
  readonly options: LearnOptions;
  readonly asks: boolean;
}

async function contentOf(
  context: Context,
  { workspace }: OpenedCycles,
  { lesson, from, cycle, options, asks }: Asked,
): Promise<Record<string, unknown>> {
  const tags = options.tags?.flatMap((each) => each.split(",")).map((tag) => tag.trim().replace(/^#/, ""));
  const by = options.by?.replace(/^@/, "");
  const given = { by, from, lesson, worked: options.worked, tags: tags?.filter((tag) => tag !== "") };
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  if (!asks) return known;
  const { askForLesson } = await import("../learn/ask.ts");
  const probably = by === undefined ? await identifyIfKnown(workspace) : by;
  return askForLesson(context, { workspace, cycle: { id: cycle ?? "" } }, known, probably);
}

function cyclesToRead(cycles: readonly CycleDates[], own: string | null, from: string | undefined): string[] {
  return [...cyclesNamedIn(from === undefined ? [] : [from], cycles), ...(own === null ? [] : [own])];
}

function refuseSilence(): never {
  throw new UsageError(
    "Nothing is said about what was learned, and there is nobody to ask",
    'Say it: okr learn growth/activation/kr1 "Fewer fields beat better copy" --worked --tags onboarding',
  );
}

async function write(
  context: Context,
  { workspace }: OpenedCycles,
  { stem, file, content }: LessonFile,
  options: LearnOptions,
): Promise<void> {
  const text = schemaLineIn(workspace.root, file, "learning") + printYaml(content as YamlMap);
  const message = `Record a lesson: ${truncate(String(content.lesson), 56)}`;
  const written = { command: "learn", id: stem, file, content, done: "", changed: true } as const;
  const change = { file, text, before: null };
  await saveLesson(context, workspace.root, change, { ...options, message, written });
}
