import { createHash } from "node:crypto";

/** The id that git would give to this content, so that what git knows and what we read are the same key. */
export function blobId(bytes: Uint8Array): string {
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
