import { z } from "zod";

/** A volume of an instance. It is always encrypted. */
export const volumeSchema = z.strictObject({
  deviceName: z
    .string()
    .regex(/^\/dev\/[a-z0-9]+$|^xvd[a-z]+$/, "a device name, such as /dev/xvda")
    .describe("Device name; of the root volume, as the image has it."),
  volumeSize: z
    .int()
    .min(1, "1 to 65536 GiB")
    .max(65_536, "1 to 65536 GiB")
    .exactOptional()
    .describe("GiB. Without it: the image's own size."),
  volumeType: z
    .enum(["gp2", "gp3", "io1", "io2", "sc1", "st1", "standard"])
    .exactOptional()
    .describe("Volume type. Without it: the image's own."),
  iops: z
    .int()
    .min(100, "100 to 256000")
    .max(256_000, "100 to 256000")
    .exactOptional()
    .describe("I/O operations a second, for `gp3`, `io1` and `io2`."),
  throughput: z
    .int()
    .min(125, "125 to 2000 MiB a second")
    .max(2_000, "125 to 2000 MiB a second")
    .exactOptional()
    .describe("MiB a second, for `gp3`."),
  kmsKeyArn: z
    .string()
    .regex(
      /^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:key\/[A-Za-z0-9-]+$/,
      "the ARN of a KMS key: arn:aws:kms:<region>:<account id>:key/<id>",
    )
    .exactOptional()
    .describe("Key that encrypts the volume. Without it: the account's default key of EBS."),
});
