import { setTimeout as delay } from "node:timers/promises";

import { lookAtAccounts, type AccountToRead } from "../../../cli/inventory/look-at-accounts";
import { fakeIo } from "../../support/fake-io";

const accounts = Array.from({ length: 1_000 }, (_, index): AccountToRead => ({
  name: `account-${index}`,
  accountId: String(200_000_000_000 + index),
  readOnlyRoleArn: `arn:aws:iam::${200_000_000_000 + index}:role/terraform-read-only`,
  homeRegion: "us-east-1",
}));

const outcome = (): { ok: boolean; text: string } => ({ ok: true, text: "read" });

describe("a look at many accounts", () => {
  test("takes eight at a time, in whatever order they end, and keeps theirs", async () => {
    const io = fakeIo();
    let [now, most] = [0, 0];
    const look = async ({ name }: AccountToRead): Promise<string> => {
      now += 1;
      most = Math.max(most, now);
      await delay(name.endsWith("7") ? 3 : 0);
      now -= 1;
      return name;
    };

    const results = await lookAtAccounts(
      { accounts, sessionName: "test", look, outcome },
      { io, signal: new AbortController().signal },
    );

    expect(most).toBe(8);
    expect(results).toEqual(accounts.map(({ name }) => name));
    expect(io.noted.filter((line) => line.includes("read"))).toHaveLength(1_000);
  });

  test("begins nothing new once it is interrupted", async () => {
    const controller = new AbortController();
    const seen: string[] = [];

    const looking = lookAtAccounts(
      {
        accounts,
        sessionName: "test",
        look: async ({ name }) => {
          seen.push(name);
          await delay(0);
          controller.abort();
        },
        outcome,
      },
      { io: fakeIo(), signal: controller.signal },
    );

    await expect(looking).rejects.toMatchObject({ name: "AbortError" });
    expect(seen).toHaveLength(8);
  });
});
