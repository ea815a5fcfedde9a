import { DescribeVpcsCommand } from "@aws-sdk/client-ec2";

import { openAwsAccount } from "../../../inventory/aws/open-aws-account";
import { EmulatedAws } from "../../support/emulated-aws";

const minute = 60_000;

describe("openAwsAccount", () => {
  let aws: EmulatedAws;

  beforeAll(async () => {
    aws = await EmulatedAws.start();
  }, minute);

  afterAll(async () => {
    await aws.close();
  });

  async function ownerOf(accountId: string): Promise<string | undefined> {
    const account = openAwsAccount({
      accountId,
      roleArn: `arn:aws:iam::${accountId}:role/terraform-read-only`,
      homeRegion: "us-east-1",
    });
    try {
      const ec2 = await account.ec2("eu-west-1");
      const { Vpcs = [] } = await ec2.send(new DescribeVpcsCommand({}));
      return Vpcs[0]?.OwnerId;
    } finally {
      account.close();
    }
  }

  test(
    "works in the account whose role it assumes",
    async () => {
      expect(await ownerOf("222233334444")).toBe("222233334444");
      expect(await ownerOf("333344445555")).toBe("333344445555");
    },
    minute,
  );

  test("has one client a service and region, and none before it is asked for", async () => {
    const account = openAwsAccount({ accountId: "222233334444", homeRegion: "us-east-1" });

    const [one, again, other] = await Promise.all([
      account.ec2("us-east-1"),
      account.ec2("us-east-1"),
      account.ec2("eu-west-1"),
    ]);

    expect(again).toBe(one);
    expect(other).not.toBe(one);
    account.close();
  });
});
