import { portPattern, type Ports } from "../../port-pattern";
import type { SessionParameter } from "../session-document-content";

/** The parameter `portNumber`: exactly the listed ports, the first one (or first of a range) by default. */
export function remotePort(ports: readonly Ports[], description: string): SessionParameter {
  const [first = ""] = String(ports[0]).split("-");
  return { type: "String", description, default: first, allowedPattern: portPattern(ports) };
}
