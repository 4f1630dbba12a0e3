import { FLAG_IDS } from "../../../model/flag-ids.ts";
import type { SettingsFile } from "../../../model/settings.ts";
import type { Remark } from "../../remark.ts";
import { didYouMean } from "../nearest.ts";

/** What the format asks of okr.yaml beyond its shape. */
export function checkSettings(settings: SettingsFile): Remark[] {
  return [...checkTimezone(settings.timezone), ...checkHours(settings.week?.hours), ...checkRules(settings.rules)];
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
