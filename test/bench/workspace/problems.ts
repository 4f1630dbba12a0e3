import type { Kind } from "../../../src/model/kinds.ts";
import { randomFrom } from "./random.ts";

/** A mistake that people make. Where the text has no place for it, it stays as it is. */
interface Mistake {
  readonly kinds: readonly Kind[];
  readonly make: (text: string) => string;
}

const inCheckIns = (found: RegExp, written: string): Mistake => ({
  kinds: ["check-in"],
  make: (text) => text.replace(found, written),
});
const inObjectives = (found: RegExp, written: string): Mistake => ({
  kinds: ["objective"],
  make: (text) => text.replace(found, written),
});

/** Each of them gives one problem: what is misspelt or taken away is not required by the format. */
const COMMON: readonly Mistake[] = [
  inCheckIns(/^confidence:/m, "confidense:"),
  inCheckIns(/^problems:/m, "problem:"),
  inCheckIns(/^progress:/m, "Progress:"),
  inCheckIns(/^confidence: .*$/m, "confidence: 60"),
  inCheckIns(/^confidence: .*$/m, "confidence: high"),
  inCheckIns(/^value: (.*)$/m, "value: about $1"),
  inCheckIns(/\bkind: (?:dependency|decision|resource|risk)\b/, "kind: dependancy"),
  inCheckIns(/\bsince: "?\d{4}-\d\d-\d\d"?/, "since: 2026-02-30"),
  inCheckIns(/\bsince: "?(\d{4})-(\d\d)-(\d\d)"?/, "since: $3/$2/$1"),
  inCheckIns(/\bwaits_for: [a-z]+\/[a-z0-9/-]+/, "waits_for: growth/no-such-objective/kr1"),
  inCheckIns(/\bwaits_for: team:[a-z-]+/, "waits_for: team:growht"),
  inCheckIns(/\bthreatens: \w+/, "threatens: costumer"),
  inCheckIns(/$(?![\s\S])/, "by: someone-else\n"),
  inCheckIns(/^confidence:(?![\s\S]*^forecast:)/m, "forecast: [40, 50]\nconfidence:"),
  inCheckIns(/^plans:/m, "\tplans:"),
];

const RARE: readonly Mistake[] = [
  inObjectives(/^owner: .*$/m, "owner: nobody-known"),
  inObjectives(/^title:(?![\s\S]*^commitment:)/m, "commitment: promised\ntitle:"),
  inObjectives(/^( +(?:- )?)target: \S+/m, "$1target: null"),
  { kinds: ["objective"], make: targetOnTheWrongSide },
  inObjectives(/\bcategory: \w+/, "category: outcomes"),
  inObjectives(/\bimpact: \w+/, "impact: medium"),
  inObjectives(/\bto: priority:[a-z-]+/, "to: priority:win-everything"),
  inObjectives(/\bneeds: [a-z]+\/[a-z0-9-]+\/kr\d/, "needs: legal/nothing-there/kr1"),
  {
    kinds: ["decision", "escalation"],
    make: (text) => text.replace(/\baffects: \[[^\]]*\]/, "affects: [growth/nothing]"),
  },
  {
    kinds: ["review"],
    make: (text) => text.replace(/\bdue: "?\d{4}-\d\d-\d\d"?/, "due: 2026-11-31"),
  },
  {
    kinds: ["learning"],
    make: (text) => text.replace(/^worked: \w+/m, "worked: probably"),
  },
];

/** One in so many mistakes is in a file that is not a check-in. */
const RARELY = 6;

interface Written {
  readonly path: string;
  readonly kind: Kind;
  readonly text: string;
}

/** The same files, so many of them with a mistake in each. Which ones follows from the files alone. */
export function withProblems<F extends Written>(files: readonly F[], count: number): F[] {
  const random = randomFrom(`problems in ${files.length}`);
  const shuffled = files.map((file) => ({ file, luck: random.next() })).sort((a, b) => a.luck - b.luck);
  const open = new Set(shuffled.map(({ file }) => file));
  const broken = new Map<F, F>();
  for (let turn = 0; broken.size < count; turn++) {
    if (turn > count * 3) throw new Error(`only ${broken.size} of ${count} mistakes fit into ${files.length} files`);
    const mistakes = turn % RARELY === RARELY - 1 ? RARE : COMMON;
    const mistake = mistakes[Math.floor(turn / (mistakes === RARE ? RARELY : 1)) % mistakes.length];
    for (const file of open) {
      const text = mistake?.kinds.includes(file.kind) === true ? mistake.make(file.text) : file.text;
      if (text === file.text) continue;
      open.delete(file);
      broken.set(file, { ...file, text });
      break;
    }
  }
  return files.map((file) => broken.get(file) ?? file);
}

/** Swaps start and target of the first key result that moves a number. */
function targetOnTheWrongSide(text: string): string {
  return text.replace(/\bstart: (\S+?)([\s,]+)target: ([\d.]+)/, "start: $3$2target: $1");
}
