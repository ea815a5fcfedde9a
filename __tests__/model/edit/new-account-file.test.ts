import { parse } from "yaml";

import { newAccountFile } from "../../../model/edit/new-account-file";

describe("newAccountFile", () => {
  test("writes the file as a person would, with the line by which editors find the schema", () => {
    const text = newAccountFile({
      id: "055566667777",
      regions: ["us-east-1", "eu-west-1"],
      sharingCell: 2,
      owners: ["search@example.com"],
    });

    expect(text).toBe(`# yaml-language-server: $schema=../account.schema.json
id: "055566667777"
regions: [us-east-1, eu-west-1]
sharingCell: 2
owners: [search@example.com]
`);
  });

  test("without owners, and in the first sharing cell, it has no such keys", () => {
    expect(
      newAccountFile({ id: "555566667777", regions: ["us-east-1"], sharingCell: 1, owners: [] }),
    ).toBe(
      '# yaml-language-server: $schema=../account.schema.json\nid: "555566667777"\nregions: [us-east-1]\n',
    );
  });

  test("values stay values, whatever characters they hold", () => {
    const account = {
      id: '1"\nlifecycle: retired #',
      regions: ["a, b]", "null", "*alias", "x: y"],
      sharingCell: 100,
      owners: ["@team", "!tag", "", "# none", "a\nb", ...Array<string>(30).fill("team name")],
    };

    expect(parse(newAccountFile(account))).toEqual(account);
  });
});
