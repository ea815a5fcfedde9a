import { runOptions } from "./run-options";

/** The options of `apply`. */
export const applyOptions = {
  ...runOptions,
  yes: {
    kind: "switch",
    flags: "--yes",
    description: "without saved plans: ask nobody",
  },
  allowDestroy: {
    kind: "list",
    flags: "--allow-destroy <addresses>",
    description: "guarded resources that may be destroyed or replaced: ADDRESS or STACK:ADDRESS",
  },
  maxDestroys: {
    kind: "value",
    flags: "--max-destroys <number>",
    description: "most resources that one stack may destroy or replace",
    default: "10",
  },
} as const;
