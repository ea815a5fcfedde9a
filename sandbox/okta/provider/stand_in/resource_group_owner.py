from stand_in.object_type import Resource


class GroupOwner(Resource):
    """As in the real provider, a changed owner is added and the old one stays."""

    name = "okta_group_owner"

    def create(self, client, values):
        return assign(client, values)["id"]

    def read(self, client, values):
        for owner in client.get(f"/api/v1/groups/{values['group_id']}/owners"):
            if owner["id"] == values["id"]:
                return {
                    "display_name": owner["displayName"],
                    "origin_id": owner["originId"],
                    "origin_type": owner["originType"],
                    "resolved": owner["resolved"],
                    "type": owner["type"],
                }
        return None

    def update(self, client, values, prior):
        values["id"] = assign(client, values)["id"]

    def delete(self, client, values):
        client.delete(f"/api/v1/groups/{values['group_id']}/owners/{values['id']}")


def assign(client, values):
    body = {"id": values["id_of_group_owner"], "type": values["type"]}
    return client.post(f"/api/v1/groups/{values['group_id']}/owners", body)
