import json

from stand_in.go_json import go_json
from stand_in.object_type import Resource


class AppGroupAssignment(Resource):
    name = "okta_app_group_assignment"
    defaults = {"retain_assignment": False}
    force_new = ("app_id", "group_id")
    json_arguments = ("profile",)

    def create(self, client, values):
        return client.put(path(values), body(values))["id"]

    def read(self, client, values):
        assignment = client.find(path(values))
        if assignment is None:
            return None
        profile = go_json(assignment["profile"])
        return {"profile": profile, "priority": assignment["priority"]}

    def update(self, client, values, prior):
        client.put(path(values), body(values))

    def delete(self, client, values):
        if not values["retain_assignment"]:
            client.delete(path(values))

    def identify(self, import_id):
        app_id, _, group_id = import_id.partition("/")
        return {"id": group_id, "app_id": app_id, "group_id": group_id}

    def suppresses(self, key, prior, wanted):
        # Okta numbers assignments itself when the configuration does not.
        return (key == "priority" and wanted is None) or super().suppresses(key, prior, wanted)


def path(values):
    return f"/api/v1/apps/{values['app_id']}/groups/{values['group_id']}"


def body(values):
    content = {}
    if values["profile"]:
        content["profile"] = json.loads(values["profile"])
    if values["priority"]:
        content["priority"] = values["priority"]
    return content
