import { inTurn } from "../../rotation/in-turn";
import { fakeRotation } from "../support/fake-rotation";

const groups = ["b 1", "a 2", "c 1", "a 1"].map((text) => {
  const [account = "", name = ""] = text.split(" ");
  return fakeRotation({ account, name }).group;
});
const order = (canary?: string): string[] =>
  inTurn(groups, canary).map(({ place }) => `${place.account} ${place.group}`);

describe("inTurn", () => {
  test("takes account after account by name, and their groups as they are listed", () => {
    expect(order()).toEqual(["a 2", "a 1", "b 1", "c 1"]);
  });

  test("begins with the canary account", () => {
    expect(order("b")).toEqual(["b 1", "a 2", "a 1", "c 1"]);
  });
});
