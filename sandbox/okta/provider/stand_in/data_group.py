from stand_in.object_type import DataSource


class DataGroup(DataSource):
    name = "okta_group"
    defaults = {"include_users": False}
    unsupported = ("delay_read_seconds",)

    def read(self, client, config):
        group = find(client, config)
        read = {
            "id": group["id"],
            "name": group["profile"]["name"],
            "description": group["profile"].get("description") or "",
            "type": group["type"],
        }
        if config["include_users"]:
            members = client.list(f"/api/v1/groups/{group['id']}/users", limit=200)
            read["users"] = [member["id"] for member in members]
        return read


def find(client, config):
    if config.get("id"):
        return client.get(f"/api/v1/groups/{config['id']}")
    name, kind = config.get("name", ""), config.get("type")
    query = {"filter": f'type eq "{kind}"' if kind else None, "q": name}
    groups = client.get("/api/v1/groups", **query)
    # As in the real provider, a single hit counts even when it only begins with the name.
    if len(groups) == 1:
        return groups[0]
    for group in groups:
        if group["profile"]["name"] == name:
            return group
    raise LookupError(f"{len(groups)} groups begin with {name!r}, none of them is it")
