import { idLike } from "../new/id-like.ts";

/** What is known of a person before they have a handle. */
export interface PersonHints {
  readonly email: string | undefined;
  readonly name: string | undefined;
  /** Their account on this machine. */
  readonly account: string | undefined;
}

/** A handle for a person: the first that makes a valid id of address, name and account; `me` when none does. */
export function handleFor({ email, name, account }: PersonHints): string {
  const candidates = [localPart(email), name?.trim().split(/\s+/)[0], account];
  return candidates.map((candidate) => idLike(candidate ?? "")).find((candidate) => candidate !== "") ?? "me";
}

/** `ada` of `ada+okr@harbour.example` and of GitHub's `1234567+ada@users.noreply.github.com`. */
function localPart(email: string | undefined): string | undefined {
  const local = email?.split("@")[0];
  return /^\d+\+/.test(local ?? "") ? local?.replace(/^\d+\+/, "") : local?.split("+")[0];
}
