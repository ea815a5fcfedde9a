import json
from datetime import datetime

from stand_in.go_json import go_json
from stand_in.object_type import Resource
from stand_in.saml_metadata import saml_metadata
from stand_in.saml_settings import saml_settings
from stand_in.system_policies import default_access_policy_id


class AppSaml(Resource):
    """Apps of Okta's catalogue (`preconfigured_app`); the emulator knows `amazon_aws`."""

    name = "okta_app_saml"
    defaults = {
        "accessibility_self_service": False,
        "auto_submit_toolbar": False,
        "hide_ios": False,
        "hide_web": False,
        "honor_force_authn": False,
        "saml_signed_request_enabled": False,
        "saml_version": "2.0",
        "status": "ACTIVE",
        "user_name_template": "${source.login}",
        "user_name_template_type": "BUILT_IN",
    }
    force_new = ("preconfigured_app",)
    json_arguments = ("app_links_json", "app_settings_json")
    unsupported = (
        "acs_endpoints",
        "acs_endpoints_indices",
        "assertion_signed",
        "attribute_statements",
        "audience",
        "authn_context_class_ref",
        "default_relay_state",
        "destination",
        "digest_algorithm",
        "idp_issuer",
        "inline_hook_id",
        "key_name",
        "key_years_valid",
        "logo",
        "recipient",
        "request_compressed",
        "response_signed",
        "signature_algorithm",
        "single_logout_certificate",
        "single_logout_issuer",
        "single_logout_url",
        "sp_issuer",
        "sso_url",
        "subject_name_id_format",
        "subject_name_id_template",
    )

    def create(self, client, values):
        active = "true" if values["status"] == "ACTIVE" else "false"
        return client.post("/api/v1/apps", body(values), activate=active)["id"]

    def finish(self, client, values):
        policy_id = values["authentication_policy"] or default_access_policy_id(client)
        client.put(f"/api/v1/apps/{values['id']}/policies/{policy_id}")

    def read(self, client, values):
        app = client.find(f"/api/v1/apps/{values['id']}")
        if app is None:
            return None
        read = {**saml_settings(app), **app_attributes(app)}
        if app["status"] == "ACTIVE":
            read.update(signing_attributes(client, app))
        keys = client.get(f"/api/v1/apps/{app['id']}/credentials/keys")
        return {**read, "keys": [key_attributes(key) for key in keys]}

    def update(self, client, values, prior):
        if values["status"] != prior["status"]:
            verb = "activate" if values["status"] == "ACTIVE" else "deactivate"
            client.post(f"/api/v1/apps/{values['id']}/lifecycle/{verb}")
        client.put(f"/api/v1/apps/{values['id']}", body(values))
        self.finish(client, values)

    def delete(self, client, values):
        if values["status"] == "ACTIVE":
            client.post(f"/api/v1/apps/{values['id']}/lifecycle/deactivate")
        client.delete(f"/api/v1/apps/{values['id']}")

    def suppresses(self, key, prior, wanted):
        removed = key in ("preconfigured_app", "user_name_template_push_status") and not wanted
        return removed or super().suppresses(key, prior, wanted)


def app_attributes(app):
    accessibility, visibility = app["accessibility"], app["visibility"]
    links, notes = app["_links"], app["settings"]["notes"]
    return {
        "name": app["name"],
        "preconfigured_app": app["name"],
        "label": app["label"],
        "status": app["status"],
        "sign_on_mode": app["signOnMode"],
        "saml_version": "1.1" if app["signOnMode"] == "SAML_1_1" else "2.0",
        "accessibility_self_service": accessibility["selfService"],
        "accessibility_error_redirect_url": accessibility["errorRedirectUrl"] or "",
        "accessibility_login_redirect_url": accessibility["loginRedirectUrl"] or "",
        "auto_submit_toolbar": visibility["autoSubmitToolbar"],
        "hide_ios": visibility["hide"]["iOS"],
        "hide_web": visibility["hide"]["web"],
        "app_links_json": go_json(visibility["appLinks"]),
        "admin_note": notes["admin"] or "",
        "enduser_note": notes["enduser"] or "",
        "implicit_assignment": app["settings"]["implicitAssignment"],
        "authentication_policy": links["accessPolicy"]["href"].rsplit("/", 1)[1],
        "embed_url": links["appLinks"][0]["href"],
        "logo_url": links["logo"][0]["href"],
    }


def signing_attributes(client, app):
    key_id = app["credentials"]["signing"]["kid"]
    metadata = saml_metadata(client, app["id"], key_id)
    entity_url = metadata.pop("entity_id")
    del metadata["want_authn_requests_signed"]
    return {
        **metadata,
        "key_id": key_id,
        "metadata_url": app["_links"]["metadata"]["href"],
        "entity_url": entity_url,
        "entity_key": entity_url,
    }


def key_attributes(key):
    return {
        "kid": key["kid"],
        "kty": key["kty"],
        "use": key["use"],
        "created": go_time(key["created"]),
        "last_updated": go_time(key["lastUpdated"]),
        "expires_at": go_time(key["expiresAt"]),
        "e": key["e"],
        "n": key["n"],
        "x5c": key["x5c"],
        "x5t_s256": key["x5t#S256"],
    }


def go_time(text):
    time = datetime.fromisoformat(text.replace("Z", "+00:00"))
    fraction = f".{time.microsecond:06d}".rstrip("0").rstrip(".")
    return f"{time:%Y-%m-%d %H:%M:%S}{fraction} +0000 UTC"


def body(values):
    content = {
        "name": values["preconfigured_app"],
        "label": values["label"],
        "signOnMode": "SAML_1_1" if values["saml_version"] == "1.1" else "SAML_2_0",
        "accessibility": {
            "selfService": values["accessibility_self_service"],
            "errorRedirectUrl": values["accessibility_error_redirect_url"],
            "loginRedirectUrl": values["accessibility_login_redirect_url"],
        },
        "visibility": {
            "autoSubmitToolbar": values["auto_submit_toolbar"],
            "hide": {"iOS": values["hide_ios"], "web": values["hide_web"]},
        },
        "credentials": {
            "userNameTemplate": {
                "template": values["user_name_template"],
                "type": values["user_name_template_type"],
            },
        },
        "settings": {
            "app": json.loads(values["app_settings_json"] or "{}"),
            "implicitAssignment": values["implicit_assignment"] or False,
            "notes": {
                "admin": values["admin_note"] or None,
                "enduser": values["enduser_note"] or None,
            },
            "signOn": {
                "allowMultipleAcsEndpoints": False,
                "assertionSigned": False,
                "attributeStatements": [],
                "audienceOverride": "",
                "defaultRelayState": "",
                "destinationOverride": "",
                "honorForceAuthn": values["honor_force_authn"],
                "recipientOverride": "",
                "responseSigned": False,
                "samlSignedRequestEnabled": values["saml_signed_request_enabled"],
                "slo": {"enabled": False},
                "ssoAcsUrlOverride": "",
            },
        },
    }
    template = content["credentials"]["userNameTemplate"]
    if values["user_name_template_suffix"]:
        template["suffix"] = values["user_name_template_suffix"]
    if values["user_name_template_push_status"]:
        template["pushStatus"] = values["user_name_template_push_status"]
    for key in ("errorRedirectUrl", "loginRedirectUrl"):
        if not content["accessibility"][key]:
            del content["accessibility"][key]
    if values["app_links_json"]:
        content["visibility"]["appLinks"] = json.loads(values["app_links_json"])
    if values["key_id"]:
        content["credentials"]["signing"] = {"kid": values["key_id"]}
    return content
