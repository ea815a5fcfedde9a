import { z } from "zod";

import { accessRoleSchema } from "./access-role-schema";

/** Access roles by name. Each name is part of an Okta group's name and of a Terraform address. */
export const accessRolesSchema = z.record(
  z
    .string()
    .regex(
      /^[A-Za-z][A-Za-z0-9_-]{0,63}$/,
      "a role name: a letter, then letters, digits, - and _, at most 64",
    ),
  accessRoleSchema,
);
