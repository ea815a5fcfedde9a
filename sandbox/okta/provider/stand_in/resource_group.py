import json

from stand_in.go_json import go_json
from stand_in.object_type import Resource


class Group(Resource):
    name = "okta_group"
    defaults = {"skip_users": False}
    json_arguments = ("custom_profile_attributes",)

    def create(self, client, values):
        return client.post("/api/v1/groups", body(values))["id"]

    def read(self, client, values):
        group = client.find(f"/api/v1/groups/{values['id']}")
        if group is None:
            return None
        profile = dict(group["profile"])
        return {
            "name": profile.pop("name"),
            "description": profile.pop("description", None) or "",
            "custom_profile_attributes": go_json(profile),
        }

    def update(self, client, values, prior):
        client.put(f"/api/v1/groups/{values['id']}", body(values))

    def delete(self, client, values):
        client.delete(f"/api/v1/groups/{values['id']}")


def body(values):
    custom = json.loads(values["custom_profile_attributes"] or "{}")
    own = {"name": values["name"], "description": values["description"] or ""}
    return {"profile": {**custom, **own}}
