import { intervene, type Intervention, type InterventionOutcome } from "../../rotation/intervene";
import { fakeRotation, groupOf, refreshOf, type FakeRotationProps } from "../support/fake-rotation";

async function run(
  how: Intervention,
  props: FakeRotationProps,
): Promise<readonly [InterventionOutcome, ...unknown[]]> {
  const { calls, group } = fakeRotation(props);
  return [await intervene(group, how), ...calls];
}

const running = { recorded: refreshOf() };
const paused = { before: groupOf(["2"], "2", { suspendedProcesses: ["InstanceRefresh"] }) };
const done = (isPaused: boolean) => ({ kind: "done", refreshId: "refresh-1", paused: isPaused });
const leftAlone = (reason: string) => [{ kind: "left-alone", reason }];

describe("intervene", () => {
  test.each(["Pending", "InProgress", "Baking"])(
    "does what it is asked to one that is %s",
    async (status) => {
      const recorded = refreshOf({ status });

      expect(await run("pause", { recorded })).toEqual([done(true), { pause: "web" }]);
      expect(await run("resume", { ...paused, recorded })).toEqual([
        done(false),
        { resume: "web" },
      ]);
      expect(await run("cancel", { recorded })).toEqual([done(false), { cancel: "web" }]);
      expect(await run("rollBack", { recorded })).toEqual([done(false), { rollBack: "web" }]);
    },
  );

  test("says that a group stays paused which is cancelled or goes back", async () => {
    expect(await run("cancel", { ...paused, ...running })).toEqual([done(true), { cancel: "web" }]);
    expect(await run("rollBack", { ...paused, ...running })).toEqual([
      done(true),
      { rollBack: "web" },
    ]);
  });

  test("pauses what goes back, and neither cancels it nor turns it round", async () => {
    const recorded = refreshOf({ status: "RollbackInProgress" });

    expect(await run("pause", { recorded })).toEqual([done(true), { pause: "web" }]);
    for (const how of ["cancel", "rollBack"] as const) {
      expect(await run(how, { recorded })).toEqual(leftAlone("refresh-1 is going back already"));
    }
  });

  test("leaves alone what is being cancelled", async () => {
    const recorded = refreshOf({ status: "Cancelling" });

    expect(await run("pause", { recorded })).toEqual(leftAlone("refresh-1 is being cancelled"));
    for (const how of ["cancel", "rollBack"] as const) {
      expect(await run(how, { recorded })).toEqual(
        leftAlone("refresh-1 is being cancelled already"),
      );
    }
  });

  test.each(["pause", "cancel", "rollBack"] as const)(
    "finds nothing to %s where nothing is under way",
    async (how) => {
      const recorded = refreshOf({ status: "Successful" });

      expect(await run(how, { recorded })).toEqual(leftAlone("nothing is under way"));
      expect(await run(how, {})).toEqual(leftAlone("nothing is under way"));
      expect(await run(how, { before: undefined })).toEqual(leftAlone("there is no group web"));
    },
  );

  test("pauses and resumes once", async () => {
    expect(await run("pause", { ...paused, ...running })).toEqual(
      leftAlone("refresh-1 is paused already"),
    );
    expect(await run("resume", running)).toEqual(leftAlone("it is not paused"));
  });

  test("resumes a group whose refresh has ended, but not against its file", async () => {
    expect(await run("resume", paused)).toEqual([
      { kind: "done", paused: false },
      { resume: "web" },
    ]);
    const settings = { suspendedProcesses: ["InstanceRefresh"] };
    expect(await run("resume", { ...paused, settings })).toEqual(
      leftAlone("its file suspends InstanceRefresh"),
    );
  });
});
