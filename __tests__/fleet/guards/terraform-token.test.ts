import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { terraformToken } from "../../../fleet/guards/terraform-token";

describe("terraformToken", () => {
  const host = "tfe.my-company.example";
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "bastionless-token-"));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(["TF_TOKEN_tfe_my__company_example", "TF_TOKEN_tfe_my-company_example"])(
    "comes from the variable %s",
    (name) => {
      expect(terraformToken(host, { [name]: "from-variable" }, folder)).toBe("from-variable");
    },
  );

  it("is none where neither has it", () => {
    expect(terraformToken(host, {}, folder)).toBeUndefined();
  });

  it("comes from the file of `terraform login`, after the variable", () => {
    const credentials = { credentials: { [host]: { token: "from-file" } } };
    writeFileSync(join(folder, "credentials.tfrc.json"), JSON.stringify(credentials));

    expect(terraformToken(host, {}, folder)).toBe("from-file");
    expect(terraformToken("other.example", {}, folder)).toBeUndefined();
    expect(
      terraformToken(host, { TF_TOKEN_tfe_my__company_example: "from-variable" }, folder),
    ).toBe("from-variable");
  });
});
