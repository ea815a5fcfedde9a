import type { ImageFacts } from "../inventory/facts/image-facts";

/**
 * How the publishers name their images, and AWS the parameters that hold the ids, up to the release;
 * and the first release on which the agent can be installed here.
 */
const families: readonly {
  readonly family: string;
  readonly image: RegExp;
  readonly parameter?: RegExp;
  readonly since?: number;
}[] = [
  {
    family: "amazon-linux-2023",
    image: /^al2023-ami-(?!ecs-)/,
    parameter: /^\/aws\/service\/ami-amazon-linux-latest\/al2023-ami-/,
  },
  {
    family: "amazon-linux-2",
    image: /^amzn2-ami-(?!ecs-)/,
    parameter: /^\/aws\/service\/ami-amazon-linux-latest\/amzn2-ami-/,
  },
  {
    family: "ubuntu",
    image: /^ubuntu(?:-minimal|-pro-server)?\/images[^/]*\/.*\bubuntu-[a-z]+-(\d+\.\d+)-/,
    parameter: /^\/aws\/service\/canonical\/ubuntu\/[a-z-]+\/(\d+\.\d+)\//,
    since: 18.04,
  },
  {
    family: "debian",
    image: /^debian-(\d+)-/,
    parameter: /^\/aws\/service\/debian\/release\/(\d+)\//,
    since: 10,
  },
  { family: "rhel", image: /^RHEL(?:_HA)?-(\d+)[._]/, since: 8 },
  {
    family: "windows-server",
    image: /^(?:EC2LaunchV2-|TPM-|BIOS-)?Windows_Server-(\d{4})-/,
    parameter: /^\/aws\/service\/ami-windows-latest\/(?:EC2LaunchV2-|TPM-)?Windows_Server-(\d{4})-/,
    since: 2016,
  },
];

/**
 * The operating system family of an image, by the name that its publisher gave it or the parameter
 * that holds its id; `undefined` where they do not tell, or tell of a release that is too old.
 */
export function osFamilyOf(imageId: string, image: ImageFacts | undefined): string | undefined {
  const prefix = "resolve:ssm:";
  const ofParameter = imageId.startsWith(prefix);
  const text = ofParameter ? imageId.slice(prefix.length) : (image?.name ?? "");
  const found = families.find(({ image: name, parameter, since = 0 }) => {
    const [match, release = "0"] = (ofParameter ? parameter : name)?.exec(text) ?? [];
    return match !== undefined && Number(release) >= since;
  });
  const isWindows = found?.family === "windows-server";
  return image !== undefined && isWindows !== (image.platform === "windows")
    ? undefined
    : found?.family;
}
