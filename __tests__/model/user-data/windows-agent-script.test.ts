import { osFamilies } from "../../../model/user-data/os-families.generated";

const host = { region: "cn-north-1", architecture: "x86_64" } as const;

describe("the agent script of windows-server", () => {
  const script = osFamilies["windows-server"].agentScript({
    ...host,
    agentFailure: "continue",
  });

  it("asks for the least version, from the bucket of the instance's region", () => {
    expect(script.split("\n").slice(3, 5)).toEqual([
      "  $minimum = [version]'3.3.40.0'",
      "  $source = 'https://s3.cn-north-1.amazonaws.com.cn/amazon-ssm-cn-north-1/latest/windows_amd64/AmazonSSMAgentSetup.exe'",
    ]);
  });

  it("ends with an error of its own wherever the agent cannot be had", () => {
    const messages = [...script.matchAll(/throw "([^"]+)"/g)].map(([, message]) => message);

    expect(messages).toEqual([
      "ssm-agent: the installer from $source is not signed by Amazon",
      "ssm-agent: setup ended with $($setup.ExitCode)",
      "ssm-agent: version $version from $source is older than $minimum",
    ]);
  });

  it("keeps its error preference to itself", () => {
    expect(script).toMatch(/^# .*\n& \{\n {2}\$ErrorActionPreference = 'Stop'\n[^]*\n\}\n$/);
  });

  it("powers an instance of a group off, whatever ends the block, and ends the team's part", () => {
    const ofGroup = osFamilies["windows-server"].agentScript({ ...host, agentFailure: "powerOff" });
    const added = ofGroup.split("\n").filter((line) => !script.split("\n").includes(line));

    expect(ofGroup.split("\n")[3]).toBe("  trap {");
    expect(added).toEqual([
      "  trap {",
      '    Write-Host "ssm-agent: $_; powers off, for the group to replace this instance"',
      "    Stop-Computer -Force",
      "    break",
    ]);
  });
});
