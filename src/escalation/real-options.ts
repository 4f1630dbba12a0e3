/** Why the options of a brief are not a choice between real paths. */
export type OptionFault =
  /** Two say the same in other letters. */
  | { readonly kind: "same"; readonly first: number; readonly second: number }
  /** Doing nothing is a path once. */
  | { readonly kind: "nothing-twice"; readonly second: number }
  /** Whoever raises it takes one side. */
  | { readonly kind: "recommended-twice"; readonly second: number };

/** What is looked at of an option. */
interface Path {
  readonly option: string;
  readonly recommended?: boolean | undefined;
}

/** Ways to say that nothing is done, as the whole of an option. */
const NOTHING: ReadonlySet<string> = new Set([
  "do nothing",
  "nothing",
  "no change",
  "change nothing",
  "carry on",
  "carry on as now",
  "carry on as before",
  "go on as now",
  "go on as before",
  "keep going",
  "leave it",
  "leave it as it is",
  "leave things as they are",
  "status quo",
  "keep the status quo",
  "wait",
  "wait and see",
  "ignore it",
]);

/** What keeps options from being different real paths, of which one may be recommended. Positions count from 0. */
export function optionFaults(options: readonly Path[]): OptionFault[] {
  const said = options.map(({ option }) => plain(option));
  const faults: OptionFault[] = [];
  said.forEach((words, second) => {
    const first = said.indexOf(words);
    if (first < second) faults.push({ kind: "same", first, second });
    else if (NOTHING.has(words) && said.slice(0, second).some((each) => NOTHING.has(each))) {
      faults.push({ kind: "nothing-twice", second });
    }
  });
  const recommended = options.flatMap((each, index) => (each.recommended === true ? [index] : []));
  const [, second] = recommended;
  if (second !== undefined) faults.push({ kind: "recommended-twice", second });
  return faults;
}

/** The words alone: case, punctuation and spaces make no other path. */
function plain(option: string): string {
  return option
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
