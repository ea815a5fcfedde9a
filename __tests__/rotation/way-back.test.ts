import type { DesiredConfiguration } from "@aws-sdk/client-auto-scaling";

import type { GroupState } from "../../rotation/group-state";
import { wayBack, type WayBack } from "../../rotation/way-back";
import { fakeRotation, groupOf, instanceOf, template } from "../support/fake-rotation";
import { without } from "../support/inventory-of";

/** The way back of a group where some versions, by `<template> <version>`, have these images. */
async function back(
  state: GroupState,
  images: Readonly<Record<string, string | Error>> = {},
): Promise<WayBack> {
  const { group } = fakeRotation({
    api: {
      image: ({ templateId, version }) => {
        const image = images[`${templateId} ${version}`] ?? "ami-0123456789abcdef0";
        return image instanceof Error ? Promise.reject(image) : Promise.resolve(image);
      },
    },
  });
  return wayBack({ api: await group.api(), group, state, template });
}

const closed = (because: string): WayBack => ({ open: false, because });
const elsewhere = (version: string): Partial<GroupState> => ({
  launch: {
    templateId: "lt-old",
    version,
    configuration: { LaunchTemplate: { LaunchTemplateId: "lt-old", Version: version } },
  },
  instances: [instanceOf("7", { launchTemplate: { id: "lt-old", version: "7" } })],
});

describe("the way back of a refresh", () => {
  test("is open from a version by its number", async () => {
    expect(await back(groupOf(["2", "2"], "2"))).toEqual({ open: true });
    expect(await back(groupOf([], "1", elsewhere("7")))).toEqual({ open: true });
  });

  test("is opened for a group that follows $Latest by the version of most of its instances", async () => {
    expect(await back(groupOf(["1", "2", "2"], "$Latest"))).toEqual({
      open: true,
      first: {
        version: "2",
        configuration: { LaunchTemplate: { LaunchTemplateId: "lt-0a1b2c3d", Version: "2" } },
      },
    });
    expect(await back(groupOf([], "1", elsewhere("$Default")))).toMatchObject({
      first: { version: "7", configuration: { LaunchTemplate: { LaunchTemplateId: "lt-old" } } },
    });
  });

  test("changes the version of a mixed group and nothing else", async () => {
    const mixed = (Version: string): DesiredConfiguration => ({
      MixedInstancesPolicy: {
        LaunchTemplate: {
          LaunchTemplateSpecification: { LaunchTemplateId: template.id, Version },
          Overrides: [{ InstanceType: "t3.small" }],
        },
        InstancesDistribution: { OnDemandBaseCapacity: 1 },
      },
    });
    const launch = {
      templateId: template.id,
      version: "$Latest",
      configuration: mixed("$Latest"),
    };

    expect(await back(groupOf(["2"], "", { launch }))).toEqual({
      open: true,
      first: { version: "2", configuration: mixed("2") },
    });
  });

  test("is closed where AWS has nothing to go back to", async () => {
    expect(await back(without(groupOf(["2"]), "launch"))).toEqual(
      closed("the group launches from a launch configuration"),
    );
    expect(await back(groupOf(["2"], "3"))).toEqual(closed("the group has that version already"));
    expect(await back(groupOf(["3", "3", "2"], "$Latest"))).toEqual(
      closed("the group has that version already"),
    );
    expect(await back(groupOf([], "$Latest", { instances: [] }))).toEqual(
      closed("the group follows $Latest, and no instance says which version that was"),
    );
  });

  test("is closed where the image of the version before is a parameter", async () => {
    expect(await back(groupOf(["2"]), { "lt-0a1b2c3d 2": "resolve:ssm:/golden" })).toEqual(
      closed("the image of version 2 of lt-0a1b2c3d is a parameter"),
    );
  });

  test.each(["2", "$Latest", "3"])(
    "is closed where the image of the new version is a parameter, which a group at %s has to have first",
    async (version) => {
      expect(
        await back(groupOf(["2"], version), { "lt-0a1b2c3d 3": "resolve:ssm:/golden" }),
      ).toEqual({
        ...closed("the image of version 3 of lt-0a1b2c3d is a parameter"),
        first: {
          version: "3",
          configuration: { LaunchTemplate: { LaunchTemplateId: "lt-0a1b2c3d", Version: "3" } },
        },
      });
    },
  );

  test("is closed where nobody can tell", async () => {
    expect(await back(groupOf(["2"]), { "lt-0a1b2c3d 2": new Error("it is gone") })).toEqual(
      closed("version 2 of lt-0a1b2c3d could not be read: it is gone"),
    );
    expect(await back(groupOf(["2"]), { "lt-0a1b2c3d 3": new Error("Throttling") })).toEqual(
      closed("version 3 of lt-0a1b2c3d could not be read: Throttling"),
    );
  });
});
