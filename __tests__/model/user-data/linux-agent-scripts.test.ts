import { osFamilies } from "../../../model/user-data/os-families.generated";
import { runOnStubbedHost } from "./stubbed-host";

const host = { region: "eu-west-1", architecture: "x86_64", agentFailure: "continue" } as const;
const folder = "https://s3.eu-west-1.amazonaws.com/amazon-ssm-eu-west-1/latest";
const rpmUrl = `${folder}/linux_amd64/amazon-ssm-agent.rpm`;
const debUrl = `${folder}/debian_amd64/amazon-ssm-agent.deb`;

const started = ["systemctl enable amazon-ssm-agent", "systemctl start amazon-ssm-agent"];
const snapStarted = [
  "systemctl enable snap.amazon-ssm-agent.amazon-ssm-agent",
  "systemctl start snap.amazon-ssm-agent.amazon-ssm-agent",
];

describe.each([
  ["amazon-linux-2023", "dnf"],
  ["amazon-linux-2", "yum"],
  ["rhel", "dnf"],
] as const)("the agent script of %s", (family, packageManager) => {
  const script = osFamilies[family].agentScript(host);
  const plain = `${packageManager} install -y ${rpmUrl}`;
  const installed = `${packageManager} install -y --disablerepo=* ${rpmUrl}`;

  it.each(["3.3.40.0", "3.10.0.0", "4.0.0.0"])("leaves agent %s as it is", (rpm) => {
    expect(runOnStubbedHost(script, { rpm })).toEqual({
      status: 0,
      output: `ssm-agent: version ${rpm} runs\n`,
      errors: "",
      calls: started,
    });
  });

  it.each(["3.3.39.9", "3.2.2303.0", "2.99.0.0"])("updates agent %s", (rpm) => {
    expect(runOnStubbedHost(script, { rpm, published: "3.3.2000.0" })).toEqual({
      status: 0,
      output: "ssm-agent: version 3.3.2000.0 runs\n",
      errors: "",
      calls: [installed, ...started],
    });
  });

  it("installs an absent agent", () => {
    expect(runOnStubbedHost(script, { published: "3.3.2000.0" })).toEqual({
      status: 0,
      output: "ssm-agent: version 3.3.2000.0 runs\n",
      errors: "",
      calls: [installed, ...started],
    });
  });

  it("installs where the region's bucket can be reached and no package repository", () => {
    const state = { published: "3.3.2000.0", repositories: false };

    expect(runOnStubbedHost(script, state)).toEqual({
      status: 0,
      output: "ssm-agent: version 3.3.2000.0 runs\n",
      errors: "",
      calls: [installed, ...started],
    });
  });

  it("tries four times, with repositories too, then fails, where the region's bucket cannot be reached", () => {
    const { status, errors, calls } = runOnStubbedHost(script, {});

    expect({ status, calls, last: lastLine(errors) }).toEqual({
      status: 1,
      calls: Array.from({ length: 4 }, () => [installed, plain]).flat(),
      last: `ssm-agent: could not be installed or updated from ${rpmUrl}`,
    });
  });

  it("fails where only an old agent is to be had", () => {
    expect(runOnStubbedHost(script, { published: "3.2.0.0" })).toEqual({
      status: 1,
      output: "",
      errors: `ssm-agent: version '3.2.0.0' from ${rpmUrl} is older than 3.3.40.0\n`,
      calls: [installed],
    });
  });

  it("fails where the service does not stay up", () => {
    expect(runOnStubbedHost(script, { rpm: "3.3.40.0", runs: false })).toEqual({
      status: 1,
      output: "",
      errors: "ssm-agent: amazon-ssm-agent does not run\n",
      calls: started,
    });
  });
});

describe("the agent script of debian", () => {
  const script = osFamilies.debian.agentScript(host);

  it("leaves an agent that is new enough as it is", () => {
    expect(runOnStubbedHost(script, { deb: "installed 3.3.40.0-1" })).toEqual({
      status: 0,
      output: "ssm-agent: version 3.3.40.0-1 runs\n",
      errors: "",
      calls: started,
    });
  });

  it.each([
    ["an absent agent", {}],
    ["an agent that is too old", { deb: "installed 3.2.0.0-1" }],
    ["an agent of which only its configuration is left", { deb: "config-files 3.3.2000.0-1" }],
  ])("downloads and installs in place of %s", (_what, state) => {
    expect(runOnStubbedHost(script, { ...state, published: "3.3.2000.0-1" })).toEqual({
      status: 0,
      output: "ssm-agent: version 3.3.2000.0-1 runs\n",
      errors: "",
      calls: [`curl ${debUrl}`, "apt-get install", ...started],
    });
  });

  it("downloads with wget where the image has no curl", () => {
    const state = { published: "3.3.2000.0-1", without: ["curl"] };

    expect(runOnStubbedHost(script, state).calls).toEqual([
      `wget ${debUrl}`,
      "apt-get install",
      ...started,
    ]);
  });

  it("fails where the region's bucket cannot be reached", () => {
    expect(runOnStubbedHost(script, {})).toEqual({
      status: 1,
      output: "",
      errors: `ssm-agent: could not be installed or updated from ${debUrl}\n`,
      calls: Array<string>(4).fill(`curl ${debUrl}`),
    });
  });
});

describe("the agent script of ubuntu", () => {
  const script = osFamilies.ubuntu.agentScript(host);
  const seeded = "snap wait system seed.loaded";

  it("leaves a snap that is new enough as it is", () => {
    expect(runOnStubbedHost(script, { snap: "3.3.40.0" })).toEqual({
      status: 0,
      output: "ssm-agent: version 3.3.40.0 runs\n",
      errors: "",
      calls: [seeded, ...snapStarted],
    });
  });

  it.each([
    ["refreshes a snap that is too old", { snap: "3.2.0.0" }, "refresh"],
    ["installs the snap of an absent agent", {}, "install"],
  ])("%s", (_what, state, verb) => {
    expect(runOnStubbedHost(script, { ...state, published: "3.3.2000.0" })).toEqual({
      status: 0,
      output: "ssm-agent: version 3.3.2000.0 runs\n",
      errors: "",
      calls: [
        seeded,
        `snap ${verb} amazon-ssm-agent --classic --channel=latest/stable`,
        ...snapStarted,
      ],
    });
  });

  it("keeps and updates the package of an image without snaps", () => {
    const state = { deb: "installed 3.2.0.0-1", published: "3.3.2000.0-1", without: ["snap"] };

    expect(runOnStubbedHost(script, state)).toEqual({
      status: 0,
      output: "ssm-agent: version 3.3.2000.0-1 runs\n",
      errors: "",
      calls: [`curl ${debUrl}`, "apt-get install", ...started],
    });
  });

  it("removes the package where the snap is there too", () => {
    const state = { deb: "installed 3.3.50.0-1", snap: "3.3.40.0" };

    expect(runOnStubbedHost(script, state)).toEqual({
      status: 0,
      output: "ssm-agent: version 3.3.40.0 runs\n",
      errors: "",
      calls: [seeded, "apt-get purge", ...snapStarted],
    });
  });

  it("waits for the lock that another package manager holds before it removes the package", () => {
    const state = { deb: "installed 3.3.50.0-1", snap: "3.3.40.0", locked: 2 };

    expect(runOnStubbedHost(script, state)).toMatchObject({
      status: 0,
      calls: [seeded, ...Array<string>(3).fill("apt-get purge"), ...snapStarted],
    });
    expect(runOnStubbedHost(script, { ...state, locked: 4 })).toMatchObject({
      status: 1,
      calls: [seeded, ...Array<string>(4).fill("apt-get purge")],
    });
  });

  it("installs the package of an absent agent where the image has no snaps", () => {
    const state = { published: "3.3.2000.0-1", without: ["snap"] };

    expect(runOnStubbedHost(script, state)).toEqual({
      status: 0,
      output: "ssm-agent: version 3.3.2000.0-1 runs\n",
      errors: "",
      calls: [`curl ${debUrl}`, "apt-get install", ...started],
    });
  });

  it("fails where the snap store cannot be reached", () => {
    const { status, errors } = runOnStubbedHost(script, {});

    expect({ status, last: lastLine(errors) }).toEqual({
      status: 1,
      last: "ssm-agent: could not be installed or updated from the snap store",
    });
  });
});

describe("agent scripts", () => {
  it.each([
    [
      "cn-north-1",
      "x86_64",
      "https://s3.cn-north-1.amazonaws.com.cn/amazon-ssm-cn-north-1/latest/linux_amd64/amazon-ssm-agent.rpm",
    ],
    [
      "us-gov-west-1",
      "arm64",
      "https://s3.us-gov-west-1.amazonaws.com/amazon-ssm-us-gov-west-1/latest/linux_arm64/amazon-ssm-agent.rpm",
    ],
  ] as const)("download from the bucket of %s for %s", (region, architecture, url) => {
    const script = osFamilies.rhel.agentScript({ ...host, region, architecture });

    expect(runOnStubbedHost(script, { published: "3.3.40.0" }).calls[0]).toBe(
      `dnf install -y --disablerepo=* ${url}`,
    );
  });
});

describe("agent scripts of a group's instances", () => {
  const linux = ["amazon-linux-2", "amazon-linux-2023", "debian", "rhel", "ubuntu"] as const;

  it.each(linux)("of %s power off what has no agent, and say why before", (family) => {
    const script = osFamilies[family].agentScript({ ...host, agentFailure: "powerOff" });

    const { status, errors, calls } = runOnStubbedHost(script, {});

    expect({ status, last: calls.at(-1), errors: errors.trimEnd().split("\n").slice(-2) }).toEqual({
      status: 1,
      last: "shutdown -P now",
      errors: [
        expect.stringMatching(/^ssm-agent: could not be installed or updated from /) as string,
        "ssm-agent: powers off, for the group to replace this instance",
      ],
    });
  });

  it.each(linux)("of %s leave what has a working agent alone", (family) => {
    const script = osFamilies[family].agentScript({ ...host, agentFailure: "powerOff" });

    const { status, calls } = runOnStubbedHost(script, { published: "3.3.2000.0" });

    expect({ status, ends: calls.filter((call) => call.startsWith("shutdown")) }).toEqual({
      status: 0,
      ends: [],
    });
  });
});

function lastLine(text: string): string | undefined {
  return text.trimEnd().split("\n").at(-1);
}
