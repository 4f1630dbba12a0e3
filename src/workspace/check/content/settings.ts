import { FLAG_IDS, KNOWN_FLAGS, type KnownOption } from "../../../model/flag-ids.ts";
import type { SettingsFile } from "../../../model/settings.ts";
import type { Remark } from "../../remark.ts";
import { isOwnKey } from "../keyed-maps.ts";
import { didYouMean } from "../nearest.ts";

/** What the format asks of okr.yaml beyond its shape. */
export function checkSettings(settings: SettingsFile): Remark[] {
  return [
    ...checkTimezone(settings.timezone),
    ...checkHours(settings.week?.hours),
    ...checkRules(settings.rules),
    ...checkOptions(settings.rules),
  ];
}

function checkTimezone(timezone: string | undefined): Remark[] {
  if (timezone === undefined || isTimezone(timezone)) return [];
  return [
    {
      rule: "format/timezone",
      pointer: ["timezone"],
      message: `"${timezone}" is not a time zone`,
      help: didYouMean(
        timezone,
        Intl.supportedValuesOf("timeZone"),
        "Write an IANA name such as Europe/London, or UTC.",
      ),
      evidence: { found: timezone },
    },
  ];
}

/** Offsets such as +01:00 know no daylight saving and are no IANA names. */
function isTimezone(name: string): boolean {
  if (/^[+-]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

function checkHours(hours: string | undefined): Remark[] {
  const [opens = "", closes = ""] = hours?.split("-") ?? [];
  if (hours === undefined || opens < closes) return [];
  return [
    {
      rule: "format/invalid-hours",
      pointer: ["week", "hours"],
      message: `The working day ends (${closes}) before it begins (${opens})`,
      help: 'Write the earlier time first, such as "09:00-17:30".',
      evidence: { opens, closes },
    },
  ];
}

function checkRules(rules: SettingsFile["rules"]): Remark[] {
  return Object.keys(rules ?? {})
    .filter((id) => !FLAG_IDS.includes(id))
    .map((id) => ({
      rule: "reference/unknown-rule",
      pointer: ["rules", id],
      at: "key" as const,
      message: `There is no flag "${id}" that could be set`,
      help: didYouMean(id, FLAG_IDS, "Such as plan/no-buy-in. Errors of the format cannot be turned off."),
      evidence: { reference: id },
    }));
}

/** The options of the rules that there are: an unknown one would be ignored in silence, and so would a wrong value. */
function checkOptions(rules: SettingsFile["rules"]): Remark[] {
  return Object.entries(rules ?? {}).flatMap(([id, setting]) => {
    const known = KNOWN_FLAGS[id];
    if (known === undefined || typeof setting !== "object") return [];
    return Object.entries(setting)
      .filter(([name]) => name !== "severity" && !isOwnKey(name))
      .flatMap(([name, value]) => checkOption(id, name, value, known[name], Object.keys(known)));
  });
}

function checkOption(
  rule: string,
  name: string,
  value: unknown,
  option: KnownOption | undefined,
  names: readonly string[],
): Remark[] {
  const pointer = ["rules", rule, name];
  if (option === undefined) {
    const all = names.length === 0 ? "It has none beside severity." : `It has severity, ${names.join(", ")}.`;
    const message = `${rule} has no option "${name}"`;
    return [
      {
        rule: "reference/unknown-rule-option",
        pointer,
        at: "key",
        message,
        help: didYouMean(name, ["severity", ...names], all),
      },
    ];
  }
  const fault = option === "words" ? wordsFault(value) : numberFault(value, option);
  if (fault === null) return [];
  const help = `okr explain ${rule} says what it decides.`;
  return [
    { rule: fault.rule, pointer, message: `"${name}" of ${rule} ${fault.says}`, help, evidence: { found: value } },
  ];
}

interface Fault {
  readonly rule: string;
  readonly says: string;
}

function wordsFault(value: unknown): Fault | null {
  if (Array.isArray(value) && value.every((word) => typeof word === "string" && word.trim() !== "")) return null;
  return { rule: "format/wrong-type", says: "should be a list of words" };
}

function numberFault(value: unknown, { min, max, whole }: Exclude<KnownOption, "words">): Fault | null {
  if (typeof value !== "number")
    return { rule: "format/wrong-type", says: `should be a number, and is ${JSON.stringify(value)}` };
  if (whole && !Number.isInteger(value))
    return { rule: "format/wrong-type", says: `should be a whole number, and is ${value}` };
  const out = value < min ? `at least ${min}` : max !== undefined && value > max ? `at most ${max}` : null;
  return out === null ? null : { rule: "format/out-of-range", says: `is ${value}, and ${out} is possible` };
}
