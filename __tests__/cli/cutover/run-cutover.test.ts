import {
  AuthorizeSecurityGroupIngressCommand,
  CreateSecurityGroupCommand,
  EC2Client,
} from "@aws-sdk/client-ec2";

import { runCutover } from "../../../cli/cutover/run-cutover";
import type { Cutover } from "../../../cutover/cutover";
import { EmulatedAws } from "../../support/emulated-aws";
import { fakeIo } from "../../support/fake-io";
import { minimalAccount } from "../../support/organization-of";
import { writeConfiguration } from "../../support/write-configuration";

describe("the accounts of a cutover", () => {
  const config = writeConfiguration({
    payments: {
      ...minimalAccount("222233334444"),
      regions: ["us-east-1", { name: "eu-west-1", lifecycle: "retired" }],
    },
    search: { ...minimalAccount("333344445555"), lifecycle: "retired" },
  });

  function cutover(
    options: Partial<Parameters<typeof runCutover>[0]>,
    io = fakeIo(),
  ): Promise<number> {
    return runCutover(
      {
        config: config(),
        select: [],
        retire: undefined,
        write: false,
        logins: undefined,
        json: false,
        report: undefined,
        ...options,
      },
      { io, signal: new AbortController().signal },
    );
  }

  test.each([["hub"], ["search"]])("are never none: %s alone is an error", async (name) => {
    await expect(cutover({ select: [name] })).rejects.toThrow(
      "No active account is selected; expected at least one.",
    );
  });

  test.each([["hub"], ["pay*"], ["paymints"], ["id:222233334444"]])(
    "of a retirement are one, by its exact name: not %s",
    async (name) => {
      await expect(cutover({ retire: name })).rejects.toThrow(
        `--retire "${name}" names no account. Expected the name of one account's file`,
      );
    },
  );

  test("of a retirement are active", async () => {
    await expect(cutover({ retire: "search" })).rejects.toThrow(
      "search is retired already: apply it, and all that it has goes.",
    );
  });

  test("are looked at in every region of their files, those that are retired included", async () => {
    const aws = await EmulatedAws.start();
    try {
      const ec2 = new EC2Client(await aws.clientConfig("222233334444", "eu-west-1"));
      const { GroupId } = await ec2.send(
        new CreateSecurityGroupCommand({ GroupName: "ssh", Description: "ssh" }),
      );
      const ssh = { IpProtocol: "tcp", FromPort: 22, ToPort: 22 };
      const IpPermissions = [{ ...ssh, IpRanges: [{ CidrIp: "0.0.0.0/0" }] }];
      await ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions }));
      ec2.destroy();
      const io = fakeIo();

      const exitCode = await cutover({ select: ["payments"], json: true }, io);

      const { accounts } = JSON.parse(io.printed.join("\n")) as Cutover;
      expect(
        accounts.map(({ exposures, regions }) => [regions, exposures.map(({ region }) => region)]),
      ).toEqual([[["us-east-1", "eu-west-1"], ["eu-west-1"]]]);
      expect(exitCode).toBe(2);
    } finally {
      await aws.close();
    }
  }, 60_000);
});
