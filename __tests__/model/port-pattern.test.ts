import { portPattern } from "../../model/port-pattern";

describe("portPattern", () => {
  it.each([
    [[22], "^(22)$"],
    [[8080, 8443], "^(8080|8443)$"],
    [["8000-8001"], "^(8000|8001)$"],
    [["8000-8100", 22], "^(800[0-9]|80[1-9][0-9]|8100|22)$"],
  ])("writes %j as %s", (ports, pattern) => {
    expect(portPattern(ports)).toBe(pattern);
  });

  it.each([["1-65535"], ["0-65535"], ["8000-8100"], ["9-10"], ["995-1005"]])(
    "admits of %s every port and no other number",
    (range) => {
      const [first = 0, last = 0] = range.split("-").map(Number);
      const pattern = new RegExp(portPattern([range]));

      const admitted = Array.from({ length: 100_000 }, (_, port) => port).filter((port) =>
        pattern.test(String(port)),
      );

      expect([admitted[0], admitted.at(-1), admitted.length]).toEqual([
        first,
        last,
        last - first + 1,
      ]);
    },
  );

  it("admits no leading zero, sign or second line", () => {
    const pattern = new RegExp(portPattern(["1-65535"]));

    expect(
      ["080", "+80", "-80", "80\n", " 80", "80 ", ""].filter((text) => pattern.test(text)),
    ).toEqual([]);
  });
});
