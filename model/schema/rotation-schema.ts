import { z } from "zod";

const seconds = z.int().min(0, "0 to 172800 seconds").max(172_800, "0 to 172800 seconds");

/** How the instances of a group are replaced, by an instance refresh. */
export const rotationSchema = z.strictObject({
  startedBy: z
    .enum(["apply", "rotate"])
    .default("apply")
    .describe(
      "`apply`: Terraform starts it when the template has a new version; `rotate`: `bastionless rotate` does, in waves.",
    ),
  minHealthyPercentage: z
    .int()
    .min(0, "0 to 100 percent")
    .max(100, "0 to 100 percent")
    .default(100)
    .describe("Percent of the capacity that stays in service."),
  maxHealthyPercentage: z
    .int()
    .min(100, "100 to 200 percent")
    .max(200, "100 to 200 percent")
    .default(110)
    .describe("Percent of the capacity that may run meanwhile."),
  instanceWarmup: seconds
    .exactOptional()
    .describe("Seconds until a new instance counts. Without it: the group's own."),
  checkpoints: z
    .strictObject({
      percentages: z
        .array(z.int().min(1, "1 to 100 percent").max(100, "1 to 100 percent"))
        .min(1, "at least one percentage")
        .describe("Percent of the instances after which the refresh waits, ascending."),
      delay: seconds.default(3_600).describe("Seconds that it waits."),
    })
    .exactOptional()
    .describe("Where the refresh waits, for somebody to look. Without it: nowhere."),
  skipMatching: z
    .boolean()
    .default(true)
    .describe("Leaves instances alone that match the template already."),
  scaleInProtectedInstances: z
    .enum(["Refresh", "Ignore", "Wait"])
    .default("Wait")
    .describe(
      "What becomes of instances that are protected from scale-in: `Refresh` replaces them, `Ignore` leaves them alone, `Wait` waits an hour for the protection to end and then fails.",
    ),
  standbyInstances: z
    .enum(["Terminate", "Ignore", "Wait"])
    .default("Wait")
    .describe(
      "What becomes of instances in standby: `Terminate` replaces them, `Ignore` leaves them alone, `Wait` waits an hour for them to come back and then fails.",
    ),
  autoRollback: z
    .boolean()
    .exactOptional()
    .describe(
      "Goes back by itself when the refresh fails. Without it: true, and false where the image is a parameter, which AWS cannot go back from.",
    ),
  alarms: z
    .array(z.string().min(1).max(255, "at most 255 characters"))
    .max(10, "at most 10 alarms")
    .default([])
    .describe("Names of CloudWatch alarms that fail the refresh."),
});
