import { flowRecord } from "../../../inventory/logins/flow-record";

const line = (changes: Readonly<Record<number, string>> = {}): string =>
  "2 222233334444 eni-1 203.0.113.7 10.20.0.7 51234 22 6 20 4249 1700000000 1700000060 ACCEPT OK"
    .split(" ")
    .map((word, index) => changes[index] ?? word)
    .join(" ");

describe("a line of a flow log", () => {
  test("counts when it is accepted traffic to SSH or RDP", () => {
    const record = {
      source: "203.0.113.7",
      sourcePort: "51234",
      destination: "10.20.0.7",
      packets: 20,
      start: 1_700_000_000,
      end: 1_700_000_060,
    };

    expect(flowRecord(line())).toEqual(record);
    expect(flowRecord(`${line({ 6: "3389" })}\n`)).toEqual(record);
  });

  test.each([
    ["another port", line({ 6: "443" })],
    ["an answer, which goes to a high port", line({ 5: "22", 6: "51234" })],
    ["what was rejected", line({ 12: "REJECT" })],
    ["UDP", line({ 7: "17" })],
    ["no data", "2 222233334444 eni-1 - - - - - - - 1700000000 1700000060 - NODATA"],
    ["something else", "hello"],
    ["nothing", ""],
  ])("is none: %s", (_, text) => {
    expect(flowRecord(text)).toBeUndefined();
  });
});
