from stand_in.object_type import Resource
from stand_in.system_policies import default_access_policy_id


class AppSignonPolicy(Resource):
    name = "okta_app_signon_policy"
    defaults = {"catch_all": True, "priority": 1}

    def create(self, client, values):
        return client.post("/api/v1/policies", body(values))["id"]

    def finish(self, client, values):
        if values["catch_all"]:
            return
        rule = system_rule(client, values["id"])
        rule["actions"]["appSignOn"]["access"] = "DENY"
        client.put(f"/api/v1/policies/{values['id']}/rules/{rule['id']}", rule)

    def read(self, client, values):
        # A policy that is gone is an error, as in the real provider.
        policy = client.get(f"/api/v1/policies/{values['id']}")
        return {
            "name": policy["name"],
            "description": policy["description"],
            "priority": policy["priority"],
            "default_rule_id": system_rule(client, values["id"])["id"],
        }

    def update(self, client, values, prior):
        client.put(f"/api/v1/policies/{values['id']}", body(values))

    def delete(self, client, values):
        default = default_access_policy_id(client)
        for app in client.list("/api/v1/apps", limit=200):
            if app["_links"]["accessPolicy"]["href"].endswith(f"/{values['id']}"):
                client.put(f"/api/v1/apps/{app['id']}/policies/{default}")
        client.delete(f"/api/v1/policies/{values['id']}")


def system_rule(client, policy_id):
    rules = client.get(f"/api/v1/policies/{policy_id}/rules")
    return next(rule for rule in rules if rule["system"])


def body(values):
    return {
        "type": "ACCESS_POLICY",
        "name": values["name"],
        "description": values["description"],
        "priority": values["priority"],
    }
