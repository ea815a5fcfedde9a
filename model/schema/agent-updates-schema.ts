import { z } from "zod";

/** Keeps the agents of all managed instances up to date. */
export const agentUpdatesSchema = z.strictObject({
  schedule: z
    .string()
    .max(256, "at most 256 characters")
    .regex(
      /^rate\([1-9]\d* (minutes?|hours?|days?)\)$|^cron\([0-9A-Za-z*?,/# -]+\)$/,
      "a schedule of State Manager, in UTC: cron(0 2 ? * SUN *) or rate(7 days)",
    )
    .describe("When agents are updated, in UTC: `cron(0 2 ? * SUN *)` or `rate(7 days)`."),
});
