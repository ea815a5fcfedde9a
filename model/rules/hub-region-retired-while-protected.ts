import type { Rule } from "../rule";

export const hubRegionRetiredWhileProtected: Rule = {
  code: "HUB_REGION_RETIRED_WHILE_PROTECTED",
  severity: "error",
  description:
    "A region of the hub is retired and still protected: without its resources' blocks Terraform would no longer refuse to delete its log bucket and session key.",
  check: ({ organization }) =>
    (organization?.config.hub.regions ?? []).flatMap(({ name, lifecycle, protect }, index) =>
      organization === undefined || lifecycle === "active" || !protect
        ? []
        : [
            {
              file: organization.file,
              path: ["hub", "regions", index, "protect"],
              found: `${name}, retired and protected`,
              expected: "`protect: false` on a retired region",
              next: "Keep the region's recordings elsewhere, then add `protect: false`; or keep the region active.",
            },
          ],
    ),
};
