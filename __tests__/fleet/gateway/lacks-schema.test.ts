import { lacksSchema } from "../../../fleet/gateway/lacks-schema";
import type { Diagnostic } from "../../../fleet/terraform/diagnostic";

/** As Terraform 1.11 and OpenTofu print them for a type that the state alone has. */
const complaints: readonly Diagnostic[] = [
  {
    severity: "error",
    summary:
      "no schema available for aws_launch_template.web while reading state; this is a bug in " +
      "Terraform and should be reported",
    detail: "",
  },
  {
    severity: "warning",
    summary: "Missing resource schema from provider",
    detail: "No resource schema found for aws_launch_template when decoding prior state",
  },
  {
    severity: "error",
    summary: "Terraform exited with 1",
    detail:
      "Failed to marshal plan to json: error marshaling prior state: no schema found for " +
      "aws_launch_template.web (in provider registry.terraform.io/hashicorp/aws)",
  },
  {
    severity: "error",
    summary: "Invalid resource type",
    detail: 'The provider hashicorp/aws does not support resource type "aws_launch_template".',
  },
];

describe("lacksSchema", () => {
  test.each(complaints)("$summary: a schema was cut down too far", (complaint) => {
    expect(lacksSchema([{ severity: "warning", summary: "x", detail: "" }, complaint])).toBe(true);
  });

  test("no other failure is about schemas", () => {
    expect(
      lacksSchema([
        {
          severity: "error",
          summary: "Unsupported argument",
          detail: 'An argument named "x" is not expected here.',
        },
        { severity: "error", summary: "creating SSM Document", detail: "AccessDenied" },
      ]),
    ).toBe(false);
  });
});
