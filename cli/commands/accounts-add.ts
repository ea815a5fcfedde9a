import { existsSync } from "node:fs";

import { accountFile } from "../account-file";
import { defineCommand } from "../define-command";
import { exitCodes } from "../exit-codes";
import { configOption } from "../options/config-option";

/** Writes an account's file, which is all that a new account needs. */
export const accountsAdd = defineCommand({
  name: "accounts add",
  summary: "Write the file of a new account, if the configuration is valid with it.",
  argument: {
    name: "<name>",
    description: "the account's name: its file's, its stack's and in its tile's label",
  },
  options: {
    id: {
      kind: "optional-value",
      flags: "--id <id>",
      description: "the account's id, 12 digits; required",
    },
    region: {
      kind: "list",
      flags: "--region <regions>",
      description: "a region with instances to reach, one of the hub's; at least one",
    },
    owner: {
      kind: "list",
      flags: "--owner <owners>",
      description: "who answers for the account: an address or a team name",
    },
    config: configOption,
  },
  examples: [
    "accounts add search --id 555566667777 --region us-east-1",
    "accounts add search --id 555566667777 --region us-east-1,eu-west-1 --owner search@example.com",
  ],
  async run({ config, id, region, owner }, { io }, name = "") {
    if (id === undefined) {
      throw new Error("accounts add needs the account's id. Add it: --id 123456789012.");
    }
    if (region.length === 0) {
      throw new Error("accounts add needs a region of the hub. Add one: --region us-east-1.");
    }
    const place = accountFile(config, name);
    if (existsSync(place.file)) {
      throw new Error(`${place.file} is there already. Edit it, or choose another name.`);
    }
    const [{ loadOrganization }, { freeSharingCell }, { newAccountFile }, { writeAccountFile }] =
      await Promise.all([
        import("../../model/load-organization.js"),
        import("../../model/edit/free-sharing-cell.js"),
        import("../../model/edit/new-account-file.js"),
        import("../write-account-file.js"),
      ]);
    const loaded = loadOrganization(config);
    // Mistakes that are there already are told when the file is about to be written.
    const sharingCell = loaded.ok ? freeSharingCell(loaded.organization) : 1;
    const text = newAccountFile({ id, regions: region, sharingCell, owners: owner });
    if (!writeAccountFile({ config, place, text, io })) return exitCodes.error;
    io.print(`Wrote ${place.file}. Next:

  1. bastionless plan --select hub,${name}   the hub shares its documents with the account
  2. commit the file and apply what was planned, the hub first`);
    return exitCodes.ok;
  },
});
