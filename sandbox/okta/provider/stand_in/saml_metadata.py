"""What the provider reads out of an app's SAML metadata."""

import xml.etree.ElementTree as ElementTree

METADATA = "{urn:oasis:names:tc:SAML:2.0:metadata}"
SIGNATURE = "{http://www.w3.org/2000/09/xmldsig#}"
BINDING = "urn:oasis:names:tc:SAML:2.0:bindings:"


def saml_metadata(client, app_id, key_id):
    text = client.get_xml(f"/api/v1/apps/{app_id}/sso/saml/metadata", kid=key_id or None)
    entity = ElementTree.fromstring(text)
    provider = entity.find(f"{METADATA}IDPSSODescriptor")
    services = {
        service.get("Binding").removeprefix(BINDING): service.get("Location")
        for service in provider.findall(f"{METADATA}SingleSignOnService")
    }
    return {
        "metadata": text,
        "entity_id": entity.get("entityID"),
        "want_authn_requests_signed": provider.get("WantAuthnRequestsSigned") == "true",
        "certificate": provider.find(f".//{SIGNATURE}X509Certificate").text,
        "http_post_binding": services["HTTP-POST"],
        "http_redirect_binding": services["HTTP-Redirect"],
    }
