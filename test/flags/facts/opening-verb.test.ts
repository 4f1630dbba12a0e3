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
    ["Compress the CSS and JavaScript files", "compress"],
    ["Remove unwanted JavaScript from the web and the mobile view", "remove"],
    ["Replace the old chart library", "replace"],
    ["Hold 10 workshops with partners", "hold"],
    ["Send 200 letters to harbour masters", "send"],
    ["Automate invoicing in 6 ports", "automate"],
    ["Make 40 videos", "make"],
    ["Make a mobile app", "make"],
    ["Clean up the account lists", "clean"],
    ["Clean our data", "clean"],
    ["Fix the 20 oldest bugs", "fix"],
    ["Integrate the payment provider", "integrate"],
    ["Move the account lists into the tool", "move"],
    ["Connect 6 ports", "connect"],
    ["Define the ideal customer", "define"],
    ["Add 20 articles to the help centre", "add"],
    ["Translate the site into four languages", "translate"],
    ["Convert the templates to the new format", "convert"],
    ["Enable single sign-on", "enable"],
    ["Enable single sign-on to all tenants", "enable"],
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
    "Reduce churn from 4% to 2%",
    "Decrease page loading time from 10,000 ms to 500 ms",
    "Increase renewals from 81% to 88%",
    "Cut cost per ticket from £9 to £6",
    "Raise activation from 31% to 45%",
    "Win 12 mid-market operators",
    "Grow partner revenue from 10 to 20",
    "Hold churn under 2%",
    "Hold cost per ticket at £5",
    "Hold response time below 200 ms",
    "Hold time from 9 to 5 minutes",
    "Move renewals from 81% to 88%",
    "Move NPS up by 10 points",
    "Move 40% of the customers to annual plans",
    "Add 500 customers",
    "Add £200k of yearly revenue",
    "Convert 20% of the trials",
    "Convert 40 trials to paying customers",
    "Convert trials from 10 to 40 a month",
    "Connect rate from 5 to 9",
    "Enable skippers to pay on the quay",
    "Enable 90% of the teams",
    "Make the checkout faster",
    "Make onboarding from 5 to 2 days",
    "Clean deploys",
    "Clean beaches from 4 to 9",
    "Fix rate within a day",
    "Fix 95% of the bugs within a day",
    "Send time per letter",
    "Additional ports",
    "Moves recorded on the quay",
    "",
  ])("not: %s", (title) => {
    expect(openingVerb(title, KNOWN)).toBeNull();
  });

  it("knows the verbs that it is given", () => {
    expect(openingVerb("Polish images", KNOWN)).toBeNull();
    expect(openingVerb("Polish images", verbSet(["Polish "]))).toBe("polish");
    expect(openingVerb("", verbSet(["", " "]))).toBeNull();
  });
});
