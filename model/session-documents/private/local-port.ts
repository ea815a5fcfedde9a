import { portPattern } from "../../port-pattern";
import type { SessionParameter } from "../session-document-content";

/** The listener's port on the person's own machine; 0 takes a free one. */
export const localPort: SessionParameter = {
  type: "String",
  description: "Port on your own machine; 0 takes a free one.",
  default: "0",
  allowedPattern: portPattern(["0-65535"]),
};
