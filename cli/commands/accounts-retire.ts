import { existsSync, readFileSync } from "node:fs";

import { accountFile } from "../account-file";
import { defineCommand } from "../define-command";
import { exitCodes } from "../exit-codes";
import { configOption } from "../options/config-option";

/** Begins the end of an account: its file stays until what it describes is gone. */
export const accountsRetire = defineCommand({
  name: "accounts retire",
  summary: "Mark an account as retired, so that the next apply removes what it has.",
  argument: { name: "<name>", description: "the account's name" },
  options: { config: configOption },
  examples: ["accounts retire legacy-monolith"],
  async run({ config }, { io }, name = "") {
    if (name.toLowerCase() === "hub") {
      throw new Error(
        "The hub cannot be retired: every account uses its documents, keys and log buckets. Expected an account of config/accounts; a region of the hub is retired in organization.yaml.",
      );
    }
    const place = accountFile(config, name);
    if (!existsSync(place.file)) {
      throw new Error(
        `${place.file} does not exist. Expected the name of an account; \`bastionless accounts list\` shows them.`,
      );
    }
    const { retiredAccountFile } = await import("../../model/edit/retired-account-file.js");
    const { writeAccountFile } = await import("../write-account-file.js");
    const before = readFileSync(place.file, "utf8");
    const text = retiredAccountFile(before);
    const isRetired = text === before;
    // Also when nothing is to be written: what the configuration lacks would stop the next steps.
    if (!writeAccountFile({ config, place, text, io })) return exitCodes.error;
    io.print(`${place.file} ${isRetired ? "is retired already" : "is retired now"}. Next:

  1. bastionless plan --select hub,${name}   shows all that the account has as removed
  2. commit the file and apply what was planned
  3. delete the file once that has succeeded; not before, for its state would be left behind`);
    return exitCodes.ok;
  },
});
