import type { MeetingDay, RuleSetting, SettingsFile, Weekday } from "../model/settings.ts";

/** A length of working time: hours, working days, or weeks of working days. */
export interface WorkingDuration {
  readonly amount: number;
  readonly unit: "h" | "d" | "w";
}

interface Forum {
  readonly attends?: string | undefined;
  readonly decides?: string | undefined;
}

interface Recurring extends Forum {
  /** 1 for every week, 2 for every second. */
  readonly everyWeeks: 1 | 2;
  readonly day: Weekday;
}

interface Meeting extends Forum {
  readonly day: MeetingDay;
}

export interface Tier {
  readonly acknowledge: WorkingDuration;
  readonly decide: WorkingDuration;
  readonly owner: string | null;
  readonly deputy: string | null;
}

/** The workspace's settings with every default of the format filled in. */
export interface Settings {
  readonly organisation: string;
  /** IANA name. */
  readonly timezone: string;
  readonly problem: string | null;
  readonly roles: {
    readonly sponsor: string | null;
    readonly rolloutLead: string | null;
    readonly coaches: readonly string[];
    readonly arbiters: readonly string[];
  };
  readonly week: {
    readonly workingDays: readonly Weekday[];
    /** Local times of day, `09:00`. */
    readonly opens: string;
    readonly closes: string;
    readonly holidays: ReadonlySet<string>;
  };
  readonly rhythm: {
    readonly checkIn: Recurring & { readonly grace: WorkingDuration };
    readonly weeklyReview: Recurring;
    readonly monthlyReview: Meeting;
    readonly quarterlyReview: Meeting;
    readonly celebration: Meeting;
    readonly learning: Meeting;
    readonly townHall: Meeting;
    readonly planWithin: WorkingDuration;
    readonly reflectFrom: WorkingDuration;
  };
  readonly escalation: {
    readonly lowConfidence: number;
    readonly lowConfidenceRuns: number;
    readonly offTrackRuns: number;
    readonly dependencyWindow: WorkingDuration;
    readonly tiers: { readonly 1: Tier; readonly 2: Tier; readonly 3: Tier };
  };
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

const hours = (amount: number): WorkingDuration => ({ amount, unit: "h" });
const days = (amount: number): WorkingDuration => ({ amount, unit: "d" });
const weeks = (amount: number): WorkingDuration => ({ amount, unit: "w" });

/** Reads `4h`, `2d` or `1w`; the format has already been checked. */
export function parseDuration(text: string): WorkingDuration {
  const amount = Number.parseInt(text, 10);
  const unit = text.at(-1);
  return unit === "h" ? hours(amount) : unit === "w" ? weeks(amount) : days(amount);
}

const duration = (text: string | undefined, standard: WorkingDuration) =>
  text === undefined ? standard : parseDuration(text);

/** Fills in the defaults of the format: what the file leaves out, and everything when there is no readable file. */
export function settingsFrom(file: Partial<SettingsFile>): Settings {
  const { roles, week, rhythm, escalation } = file;
  const [opens = "09:00", closes = "17:30"] = week?.hours?.split("-") ?? [];
  return {
    organisation: file.organisation ?? "?", // as where the name alone is missing: titles have no blank in its place
    timezone: file.timezone ?? "UTC",
    problem: file.problem ?? null,
    roles: {
      sponsor: roles?.sponsor ?? null,
      rolloutLead: roles?.rollout_lead ?? null,
      coaches: roles?.coaches ?? [],
      arbiters: roles?.arbiters ?? [],
    },
    week: {
      workingDays: week?.working_days ?? ["mon", "tue", "wed", "thu", "fri"],
      opens,
      closes,
      holidays: new Set(week?.holidays),
    },
    rhythm: rhythmFrom(rhythm),
    escalation: {
      lowConfidence: escalation?.low_confidence ?? 0.4,
      lowConfidenceRuns: escalation?.low_confidence_runs ?? 2,
      offTrackRuns: escalation?.off_track_runs ?? 2,
      dependencyWindow: duration(escalation?.dependency_window, days(5)),
      tiers: tiersFrom(escalation?.tiers),
    },
    rules: file.rules ?? {},
  };
}

function rhythmFrom(rhythm: SettingsFile["rhythm"]): Settings["rhythm"] {
  const meeting = (given: Partial<Meeting> | undefined, day: MeetingDay): Meeting => ({
    ...given,
    day: given?.day ?? day,
  });
  const recurring = (
    given: { every?: "1w" | "2w" | undefined; day?: Weekday | undefined } | undefined,
    day: Weekday,
  ) => ({
    everyWeeks: given?.every === "2w" ? (2 as const) : (1 as const),
    day: given?.day ?? day,
  });
  const forum = (given: Forum | undefined): Forum => ({ attends: given?.attends, decides: given?.decides });
  return {
    checkIn: {
      ...forum(rhythm?.check_in),
      ...recurring(rhythm?.check_in, "fri"),
      grace: duration(rhythm?.check_in?.grace, days(3)),
    },
    weeklyReview: { ...forum(rhythm?.weekly_review), ...recurring(rhythm?.weekly_review, "mon") },
    monthlyReview: meeting(rhythm?.monthly_review, "first tue"),
    quarterlyReview: meeting(rhythm?.quarterly_review, "last tue of cycle"),
    celebration: meeting(rhythm?.celebration, "second wed"),
    learning: meeting(rhythm?.learning, "third wed"),
    townHall: meeting(rhythm?.town_hall, "last wed of cycle"),
    planWithin: duration(rhythm?.plan_within, weeks(1)),
    reflectFrom: duration(rhythm?.reflect_from, days(7)),
  };
}

function tiersFrom(tiers: NonNullable<SettingsFile["escalation"]>["tiers"]): Settings["escalation"]["tiers"] {
  const tier = (number: 1 | 2 | 3, acknowledge: WorkingDuration, decide: WorkingDuration): Tier => ({
    acknowledge: duration(tiers?.[number]?.acknowledge, acknowledge),
    decide: duration(tiers?.[number]?.decide, decide),
    owner: tiers?.[number]?.owner ?? null,
    deputy: tiers?.[number]?.deputy ?? null,
  });
  return { 1: tier(1, days(0), days(3)), 2: tier(2, days(1), days(5)), 3: tier(3, days(1), days(5)) };
}
