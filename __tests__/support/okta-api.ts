import type { Sandbox } from "../../sandbox/start-sandbox";

export interface OktaGroup {
  readonly id: string;
  readonly profile: { readonly name: string; readonly description: string };
}

/** An administrator of the sandbox's Okta, who acts behind Terraform's back. */
export class OktaApi {
  constructor(private readonly sandbox: Sandbox) {}

  async groups(): Promise<readonly OktaGroup[]> {
    return (await this.call("GET", "groups?limit=200")) as readonly OktaGroup[];
  }

  async apps(): Promise<readonly { readonly label: string }[]> {
    return (await this.call("GET", "apps?limit=200")) as readonly { readonly label: string }[];
  }

  async describeGroup(name: string, description: string): Promise<void> {
    const group = (await this.groups()).find(({ profile }) => profile.name === name);
    if (group === undefined) throw new Error(`no group ${name}`);
    await this.call("PUT", `groups/${group.id}`, { profile: { name, description } });
  }

  private async call(method: string, path: string, body?: unknown): Promise<unknown> {
    const token = this.sandbox.environment["OKTA_API_TOKEN"] ?? "";
    const response = await fetch(`${this.sandbox.oktaEndpoint}/api/v1/${path}`, {
      method,
      headers: { Authorization: `SSWS ${token}`, "Content-Type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
    return response.json();
  }
}
