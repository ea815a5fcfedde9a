import { retiredLegacyAccess } from "../../../model/edit/retired-legacy-access";

describe("retiredLegacyAccess", () => {
  test("retires every entry, and leaves every other character alone", () => {
    const text = `id: "222233334444" # payments
regions: [ us-east-1 ]
legacyAccess:
  jump-host: # since 2019
    instanceIds:
      - i-1
  windows: { lifecycle: active, instanceIds: [i-2] }
  vpn: {instanceIds: [ i-3 ]}
  gone:
    lifecycle: "retired"
    instanceIds: [i-4]
tags: { Team: web }
`;

    expect(retiredLegacyAccess(text)).toBe(`id: "222233334444" # payments
regions: [ us-east-1 ]
legacyAccess:
  jump-host: # since 2019
    lifecycle: retired
    instanceIds:
      - i-1
  windows: { lifecycle: retired, instanceIds: [i-2] }
  vpn: {lifecycle: retired, instanceIds: [ i-3 ]}
  gone:
    lifecycle: "retired"
    instanceIds: [i-4]
tags: { Team: web }
`);
  });

  test.each(['id: "1"\n', "legacyAccess: {}\n", "- a list\n", "legacyAccess: ["])(
    "has nothing to do for %j",
    (text) => {
      expect(retiredLegacyAccess(text)).toBe(text);
    },
  );
});
