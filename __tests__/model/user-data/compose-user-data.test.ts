import { composeUserData } from "../../../model/user-data/compose-user-data";
import { osFamilies } from "../../../model/user-data/os-families.generated";
import type { UserDataProps } from "../../../model/user-data/render-user-data";

const host = { region: "us-east-1", architecture: "x86_64", agentFailure: "continue" } as const;
const linuxAgent = osFamilies["amazon-linux-2023"].agentScript(host);
const windowsAgent = osFamilies["windows-server"].agentScript(host);

describe("composeUserData", () => {
  describe("on Linux", () => {
    it("is the agent's part alone without a team's part", () => {
      expect(parts(compose("amazon-linux-2023", ""))).toEqual([
        { type: 'text/x-shellscript; charset="us-ascii"', body: linuxAgent },
      ]);
    });

    it.each([
      ["a script", "#!/bin/sh\necho hi\n", "text/x-shellscript"],
      ["a script without a last line end", "#!/bin/sh\necho hi", "text/x-shellscript"],
      ["a script that ends with empty lines", "#!/bin/sh\n\n\n", "text/x-shellscript"],
      ["cloud-config", "#cloud-config\npackages: [jq]\n", "text/cloud-config"],
      ["a boothook", "#cloud-boothook\n#!/bin/sh\n", "text/cloud-boothook"],
      ["an include", "#include\nhttps://example.com/a\n", "text/x-include-url"],
      ["a template", "## template: jinja\n#cloud-config\n", "text/jinja2"],
      [
        "Terraform's and shell's marks",
        '#!/bin/sh\necho "${HOME} %{x}" \\\n',
        "text/x-shellscript",
      ],
    ])("follows it with %s, unchanged", (_what, teamPart, type) => {
      expect(parts(compose("amazon-linux-2023", teamPart))).toEqual([
        { type: 'text/x-shellscript; charset="us-ascii"', body: linuxAgent },
        { type: `${type}; charset="us-ascii"`, body: teamPart },
      ]);
    });

    it.each([
      "#!/bin/sh\necho größer\n",
      "#!/bin/sh\r\necho hi\r\n",
      `#!/bin/sh\n# ${"é".repeat(200)}`,
    ])("carries bytes beyond plain lines of ASCII in Base64", (teamPart) => {
      expect(parts(compose("amazon-linux-2023", teamPart))[1]).toEqual({
        type: 'text/x-shellscript; charset="utf-8"',
        body: teamPart,
      });
    });

    it("cannot be cut short by a team's part that quotes it", () => {
      // GIVEN a part that holds the whole user data of another launch template
      const quoted = `#!/bin/sh\ncat <<END\n${compose("amazon-linux-2023", "#!/bin/sh\n")}END\n`;

      expect(parts(compose("amazon-linux-2023", quoted))[1]?.body).toBe(quoted);
    });

    it("is the same bytes for the same configuration", () => {
      const [once, again] = [1, 2].map(() => compose("ubuntu", "#!/bin/sh\n"));

      expect(once).toBe(again);
    });
  });

  describe("on Windows", () => {
    it("is one PowerShell block without a team's part", () => {
      expect(compose("windows-server", "")).toBe(`<powershell>\n${windowsAgent}\n</powershell>\n`);
    });

    it("puts plain PowerShell behind the agent's", () => {
      expect(compose("windows-server", "Write-Host hi")).toBe(
        `<powershell>\n${windowsAgent}Write-Host hi\n</powershell>\n`,
      );
    });

    it("puts the agent's first into a team's own block, for EC2Launch reads one", () => {
      expect(
        compose(
          "windows-server",
          "<PowerShell>\nWrite-Host hi\n</PowerShell>\n<persist>true</persist>",
        ),
      ).toBe(
        `<PowerShell>\n${windowsAgent}\nWrite-Host hi\n</PowerShell>\n<persist>true</persist>`,
      );
    });

    it("leaves a batch script beside the agent's block", () => {
      expect(compose("windows-server", "<script>\necho hi\n</script>")).toBe(
        `<powershell>\n${windowsAgent}</powershell>\n<script>\necho hi\n</script>`,
      );
    });
  });
});

function compose(osFamily: UserDataProps["osFamily"], teamPart: string): string {
  return Buffer.from(composeUserData({ ...host, osFamily, teamPart }), "base64").toString("utf8");
}

/** The entities of a MIME message, taken apart as a reader of mail does. */
function parts(message: string): { type: string; body: string }[] {
  const [head = "", ...rest] = message.split("\n\n");
  const boundary = /^Content-Type: multipart\/mixed; boundary="(\w+)"\nMIME-Version: 1\.0$/.exec(
    head,
  )?.[1];
  const entities = rest.join("\n\n").split(new RegExp(`(?:^|\n)--${boundary ?? "none"}(?:--)?\n`));
  expect([entities.shift(), entities.pop()]).toEqual(["", ""]);
  return entities.map((entity) => {
    const end = entity.indexOf("\n\n");
    const headers = new Map(
      entity
        .slice(0, end)
        .split("\n")
        .map((line) => line.split(": ") as [string, string]),
    );
    const content = entity.slice(end + 2);
    const isEncoded = headers.get("Content-Transfer-Encoding") === "base64";
    const body = isEncoded ? Buffer.from(content, "base64").toString("utf8") : content;
    return { type: headers.get("Content-Type") ?? "", body };
  });
}
