import { z } from "zod";

import { launchTemplateSchema } from "./launch-template-schema";

/** Launch templates by name. */
export const launchTemplatesSchema = z.record(
  z
    .string()
    .regex(
      /^[a-z][a-z0-9-]{0,63}$/,
      "a launch template name: a lower-case letter, then lower-case letters, digits and -, at most 64",
    ),
  launchTemplateSchema,
);
