import { z } from "zod";

import { documentText } from "./document-text";
import { isSafePattern } from "./safe-pattern";

const parameter = z.strictObject({
  description: documentText(200).exactOptional().describe("What the value means."),
  allowedPattern: z
    .string()
    .max(300)
    .refine(isSafePattern, {
      error:
        "a regular expression anchored as a whole (`^…$`, alternatives in parentheses) that admits only letters, digits and _./:=@,+- : the value becomes part of a command",
    })
    .describe("Regular expression that the whole value must match, from `^` to `$`."),
});

/**
 * Parameters of a command, by name; a name stands in the command as `{{ name }}`. There are no
 * defaults: who starts the command states what it runs on.
 */
export const commandParameters = z.record(
  z
    .string()
    .regex(/^[a-z][A-Za-z0-9]{0,49}$/, "a name of letters and digits that begins in lower case"),
  parameter,
);

export type CommandParameters = z.output<typeof commandParameters>;
