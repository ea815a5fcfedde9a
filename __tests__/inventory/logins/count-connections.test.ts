import { countConnections } from "../../../inventory/logins/count-connections";
import type { FlowRecord } from "../../../inventory/logins/flow-record";

/** A record of one minute. */
function record(changes: Partial<FlowRecord> & { readonly start: number }): FlowRecord {
  return {
    source: "203.0.113.7",
    sourcePort: "51234",
    destination: "10.20.0.7",
    packets: 20,
    end: changes.start + 60,
    ...changes,
  };
}

describe("connections in a flow log", () => {
  test("are counted by their source port, however many records they have", () => {
    const records = [
      record({ start: 600 }),
      record({ start: 0 }),
      record({ start: 1_200, sourcePort: "51235" }),
      record({ start: 60, source: "203.0.113.8" }),
    ];

    expect(countConnections(records)).toEqual([
      { from: "203.0.113.7", times: 2, last: 1_260 },
      { from: "203.0.113.8", times: 1, last: 120 },
    ]);
  });

  test("are none when nobody can have logged in with so few packets", () => {
    expect(countConnections([record({ start: 0, packets: 9 })])).toEqual([]);
    expect(countConnections([record({ start: 0, packets: 10 })])).toHaveLength(1);
  });

  test("may be split over two intervals, but a scanner that comes back is a scanner", () => {
    const split = [record({ start: 0, packets: 5 }), record({ start: 900, packets: 5 })];
    expect(countConnections(split)).toHaveLength(1);

    const scans = [0, 1, 2, 3].map((day) => record({ start: day * 86_400, packets: 5 }));
    expect(countConnections(scans)).toEqual([]);
  });

  test("go on as long as anything comes, once somebody could be in", () => {
    const idle = [record({ start: 0 }), record({ start: 7_200, packets: 1 })];

    expect(countConnections(idle)).toEqual([{ from: "203.0.113.7", times: 1, last: 7_260 }]);
  });
});
