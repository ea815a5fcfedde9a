"""Sign-on and app settings, which the resource and the data source read alike."""

from stand_in.go_json import go_json

TEXTS = {
    "default_relay_state": "defaultRelayState",
    "sso_url": "ssoAcsUrl",
    "recipient": "recipient",
    "destination": "destination",
    "audience": "audience",
    "idp_issuer": "idpIssuer",
    "subject_name_id_template": "subjectNameIdTemplate",
    "subject_name_id_format": "subjectNameIdFormat",
    "signature_algorithm": "signatureAlgorithm",
    "digest_algorithm": "digestAlgorithm",
    "authn_context_class_ref": "authnContextClassRef",
}
SWITCHES = {
    "response_signed": "responseSigned",
    "assertion_signed": "assertionSigned",
    "honor_force_authn": "honorForceAuthn",
    "saml_signed_request_enabled": "samlSignedRequestEnabled",
}


def saml_settings(app):
    sign_on = app["settings"]["signOn"]
    template = app["credentials"]["userNameTemplate"]
    settings = {
        key: value for key, value in app["settings"]["app"].items() if value not in (None, "")
    }
    return {
        **{name: sign_on.get(key) or "" for name, key in TEXTS.items()},
        **{name: sign_on.get(key) or False for name, key in SWITCHES.items()},
        "attribute_statements": [],
        "app_settings_json": go_json(settings),
        "features": app["features"],
        "user_name_template": template["template"],
        "user_name_template_type": template["type"],
        "user_name_template_suffix": template.get("suffix", ""),
        "user_name_template_push_status": template.get("pushStatus", ""),
    }
