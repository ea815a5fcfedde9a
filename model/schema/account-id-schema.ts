import { z } from "zod";

/** An AWS account id. Quoted in YAML: a number would lose leading zeros. */
export const accountIdSchema = z
  .string("an AWS account id: 12 digits in quotes")
  .regex(/^\d{12}$/, "an AWS account id: 12 digits in quotes");
