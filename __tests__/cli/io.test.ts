import { createIo } from "../../cli/io";

describe("createIo", () => {
  test.each([
    {
      name: "a terminal has colours",
      terminal: true,
      environment: { TERM: "xterm" },
      colour: true,
    },
    { name: "a pipe has none", terminal: false, environment: { TERM: "xterm" }, colour: false },
    {
      name: "a dumb terminal has none",
      terminal: true,
      environment: { TERM: "dumb" },
      colour: false,
    },
    {
      name: "NO_COLOR forbids them",
      terminal: true,
      environment: { NO_COLOR: "1" },
      colour: false,
    },
    {
      name: "an empty NO_COLOR does not",
      terminal: true,
      environment: { NO_COLOR: "" },
      colour: true,
    },
  ])("$name", ({ terminal, environment, colour }) => {
    expect(createIo({ terminal, environment }).colour).toBe(colour);
  });

  test.each([
    { name: "without a terminal", terminal: false, environment: {} },
    { name: "in a dumb terminal", terminal: true, environment: { TERM: "dumb" } },
    { name: "in CI", terminal: true, environment: { CI: "true" } },
  ])(
    "$name, progress is a plain line at each start and end, with nothing that acts on a terminal",
    async ({ terminal, environment }) => {
      const lines: unknown[] = [];
      const log = jest.spyOn(console, "error").mockImplementation((line) => lines.push(line));

      const progress = await createIo({ terminal, environment }).progress(["apply hub"]);
      progress.start("apply hub");
      progress.say("apply hub", "aws_kms_key.session: Creating...");
      progress.finish("apply hub", { ok: true, text: "31 \u001b[31mcreated" });
      await progress.close();
      log.mockRestore();

      expect(lines).toEqual([
        "  ..  apply hub",
        expect.stringMatching(/^ {2}ok {2}apply hub {2}31 \\u001b\[31mcreated \(0\.\d s\)$/),
      ]);
    },
  );
});
