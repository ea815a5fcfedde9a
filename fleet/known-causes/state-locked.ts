import type { KnownCause } from "../known-cause";

/** Another run holds the state, or one was killed while it did. */
export const stateLocked: KnownCause = {
  nextStep({ summary, detail }, { name, folder }, executable) {
    if (!summary.includes("Error acquiring the state lock")) return undefined;
    const id = /^\s*ID:\s+([\w-]+)/m.exec(detail)?.[1];
    const unlock = id === undefined ? "" : `: cd '${folder}' && ${executable} force-unlock ${id}`;
    return `Another run holds the state of ${name}: wait for it. If it was killed, free the state${unlock}`;
  },
};
