from stand_in.object_type import DataSource
from stand_in.saml_metadata import saml_metadata


class DataAppMetadataSaml(DataSource):
    name = "okta_app_metadata_saml"

    def read(self, client, config):
        app_id, key_id = config["app_id"], config.get("key_id", "")
        return {"id": f"{app_id}/{key_id}_metadata", **saml_metadata(client, app_id, key_id)}
