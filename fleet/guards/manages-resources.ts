import { z } from "zod";

import { StateListingError } from "./state-listing-error";

const state = z.object({
  version: z.literal(4),
  resources: z.array(z.object({ mode: z.string() })),
});

/**
 * Whether a state manages resources; outputs and data sources alone do not count.
 *
 * @param text of a state file; an empty one is no state, as for Terraform
 * @param place for messages
 * @throws StateListingError `STATE_UNREADABLE` when the text is anything else than a state: an
 *   encrypted one, for example
 */
export function managesResources(text: string, place: string): boolean {
  if (text.trim() === "") return false;
  return parsed(text, place).resources.some(({ mode }) => mode !== "data");
}

function parsed(text: string, place: string): z.infer<typeof state> {
  try {
    return state.parse(JSON.parse(text));
  } catch {
    // The parser's own message could quote a secret of the state.
    throw new StateListingError(
      "STATE_UNREADABLE",
      `The state in ${place} belongs to no file of the configuration and cannot be read, so nobody ` +
        "can tell whether it still manages resources.",
      "Restore the account's file, or remove the state when you know that nothing is left.",
    );
  }
}
