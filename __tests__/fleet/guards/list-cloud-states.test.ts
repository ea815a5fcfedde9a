import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { listCloudStates } from "../../../fleet/guards/list-cloud-states";
import type { FoundState } from "../../../fleet/guards/found-state";

const backend = {
  type: "cloud",
  organization: "example",
  hostname: "app.terraform.io",
  workspace: "bastionless-111122223333",
} as const;

interface Workspace {
  readonly name: string;
  readonly count: unknown;
}

/** Answers as HCP Terraform does, two workspaces a page. */
class FakeCloud {
  readonly requests: IncomingMessage[] = [];
  workspaces: readonly Workspace[] = [];
  status = 200;
  private readonly server: Server = createServer((request, response) => {
    this.requests.push(request);
    const page = Number(new URL(request.url ?? "", "http://x").searchParams.get("page[number]"));
    const data = this.workspaces
      .slice((page - 1) * 2, page * 2)
      .map(({ name, count }) => ({ attributes: { name, "resource-count": count } }));
    const next = page * 2 < this.workspaces.length ? page + 1 : null;
    response.writeHead(this.status, this.status === 302 ? { location: "/elsewhere" } : {});
    response.end(JSON.stringify({ data, meta: { pagination: { "next-page": next } } }));
  });

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve));
  }
}

describe("listCloudStates", () => {
  let cloud: FakeCloud;

  beforeEach(async () => {
    cloud = new FakeCloud();
    await cloud.start();
  });

  afterEach(async () => {
    await cloud.close();
  });

  async function list(token = "not-a-secret"): Promise<readonly FoundState[]> {
    return listCloudStates({
      backend,
      accountId: "111122223333",
      except: new Set(["111122223333"]),
      environment: { TF_TOKEN_app_terraform_io: token, HOME: "/nonexistent" },
      origin: cloud.origin,
    });
  }

  it("finds the workspaces with resources, page after page", async () => {
    cloud.workspaces = [
      { name: "bastionless-555566667777", count: 3 },
      { name: "bastionless-111122223333", count: 12 },
      { name: "bastionless-222233334444", count: 1 },
      { name: "bastionless-333344445555", count: 0 },
      { name: "bastionless-notes", count: 2 },
      { name: "Bastionless-444455556666", count: 2 },
    ];

    expect(await list()).toEqual([
      {
        accountId: "222233334444",
        place: "app.terraform.io/example/bastionless-222233334444",
      },
      {
        accountId: "555566667777",
        place: "app.terraform.io/example/bastionless-555566667777",
      },
    ]);
    expect(cloud.requests.map(({ url = "" }) => decodeURIComponent(url))).toEqual(
      [1, 2, 3].map(
        (page) =>
          "/api/v2/organizations/example/workspaces?search[wildcard-name]=bastionless-*" +
          `&page[size]=100&page[number]=${page}`,
      ),
    );
    expect(cloud.requests[0]?.headers.authorization).toBe("Bearer not-a-secret");
  });

  it.each([
    [401, "status 401"],
    [302, "fetch failed"],
  ])("refuses an answer with status %d, and never shows the token", async (status, why) => {
    cloud.status = status;

    await expect(list()).rejects.toThrow(
      new RegExp(
        `^STATES_NOT_LISTED: The workspaces of example on app\\.terraform\\.io cannot be listed \\(${why}` +
          "\\)\\. Give the token's team the right to see them: an account whose file was deleted is " +
          "found so\\.$",
      ),
    );
    expect(cloud.requests).toHaveLength(1);
  });

  it("refuses a workspace that does not say how many resources it has", async () => {
    cloud.workspaces = [{ name: "bastionless-222233334444", count: null }];

    await expect(list()).rejects.toThrow("(an answer of another form)");
  });

  it("says where to put the token when there is none", async () => {
    await expect(list("")).rejects.toThrow(
      "STATES_NOT_LISTED: There is no token for app.terraform.io. Set TF_TOKEN_app_terraform_io, or " +
        "run `terraform login app.terraform.io`.",
    );
    expect(cloud.requests).toEqual([]);
  });
});
