import { z } from "zod";

/** `retired` keeps provider and state backend, so that the next plan removes what was made. */
export const lifecycleSchema = z.enum(["active", "retired"]);
