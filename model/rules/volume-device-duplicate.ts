import type { Finding, Rule } from "../rule";

export const volumeDeviceDuplicate: Rule = {
  code: "VOLUME_DEVICE_DUPLICATE",
  severity: "error",
  description: "Two volumes of a launch template have the same device name.",
  check: ({ accounts }) =>
    accounts.flatMap(({ file, config }) =>
      Object.entries(config.launchTemplates).flatMap(([key, { rootVolume, volumes }]) => {
        const taken = new Set(rootVolume === undefined ? [] : [rootVolume.deviceName]);
        return volumes.flatMap(({ deviceName }, index): Finding[] => {
          if (!taken.has(deviceName)) {
            taken.add(deviceName);
            return [];
          }
          return [
            {
              file,
              path: ["launchTemplates", key, "volumes", index, "deviceName"],
              found: `${deviceName}, which another volume has`,
              expected: "a device name of its own",
              next: "Choose another device name.",
            },
          ];
        });
      }),
    ),
};
