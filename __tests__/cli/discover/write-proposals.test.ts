import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { AccountDiscovery } from "../../../adoption/discovery";
import { unreadableAccount } from "../../../cli/discover/unreadable-account";
import { writeProposals } from "../../../cli/discover/write-proposals";
import { fakeIo } from "../../support/fake-io";

function account(name: string, problems: readonly string[]): AccountDiscovery {
  return {
    ...unreadableAccount({ name, accountId: "222233334444" }, "nobody looked"),
    proposal: {
      file: `accounts/${name}.yaml`,
      isNew: true,
      text: `# ${name}\n`,
      diff: "",
      problems,
    },
    handOverFiles: [{ name: "sessions-policy.json", text: "{}\n" }],
  };
}

describe("the folder of proposals", () => {
  let out: string;
  const files = (): readonly string[] =>
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name, parentPath }) => join(parentPath, name).slice(out.length + 1))
      .sort();

  beforeEach(() => {
    out = mkdtempSync(join(tmpdir(), "bastionless-proposals-"));
  });

  afterEach(() => {
    rmSync(out, { recursive: true });
  });

  test("holds the files that are valid, and what owners need of every account", () => {
    const io = fakeIo();

    writeProposals([account("web", []), account("shop", ["it is wrong"])], out, io);

    expect(files()).toEqual([
      "accounts/web.yaml",
      "hand-over/shop/sessions-policy.json",
      "hand-over/web/sessions-policy.json",
    ]);
    expect(readFileSync(join(out, "accounts/web.yaml"), "utf8")).toBe("# web\n");
    expect(readFileSync(join(out, "hand-over/web/sessions-policy.json"), "utf8")).toBe("{}\n");
    expect(io.noted).toContain(`proposed: ${join(out, "accounts/web.yaml")}`);
  });

  test("gets nothing where one of the files is there already", () => {
    writeProposals([account("web", [])], out, fakeIo());
    rmSync(join(out, "accounts/web.yaml"));
    writeFileSync(join(out, "hand-over/web/sessions-policy.json"), "somebody's\n");

    expect(() => {
      writeProposals([account("web", [])], out, fakeIo());
    }).toThrow("hand-over/web/sessions-policy.json exists already. Nothing was written");
    expect(files()).toEqual(["hand-over/web/sessions-policy.json"]);
    expect(readFileSync(join(out, files()[0] ?? ""), "utf8")).toBe("somebody's\n");
  });
});
