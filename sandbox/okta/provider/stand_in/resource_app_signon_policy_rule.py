import json

from stand_in.go_json import go_json
from stand_in.object_type import Resource

# The real provider writes a constraint's keys in this order, and `required` always.
CONSTRAINT_KEYS = (
    "authenticationMethods",
    "excludedAuthenticationMethods",
    "methods",
    "reauthenticateIn",
    "types",
    "required",
    "deviceBound",
    "hardwareProtection",
    "phishingResistant",
    "userPresence",
    "userVerification",
    "userVerificationMethods",
)


class AppSignonPolicyRule(Resource):
    name = "okta_app_signon_policy_rule"
    defaults = {
        "access": "ALLOW",
        "factor_mode": "2FA",
        "inactivity_period": "PT1H",
        "network_connection": "ANYWHERE",
        "re_authentication_frequency": "PT2H",
        "status": "ACTIVE",
        "type": "ASSURANCE",
    }
    force_new = ("policy_id",)
    json_arguments = ("constraints",)
    unsupported = (
        "chains",
        "device_assurances_included",
        "device_is_managed",
        "device_is_registered",
        "risk_score",
    )

    def create(self, client, values):
        return client.post(path(values), body(values))["id"]

    def finish(self, client, values):
        if values["status"] == "INACTIVE":
            client.post(f"{path(values)}/{values['id']}/lifecycle/deactivate")

    def read(self, client, values):
        rule = client.find(f"{path(values)}/{values['id']}")
        return None if rule is None else attributes(rule)

    def update(self, client, values, prior):
        client.put(f"{path(values)}/{values['id']}", body(values))
        if values["status"] != prior["status"]:
            verb = "activate" if values["status"] == "ACTIVE" else "deactivate"
            client.post(f"{path(values)}/{values['id']}/lifecycle/{verb}")

    def delete(self, client, values):
        if values["name"] != "Catch-all Rule":
            client.delete(f"{path(values)}/{values['id']}")

    def identify(self, import_id):
        policy_id, _, rule_id = import_id.partition("/")
        return {"id": rule_id, "policy_id": policy_id}

    def suppresses(self, key, prior, wanted):
        # Okta moves rules down when another takes their place.
        return (key == "priority" and wanted is None) or super().suppresses(key, prior, wanted)


def path(values):
    return f"/api/v1/policies/{values['policy_id']}/rules"


def attributes(rule):
    sign_on = rule["actions"]["appSignOn"]
    method = sign_on["verificationMethod"]
    constraints = [constraint(item) for item in method.get("constraints") or []]
    read = {
        "name": rule["name"],
        "priority": rule["priority"],
        "status": rule["status"],
        "system": rule["system"],
        "access": sign_on["access"],
        "type": method["type"],
        "factor_mode": method.get("factorMode", ""),
        "re_authentication_frequency": method.get("reauthenticateIn", ""),
        "inactivity_period": method.get("inactivityPeriod", ""),
        "constraints": [go_json(item, sort_keys=False) for item in constraints],
    }
    conditions = rule["conditions"]
    if conditions is None:
        return read
    read["network_connection"] = conditions["network"]["connection"]
    read["custom_expression"] = conditions.get("elCondition", {}).get("condition", "")
    read["platform_include"] = [
        {
            "os_expression": platform["os"].get("expression") or "",
            "os_type": platform["os"]["type"],
            "type": platform["type"],
        }
        for platform in conditions.get("platform", {}).get("include", [])
    ]
    for key in ("include", "exclude"):
        if conditions["network"].get(key):
            read[f"network_{key}s"] = conditions["network"][key]
    for kind, selected in selections(conditions).items():
        read[f"{kind}_included"] = selected.get("include", [])
        read[f"{kind}_excluded"] = selected.get("exclude", [])
    return read


def selections(conditions):
    people = conditions.get("people", {})
    selected = {kind: people[kind] for kind in ("users", "groups") if kind in people}
    if "userType" in conditions:
        selected["user_types"] = conditions["userType"]
    return selected


def constraint(item):
    return {
        kind: {key: {"required": False, **item[kind]}[key] for key in known_keys(item[kind])}
        for kind in ("knowledge", "possession")
        if kind in item
    }


def known_keys(part):
    return [key for key in CONSTRAINT_KEYS if key == "required" or key in part]


def body(values):
    method = {
        "constraints": [constraint(json.loads(text)) for text in values["constraints"] or []],
        "factorMode": values["factor_mode"],
        "reauthenticateIn": values["re_authentication_frequency"],
        "inactivityPeriod": values["inactivity_period"],
        "type": values["type"],
    }
    content = {
        "actions": {"appSignOn": {"access": values["access"], "verificationMethod": set_only(method)}},
        "name": values["name"],
        "priority": values["priority"] or 0,
        "type": "ACCESS_POLICY",
    }
    if values["system"]:
        return {**content, "system": True}
    return {**content, "conditions": conditions_of(values)}


def conditions_of(values):
    platforms = [
        {
            "os": {
                "expression": platform["os_expression"] if platform["os_type"] == "OTHER" else None,
                "type": platform["os_type"],
            },
            "type": platform["type"],
        }
        for platform in values["platform_include"]
    ]
    network = {
        "connection": values["network_connection"],
        "include": values["network_includes"],
        "exclude": values["network_excludes"],
    }
    conditions = {
        "network": set_only(network),
        "platform": set_only({"include": platforms}),
        "elCondition": set_only({"condition": values["custom_expression"]}),
    }
    people = {kind: selection(values, kind) for kind in ("users", "groups")}
    if set_only(people):
        conditions["people"] = set_only(people)
    if selection(values, "user_types"):
        conditions["userType"] = selection(values, "user_types")
    return conditions


def selection(values, kind):
    return set_only({"include": values[f"{kind}_included"], "exclude": values[f"{kind}_excluded"]})


def set_only(content):
    return {key: value for key, value in content.items() if value}
