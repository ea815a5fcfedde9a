import { findUserDataProblem } from "../../../model/user-data/find-user-data-problem";
import type { UserDataProps } from "../../../model/user-data/render-user-data";

const props: UserDataProps = {
  osFamily: "amazon-linux-2023",
  architecture: "arm64",
  region: "us-east-1",
  teamPart: "",
  agentFailure: "continue",
};

describe("findUserDataProblem", () => {
  it.each<[string, Partial<UserDataProps>]>([
    ["no part of the team's", {}],
    ["a script", { teamPart: "#!/bin/sh\n" }],
    ["cloud-config", { teamPart: "#cloud-config\n" }],
    [
      "PowerShell",
      { osFamily: "windows-server", architecture: "x86_64", teamPart: "Write-Host version: 1" },
    ],
  ])("finds none with %s", (_what, changes) => {
    expect(findUserDataProblem({ ...props, ...changes })).toBeUndefined();
  });

  it("finds an architecture for which there is no agent", () => {
    expect(findUserDataProblem({ ...props, osFamily: "windows-server" })).toEqual({
      found: "windows-server on arm64",
      expected: "windows-server on x86_64",
    });
  });

  it.each(["echo hi\n", " #!/bin/sh\n", "MIME-Version: 1.0\n", "#cloud-configs\n"])(
    "finds a part that cloud-init would skip, and quotes nothing of it: %j",
    (teamPart) => {
      expect(findUserDataProblem({ ...props, teamPart })).toEqual({
        found: "user data whose first line says nothing of its kind",
        expected:
          "user data that begins with #!, #cloud-config or another of cloud-init's first lines",
      });
    },
  );

  it("finds EC2Launch tasks, beside which no agent's part can stand", () => {
    const teamPart = "version: 1.1\ntasks: []\n";

    expect(
      findUserDataProblem({
        ...props,
        osFamily: "windows-server",
        architecture: "x86_64",
        teamPart,
      }),
    ).toEqual({
      found: "EC2Launch tasks in YAML",
      expected: "PowerShell, or text in <powershell> or <script> tags",
    });
  });

  it("finds more than 16,384 bytes, the agent's part counted", () => {
    // GIVEN the longest part that fits
    const script = (length: number): string => "#!/bin/sh\n".padEnd(length, "#");
    const fits = (length: number): boolean =>
      findUserDataProblem({ ...props, teamPart: script(length) }) === undefined;
    const longest = Array.from({ length: 16_384 }, (_, length) => length).findLast(
      (length) => length > 10 && fits(length),
    );

    // WHEN it grows by one byte
    const problem = findUserDataProblem({ ...props, teamPart: script((longest ?? 0) + 1) });

    // THEN the limit is exact
    expect(problem).toEqual({
      found: "16385 bytes together with the agent's part",
      expected: "at most 16384 bytes; fetch what is larger at boot",
    });
  });
});
