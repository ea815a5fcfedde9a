import type { LaunchTemplateBlockDeviceMapping } from "@aws-sdk/client-ec2";

import type { VolumeFacts } from "../facts/launch-data";
import { namesOfOthers } from "../names-of-others";

const known = new Set([
  "DeleteOnTermination",
  "Encrypted",
  "Iops",
  "KmsKeyId",
  "Throughput",
  "VolumeSize",
  "VolumeType",
]);

/** A block device as facts, and what it has beside them. */
export function volumeData({
  DeviceName = "",
  Ebs = {},
  NoDevice,
  ...rest
}: LaunchTemplateBlockDeviceMapping): {
  readonly volume: VolumeFacts;
  readonly others: readonly string[];
} {
  const { DeleteOnTermination, Iops, KmsKeyId, Throughput, VolumeSize, VolumeType } = Ebs;
  return {
    volume: {
      deviceName: DeviceName,
      ...(VolumeSize !== undefined && { volumeSize: VolumeSize }),
      ...(VolumeType !== undefined && { volumeType: VolumeType }),
      ...(Iops !== undefined && { iops: Iops }),
      ...(Throughput !== undefined && { throughput: Throughput }),
      ...(KmsKeyId !== undefined && { kmsKeyArn: KmsKeyId }),
    },
    others: [
      // Also an empty text says that the image's device is left out.
      ...(NoDevice === undefined ? [] : ["NoDevice"]),
      ...namesOfOthers(rest, new Set()),
      ...namesOfOthers(Ebs, known),
      // A volume that outlives its instance is somebody's data.
      ...(DeleteOnTermination === false ? ["DeleteOnTermination"] : []),
    ].map((name) => `BlockDeviceMappings.${name}`),
  };
}
