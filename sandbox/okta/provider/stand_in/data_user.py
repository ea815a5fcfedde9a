from stand_in.go_json import go_json
from stand_in.object_type import DataSource


class DataUser(DataSource):
    name = "okta_user"
    defaults = {"compound_search_operator": "and", "skip_groups": False, "skip_roles": False}
    unsupported = ("delay_read_seconds",)

    def read(self, client, config):
        user = find(client, config)
        read = {"id": user["id"], "status": user["status"], **self.profile(user["profile"])}
        if config.get("search"):
            read["search"] = [
                {key: criterion[key] or default for key, default in SEARCH_DEFAULTS.items()}
                for criterion in config["search"]
            ]
        if not config["skip_roles"]:
            roles = client.get(f"/api/v1/users/{user['id']}/roles")
            read["admin_roles"] = [role["type"] for role in roles]
            read["roles"] = read["admin_roles"]
        if not config["skip_groups"]:
            groups = client.get(f"/api/v1/users/{user['id']}/groups")
            read["group_memberships"] = [group["id"] for group in groups]
        return read

    def profile(self, profile):
        """Okta's own fields are attributes; the organization's own ones are JSON."""
        fields = {camel_case(name): name for name in self.attributes}
        own = {fields[key]: value for key, value in profile.items() if key in fields}
        custom = {key: value for key, value in profile.items() if key not in fields}
        return {**own, "custom_profile_attributes": go_json(custom)}


SEARCH_DEFAULTS = {"comparison": "eq", "expression": "", "name": "", "value": ""}


def find(client, config):
    if config.get("user_id"):
        return client.get(f"/api/v1/users/{config['user_id']}")
    operator = f" {config['compound_search_operator']} "
    search = operator.join(clause(criterion) for criterion in config.get("search", []))
    if not search:
        raise LookupError("give user_id or search")
    users = client.get("/api/v1/users", limit=1, search=search)
    if not users:
        raise LookupError(f"no user matches {search}")
    return users[0]


def clause(criterion):
    if criterion["expression"]:
        return criterion["expression"]
    text = f"{criterion['name']} {criterion['comparison'] or 'eq'}"
    return f'{text} "{criterion["value"]}"' if criterion["value"] else text


def camel_case(name):
    first, *others = name.split("_")
    return first + "".join(word.capitalize() for word in others)
