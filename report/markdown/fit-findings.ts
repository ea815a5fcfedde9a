import type { Finding } from "../findings/finding";
import { byteSize } from "./byte-size";
import { briefFinding, foldedFinding } from "./finding-html";

/** Fewer bytes are no room: no finding takes less. */
const leastCost = 40;

/** A finding as far as there is room for it. */
export interface FittedFinding {
  readonly finding: Finding;
  readonly detail: "folded" | "brief" | "none";
  readonly html: string;
}

/**
 * Gives findings the room there is. The riskiest have their details first, in half of the room;
 * then every finding has a line; then, from the riskiest on, details as long as there is room.
 *
 * @param findings the riskiest first
 * @param room in bytes, separators included
 */
export function fitFindings(findings: readonly Finding[], room: number): readonly FittedFinding[] {
  const fitted = findings.map((finding): FittedFinding => ({ finding, detail: "none", html: "" }));
  let left = room;
  const fit = (wanted: "folded" | "brief", from: FittedFinding["detail"], floor: number): void => {
    for (const [index, { finding, detail, html }] of fitted.entries()) {
      if (left - floor < leastCost) return;
      if (detail !== from) continue;
      const written =
        wanted === "folded" ? foldedFinding(finding, isOpen(finding)) : briefFinding(finding);
      const price = cost(written) - (detail === "none" ? 0 : cost(html));
      if (left - floor < price) continue;
      left -= price;
      fitted[index] = { finding, detail: wanted, html: written };
    }
  };
  fit("folded", "none", room / 2);
  fit("brief", "none", 0);
  fit("folded", "brief", 0);
  return fitted;
}

/** What nobody may overlook is not folded. */
function isOpen({ rank }: Finding): boolean {
  return rank === "guarded-destroy" || rank === "destroy" || rank === "failure";
}

function cost(html: string): number {
  return byteSize(html) + "\n\n".length;
}
