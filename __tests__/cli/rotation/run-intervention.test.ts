import { runIntervention } from "../../../cli/rotation/run-intervention";
import { fakeIo } from "../../support/fake-io";
import { minimalAccount } from "../../support/organization-of";
import { writeConfiguration } from "../../support/write-configuration";

const group = (name: string) => ({
  launchTemplates: {
    web: { osFamily: "rhel", image: "ami-0123456789abcdef0", instanceType: "t3.small" },
  },
  autoScalingGroups: {
    [name]: { launchTemplate: "web", subnetIds: ["subnet-01234567"], minSize: 1, maxSize: 1 },
  },
});

describe("an intervention in the rotation of two accounts", () => {
  const folder = writeConfiguration({
    a: { ...minimalAccount("222233334444"), ...group("web") },
    b: { ...minimalAccount("333344445555"), ...group("batch") },
  });
  const options = { how: "cancel", json: false, select: [], yes: true } as const;
  const running = new AbortController().signal;
  const place = { accountId: "222233334444", region: "us-east-1" };

  test("asks before it changes anything, and takes a no", async () => {
    const asked: string[] = [];
    const io = {
      ...fakeIo(),
      ask: (question: string) => {
        asked.push(question);
        return Promise.resolve(false);
      },
    };

    const exitCode = await runIntervention(
      { ...options, config: folder(), how: "rollBack", yes: false },
      { io, signal: running },
    );

    expect(exitCode).toBe(1);
    expect(asked).toEqual(["Roll back what is under way in 2 Auto Scaling groups of 2 accounts?"]);
    expect(io.printed).toEqual([]);
  });

  test("refuses where there is nobody to ask", async () => {
    await expect(
      runIntervention(
        { ...options, config: folder(), yes: false },
        { io: fakeIo(), signal: running },
      ),
    ).rejects.toThrow("There is nobody to ask. Add --yes.");
  });

  test("leaves the groups alone that an interruption comes before", async () => {
    const io = fakeIo();

    const exitCode = await runIntervention(
      { ...options, config: folder() },
      { io, signal: AbortSignal.abort() },
    );

    expect(exitCode).toBe(130);
    expect(io.printed).toEqual([
      "a us-east-1 web: left alone: it was interrupted",
      "b us-east-1 batch: left alone: it was interrupted",
    ]);
  });

  test("prints what became of each as JSON", async () => {
    const io = fakeIo();

    await runIntervention(
      { ...options, config: folder(), json: true, select: ["a"] },
      { io, signal: AbortSignal.abort() },
    );

    expect(io.printed.map((text) => JSON.parse(text) as unknown)).toEqual([
      {
        intervention: "cancel",
        groups: [
          {
            account: "a",
            group: "web",
            ...place,
            outcome: { kind: "left-alone", reason: "it was interrupted" },
          },
        ],
      },
    ]);
  });
});
