import { readFileSync } from "node:fs";

import { createTwoFilesPatch } from "diff";

import type { AccountCutover } from "../../cutover/cutover";
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
  readonly io: Io;
}

/** What a plan of the retirement takes for granted; who logs in, only people can judge. */
const required = new Set<AccountCutover["steps"][number]["step"]>([
  "read-the-account",
  "put-instances-behind-the-agent",
  "rotate-groups",
  "adopt-legacy-access",
]);

/** Proposes the file in which bastions and open ports are retired, once nothing else is left. */
export function retire({ account, config, io, write }: RetireProps): ExitCode {
  const { name, steps } = account;
  const open = steps.filter(({ status, step }) => required.has(step) && status !== "done");
  if (open.length > 0) {
    io.note(
      `\n${name} is not ready: ${open.map(({ status, step }) => `${step} is ${status}`).join(", ")}. Expected these steps to be done; the list above says what is left of them.`,
    );
    return exitCodes.error;
  }
  const place = accountFile(config, name);
  const before = readFileSync(place.file, "utf8");
  const text = retiredLegacyAccess(before);
  if (text === before) {
    io.print(`\n${place.file} retires all of its legacyAccess already.`);
    return exitCodes.ok;
  }
  const file = `accounts/${name}.yaml`;
  io.print(
    `\n${createTwoFilesPatch(`a/${file}`, `b/${file}`, before, text).split("\n").slice(1).join("\n")}`,
  );
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
