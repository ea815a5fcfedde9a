import { z } from "zod";

/** The periods that CloudWatch Logs accepts, in days. */
const retentionPeriods = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288,
  3653,
] as const;

const objectLock = z.strictObject({
  mode: z
    .enum(["GOVERNANCE", "COMPLIANCE"])
    .default("GOVERNANCE")
    .describe("Object Lock mode; nobody, not even the root user, can shorten `COMPLIANCE`."),
  days: z
    .int()
    .min(1, "1 to 36500 days")
    .max(36_500, "1 to 36500 days")
    .default(30)
    .describe("Days during which a recording can be neither changed nor deleted."),
});

/** Where recordings are kept, and for how long. */
export const loggingSchema = z.strictObject({
  keyPrefix: z
    .string()
    .regex(
      /^(?!.*(^|\/)\.\.?(\/|$))[A-Za-z0-9!_.'()-]+(\/[A-Za-z0-9!_.'()-]+)*$/,
      "an S3 key prefix without a slash at either end, and without `.` and `..`",
    )
    .max(200, "at most 200 characters")
    .default("sessions")
    .describe("Prefix of the recordings in the log buckets; the same for all accounts."),
  objectLock: objectLock.prefault({}).describe("Object Lock of the log buckets."),
  expirationInDays: z
    .int()
    .min(1, "1 to 36500 days")
    .max(36_500, "1 to 36500 days")
    .default(400)
    .describe("Days after which a recording expires; at least `objectLock.days`."),
  logGroupRetentionInDays: z
    .literal(retentionPeriods)
    .default(365)
    .describe("Days that the accounts' CloudWatch log groups keep streamed sessions."),
  kmsDeletionWindowInDays: z
    .int()
    .min(7, "7 to 30 days")
    .max(30, "7 to 30 days")
    .default(30)
    .describe("Days between the deletion of a KMS key and its end."),
});
