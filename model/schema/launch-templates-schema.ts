import { z } from "zod";

import { configKeySchema } from "./config-key-schema";
import { launchTemplateSchema } from "./launch-template-schema";

/** Launch templates by key. */
export const launchTemplatesSchema = z.record(
  configKeySchema("a launch template"),
  launchTemplateSchema,
);
