def system_policies(client, policy_type):
    """The policies of a type that belong to Okta; organizations have one of each."""
    return [
        policy for policy in client.get("/api/v1/policies", type=policy_type) if policy["system"]
    ]


def default_access_policy_id(client):
    return system_policies(client, "ACCESS_POLICY")[0]["id"]
