import type { User } from "./org";

/** A user as the API shows it. */
export function renderUser({ id, status, profile }: User): unknown {
  return { id, status, profile };
}
