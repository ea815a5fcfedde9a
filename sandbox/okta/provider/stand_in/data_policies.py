from stand_in.object_type import DataSource
from stand_in.system_policies import system_policies


class DataPolicy(DataSource):
    name = "okta_policy"

    def read(self, client, config):
        for policy in client.list("/api/v1/policies", type=config["type"]):
            if policy["name"] == config["name"]:
                return {"id": policy["id"], "status": policy["status"]}
        # In the real provider's words: who explains its errors has to recognise this one.
        raise LookupError(
            f"no policies retrieved for policy type '{config['type']}' and name '{config['name']}'"
        )


class DataDefaultPolicy(DataSource):
    name = "okta_default_policy"

    def read(self, client, config):
        for policy in system_policies(client, config["type"]):
            if "Default" in policy["name"] or "default" in policy["description"]:
                return {"id": policy["id"]}
        raise LookupError(f"there is no default policy of type {config['type']}")
