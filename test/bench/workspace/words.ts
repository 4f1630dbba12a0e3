import type { Random } from "./random.ts";

/** What sentences are filled with: `{thing}` in a template becomes one of `things`, and so on. */
const SLOTS: Readonly<Record<string, readonly string[]>> = {
  thing: [
    "the short form",
    "the new price list",
    "the berth board",
    "the export",
    "the welcome call",
    "the pilot",
    "the checklist",
    "the help centre",
    "the partner portal",
    "the consent step",
    "the runbook",
    "the mobile app",
    "the invoice run",
    "the weekly digest",
    "the search page",
    "the renewal letter",
    "the dashboard",
    "the sign-up flow",
    "the rota",
    "the audit trail",
  ],
  customer: [
    "Solent Marinas",
    "the Clyde harbour",
    "Tamar Pontoons",
    "our three largest ports",
    "the Humber terminal",
    "two yards in Cork",
    "the Mersey group",
    "Northern Ferries",
    "a yacht club in Kiel",
    "the Oslo pilot",
    "most of the small harbours",
    "Acme Payments",
  ],
  team: ["legal", "platform", "marketing", "the web team", "finance", "support", "design", "the data team", "sales"],
  day: ["Monday", "Tuesday", "Wednesday", "Thursday", "the weekend", "next week", "the end of the month", "half-term"],
  cause: [
    "two people were out with the flu",
    "the test data was a month old",
    "the supplier answered late",
    "nobody owned the last step",
    "we had counted trial accounts twice",
    "the old screen is still the default",
    "the storm closed three harbours",
    "the contract has a clause nobody had read",
    "the numbers from the second region came in by fax, honestly",
  ],
  n: ["two", "three", "four", "five", "six", "nine", "a dozen", "eleven", "17", "23", "40"],
};

const PROGRESS = [
  "Cut {thing} from {n} steps to {n}; people get through it now.",
  "{customer} went live on {day}, without a call to support.",
  "Ran the second round of interviews with {customer}, and {n} of them asked for the same thing.",
  "Moved {thing} behind a switch, so that it can be turned on a harbour at a time.",
  "Finally rid of the nightly job: {thing} updates as people type.",
  "Shipped {thing} to a tenth of the accounts and watched it for a week.",
  "Not much on paper, but {team} and we agree on what done means.",
  "The curve has bent: {n} more than last week, most of them through {customer}.",
  "{n} of the open cases are closed, the old ones first.",
  "Closed the gap in the numbers (it was {cause}).",
  "Rewrote {thing} with {team}; the first reactions are kind.",
  "Back to where we were before the holidays, and a little over it.",
  "We tried {thing} with {customer} & learned more in an hour than in the last month.",
  "Sat with {team} for a morning: the list is down to {n}.",
  "A quiet week. {thing} is done, the rest waits for {day}.",
  "Every new account since {day} has had {thing} from the first day.",
];

const PLANS = [
  "Roll {thing} out to {customer}.",
  "Measure {thing} for one more week before we touch it again.",
  "Two days with {team} on {day}, then a decision.",
  "Take {thing} to the remaining {n} sites.",
  "Write down what we did, so that {team} can repeat it without us.",
  "Finish {thing}, start on the next {n} in the list.",
  "Talk to {customer} about {thing} and come back with a yes or a no.",
  "Drop the second variant if it is still behind by {day}.",
  "Pair with {team} until the backlog is under {n}.",
  "Nothing new: keep going at this pace and don't let {day} get in the way.",
  "Have {customer} test {thing}, and fix what they find before anyone else sees it.",
  "Ask for {n} volunteers, train them on {day}.",
];

const PROBLEMS = [
  "None this week.",
  "None worth a meeting.",
  "{customer} cannot start before {day}, which leaves us {n} short.",
  "Slower than planned because {cause}.",
  "We still wait for {team}, and they wait for {customer}.",
  "The figures wobble: {cause}.",
  "Too many at once. {team} asked for {thing} again, and it is the third time.",
  "Whoever knows {thing} is away until {day}.",
  "{thing} breaks whenever somebody uses it on an old phone, which is {n} in ten of them.",
  "I do not trust the last number: {cause}.",
  "Budget for {thing} is spent; {n} weeks are left.",
  "Nobody has said no, nobody has said yes either.",
];

const QUESTIONS = [
  "Ship {thing} as it is, or wait for {team}?",
  "May we move {n} days from {thing} to this?",
  "Who owns {thing} once the pilot is over?",
  "Do we keep {customer} in the pilot, or let them go until spring?",
  "Is the date fixed, or is the scope?",
];

const LESSONS = [
  "Fewer fields beat better copy",
  "A call on the second day is worth {n} e-mails",
  "Ask {team} before the plan is made, never after",
  "{customer} reads the invoice, not the newsletter",
  "Rehearse the switch with whoever is on the night shift",
  "A number that nobody owns is always too good",
  "Short weekly tests find more than one long one",
  "Start with the hardest of the {n}, the others follow",
];

const THANKS = [
  "Shipping {thing} a week early",
  "Staying on the phone with {customer} until it worked",
  "Saying out loud that {thing} would not be ready",
  "The clearest write-up this quarter",
  "Taking the night shift when {cause}",
];

const ISSUES = [
  "{thing} waits for {team}",
  "no slot for {thing} before {day}",
  "{customer} has not signed",
  "{n} licences short",
  "nobody may decide about {thing}",
  "{team} and we both need the same {n} people",
];

const WORK = [
  "A new version of {thing}",
  "Weekly hour with {team}",
  "{thing} for {customer}",
  "Interviews with {n} customers",
  "Clean up {thing}",
  "Training on {thing}",
  "Trial with {customer}",
  "Move {thing} to the new stack",
];

const REASONS = [
  "We lose {n} customers a quarter here, and each of them tells us why.",
  "Whoever gets through {thing} in the first week stays. Who does not, mostly leaves.",
  "{team} spends a day a week on this. It should be an hour.",
  "Last summer {thing} was down for an afternoon, with {n} boats on the water.",
  "Everyone else depends on it and nobody had it on their list.",
  "{customer} said it to our faces: it is good, but it is slow.",
];

const BANKS = {
  progress: PROGRESS,
  plans: PLANS,
  problems: PROBLEMS,
  question: QUESTIONS,
  lesson: LESSONS,
  thanks: THANKS,
  issue: ISSUES,
  work: WORK,
  reason: REASONS,
} as const;

/** What a sentence is for. */
export type Topic = keyof typeof BANKS;

/** One sentence, or words without a full stop where the topic is a heading. */
export function say(topic: Topic, random: Random): string {
  return filled(random.pick<string>(BANKS[topic]), random);
}

/** Between `low` and `high` sentences that do not repeat each other. */
export function talk(topic: Topic, random: Random, low: number, high: number): string {
  const templates = random.some<string>(BANKS[topic], random.between(low, high));
  return templates.map((template) => filled(template, random)).join(" ");
}

function filled(template: string, random: Random): string {
  const text = template.replace(/\{(\w+)\}/g, (_, slot: string) => random.pick(SLOTS[slot] ?? []));
  return text.charAt(0).toUpperCase() + text.slice(1);
}
