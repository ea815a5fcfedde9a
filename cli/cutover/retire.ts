import { readFileSync } from "node:fs";

import { createTwoFilesPatch } from "diff";

import type { AccountCutover, CutoverStep } from "../../cutover/cutover";
import { retiredLegacyAccess } from "../../model/edit/retired-legacy-access";
import { accountFile } from "../account-file";
import { exitCodes, type ExitCode } from "../exit-codes";
import type { Io } from "../io";
import { writeAccountFile } from "../write-account-file";

export interface RetireProps {
  readonly account: AccountCutover;
  readonly config: string;
  /** Whether the file is written, not only shown. */
  readonly write: boolean;
  /** Whether the result is printed for machines: then the change is a note. */
  readonly json: boolean;
  readonly io: Io;
}

/** Proposes the file in which bastions and open ports are retired, once nothing else is left. */
export function retire({ account, config, io, json, write }: RetireProps): ExitCode {
  const { name, steps } = account;
  const open = steps.filter(isInTheWay);
  if (open.length > 0) {
    io.note(
      `\n${name} is not ready: ${open.map(({ status, step }) => `${step} is ${status}`).join(", ")}. Expected these steps to be done; the list above says what is left of them.`,
    );
    return exitCodes.error;
  }
  for (const { left, step } of steps) {
    const warning = warnings[step];
    if (warning !== undefined && left.length > 0) io.note(`\n${warning} ${left.join("\n")}`);
  }
  const place = accountFile(config, name);
  const before = readFileSync(place.file, "utf8");
  const text = retiredLegacyAccess(before);
  if (text === before) return nothingToRetire(account, place.file, io);
  const file = `accounts/${name}.yaml`;
  const diff = createTwoFilesPatch(`a/${file}`, `b/${file}`, before, text).split("\n").slice(1);
  const change = `\n${diff.join("\n")}`;
  if (json) io.note(change);
  else io.print(change);
  if (!write) {
    io.note(
      `Nothing was written. Make the change, or say --write; then: bastionless plan --select ${name}`,
    );
    return exitCodes.changes;
  }
  if (!writeAccountFile({ config, place, text, io })) return exitCodes.error;
  io.note(`${place.file} is written. Next: bastionless plan --select ${name}`);
  return exitCodes.ok;
}

/**
 * Whether a step forbids the retirement: all before it have to be done. Where nobody can tell whether
 * people have another way in, or who logs in, people decide; what is known is in the way.
 */
function isInTheWay({ status, step }: CutoverStep): boolean {
  switch (step) {
    case "retire-legacy-access":
      return false;
    case "see-that-sessions-work":
    case "watch-for-logins":
      return status === "open";
    default:
      return status !== "done";
  }
}

/** What people take upon themselves where such a step is not done. */
const warnings: Partial<Record<CutoverStep["step"], string>> = {
  "see-that-sessions-work": "Whoever has no session is cut off.",
  "watch-for-logins": "Whoever still logs in is cut off.",
};

/** Nothing of the file is active; what is still there may never have been imported. */
function nothingToRetire({ steps }: AccountCutover, file: string, io: Io): ExitCode {
  const last = steps.find(({ step }) => step === "retire-legacy-access");
  io.note(`\n${file} retires all of its legacyAccess already.`);
  if (last === undefined || last.status === "done") return exitCodes.ok;
  io.note([...last.left, ...last.next].join("\n"));
  return exitCodes.changes;
}
