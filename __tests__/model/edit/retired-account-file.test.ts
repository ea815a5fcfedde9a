import { parse } from "yaml";

import { retiredAccountFile } from "../../../model/edit/retired-account-file";

describe("retiredAccountFile", () => {
  test.each<[string, string, string]>([
    [
      "a line below the id, and nothing else, whatever the layout",
      '# Head.\nid: "1"   # the id\n\n# About regions.\nregions: [ us-east-1,eu-west-1 ]\nowners:\n    - "a"\n',
      '# Head.\nid: "1"   # the id\nlifecycle: retired\n\n# About regions.\nregions: [ us-east-1,eu-west-1 ]\nowners:\n    - "a"\n',
    ],
    [
      "the value in place of another, beside its comment",
      'lifecycle: "active"  # for now\nid: "1"\n',
      'lifecycle: retired  # for now\nid: "1"\n',
    ],
    [
      "an id on the last line, without a line break",
      'regions: [a]\nid: "1"',
      'regions: [a]\nid: "1"\nlifecycle: retired',
    ],
    [
      "line breaks as the file has them",
      'id: "1"\r\nregions: [a]\r\n',
      'id: "1"\r\nlifecycle: retired\r\nregions: [a]\r\n',
    ],
    ["indentation", '  id: "1"\n  tags: {}\n', '  id: "1"\n  lifecycle: retired\n  tags: {}\n'],
    [
      "a map in braces",
      '{id: "1", tags: {a: b}}\n',
      '{lifecycle: retired, id: "1", tags: {a: b}}\n',
    ],
    ["a document's marks", '---\nid: "1"\n...\n', '---\nid: "1"\nlifecycle: retired\n...\n'],
    [
      "the id of the account, not another one's",
      'accessRoles:\n  id: { description: x }\nid: "1"\n',
      'accessRoles:\n  id: { description: x }\nid: "1"\nlifecycle: retired\n',
    ],
    [
      "a lifecycle of a region stays",
      'id: "1"\nregions: [{ name: a, lifecycle: active }]\n',
      'id: "1"\nlifecycle: retired\nregions: [{ name: a, lifecycle: active }]\n',
    ],
  ])("%s", (_, text, retired) => {
    expect(retiredAccountFile(text)).toBe(retired);
    expect(retiredAccountFile(retired)).toBe(retired);
  });

  test.each([
    '# Head.\n? id\n: "1"\nregions: [a] # both\n',
    'lifecycle:\nid: "1"\n',
    'tags: &a active\nlifecycle: *a\nid: "1"\n',
    "id: >-\n  1\ntags: {}\n",
    "? lifecycle\n: active\n",
    "regions: [a]\n",
  ])("an unusual form is retired too, and keeps its data and comments: %j", (text) => {
    const retired = retiredAccountFile(text);

    expect(parse(retired)).toEqual({ ...(parse(text) as object), lifecycle: "retired" });
    expect(retired.match(/#.*/g)).toEqual(text.match(/#.*/g));
  });

  test.each(["", "a text", "- a list\n", 'id: "1\n', "a: [\n"])(
    "what is no map in well-formed YAML stays as it is, for the checks to refuse: %j",
    (text) => {
      expect(retiredAccountFile(text)).toBe(text);
    },
  );
});
