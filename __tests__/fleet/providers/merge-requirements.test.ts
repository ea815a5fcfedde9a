import { mergeRequirements } from "../../../fleet/providers/merge-requirements";

describe("mergeRequirements", () => {
  it("takes each provider of any stack once", () => {
    expect(
      mergeRequirements([
        { "a.b/c/aws": "5.100.0" },
        { "a.b/c/aws": "5.100.0", "a.b/c/okta": "4.20.0" },
      ]),
    ).toEqual({
      "a.b/c/aws": "5.100.0",
      "a.b/c/okta": "4.20.0",
    });
  });

  it("refuses two versions of one provider", () => {
    expect(() =>
      mergeRequirements([{ "a.b/c/aws": "5.100.0" }, { "a.b/c/aws": "5.99.0" }]),
    ).toThrow(
      "PROVIDER_VERSIONS_DIFFER: The stacks require a.b/c/aws in version 5.100.0 and in version " +
        "5.99.0; expected one. Synthesize all of them again, with the same code.",
    );
  });
});
