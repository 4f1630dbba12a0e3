import type { Voice } from "../score/voice.ts";
import type { Role } from "./tier-owner.ts";

/** Why it is somebody, after their name: `lead of Growth`, `deputy of Mira Castell`, `covers for Ada until Fri 27 Nov`. */
export function roleInWords(role: Role, voice: Pick<Voice, "person" | "team" | "day">): string {
  switch (role.kind) {
    case "named":
      return `named for tier ${role.tier} in the settings`;
    case "lead":
      return `lead of ${voice.team(role.team)}`;
    case "arbiter":
      return "first arbiter who is no party";
    case "sponsor":
      return "sponsor";
    case "assigned":
      return "has it";
    case "cover":
      return `covers for ${voice.person(role.of)} until ${voice.day(role.until)}`;
    case "deputy":
      return `deputy of ${voice.person(role.of)}`;
  }
}
