import { describe, expect, it } from "vitest";
import { openingVerb, verbSet, WORK_VERBS } from "../../../src/flags/facts/opening-verb.ts";

const KNOWN = verbSet(WORK_VERBS);

describe("the verb of work that a title opens with", () => {
  it.each<[string, string | null]>([
    ["Launch the harbour-master app in 6 ports", "launch"],
    ["launch app", "launch"],
    ["“Launch” the app", "launch"],
    ["Ship three features", "ship"],
    ["Train 40 managers", "train"],
    ["Complete migration", "complete"],
    ["Migrate 400 accounts", "migrate"],
    ["Migrate accounts from 0 to 400", "migrate"],
    ["Roll out the short form to all channels", "roll out"],
    ["To launch the app", "launch"],
    ["We successfully launch the app", "launch"],
    ["Run 10 workshops from October on", "run"],
    ["Launch the app in ports from 0 to 6", "launch"],
    ["Implement single sign-on", "implement"],
    ["Complete", "complete"],
    ["Complete go-live in 6 ports", "complete"],
  ])("%s", (title, verb) => {
    expect(openingVerb(title, KNOWN)).toBe(verb);
  });

  it.each([
    "Week-one activation rises from 31% to 45%",
    "Launches grow from 2 to 8",
    "Launched apps",
    "Trainees who stay",
    "Build time falls from 20 minutes to 5",
    "Build time from 20 minutes to 5",
    "Test coverage grows to 80%",
    "Complete profiles rise from 30% to 80%",
    "Release frequency doubles",
    "Train delays are under 5 minutes",
    "Ship 95% of orders within a day",
    "Launch the app so that activation rises to 45%",
    "Hire fewer people than leave, so that costs fall by 10%",
    "Roll call",
    "",
  ])("not: %s", (title) => {
    expect(openingVerb(title, KNOWN)).toBeNull();
  });

  it("knows the verbs that it is given", () => {
    expect(openingVerb("Compress images", KNOWN)).toBeNull();
    expect(openingVerb("Compress images", verbSet(["Compress "]))).toBe("compress");
    expect(openingVerb("", verbSet(["", " "]))).toBeNull();
  });
});
