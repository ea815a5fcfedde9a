import { demo } from "./commands/demo";
import { sandbox } from "./commands/sandbox";
import { validate } from "./commands/validate";
import type { Command } from "./define-command";

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [demo, sandbox, validate];
