import type { AwsAccount } from "../aws/aws-account";
import { byText } from "../by-text";
import type { ImageFacts } from "../facts/image-facts";
import type { ReadOptions } from "../read-options";

/** Ids of a call; EC2 takes more, but answers slowly. */
const idsOfACall = 100;

/** Images by id; one that is gone, or that nobody shares with the account, is left out. */
export async function readImages(
  account: AwsAccount,
  region: string,
  imageIds: readonly string[],
  { signal }: ReadOptions,
): Promise<readonly ImageFacts[]> {
  const { DescribeImagesCommand } = await import("@aws-sdk/client-ec2");
  const client = await account.ec2(region);
  const images: ImageFacts[] = [];
  for (let start = 0; start < imageIds.length; start += idsOfACall) {
    const { Images = [] } = await client.send(
      // A filter, because one id that does not exist would be an error for all of them.
      new DescribeImagesCommand({
        Filters: [{ Name: "image-id", Values: imageIds.slice(start, start + idsOfACall) }],
      }),
      { abortSignal: signal },
    );
    images.push(
      ...Images.map((image) => ({
        imageId: image.ImageId ?? "",
        name: image.Name ?? "",
        description: image.Description ?? "",
        architecture: image.Architecture ?? "",
        platform:
          image.Platform?.toLowerCase() === "windows" ? ("windows" as const) : ("linux" as const),
        rootDeviceName:
          image.RootDeviceType === "instance-store" ? "" : (image.RootDeviceName ?? ""),
        // An image that wants IMDSv2 sets two hops, too.
        metadataHopLimit: image.ImdsSupport === "v2.0" ? 2 : 1,
      })),
    );
  }
  return images.sort(byText(({ imageId }) => imageId));
}
