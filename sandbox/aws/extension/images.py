"""What an image is made for: moto forgets the architecture and the root device that it is registered with."""

from moto.core.responses import ActionResult
from moto.ec2.responses.amis import AmisResponse


def install() -> None:
    """Keeps both, with AWS's default for the architecture."""
    register = AmisResponse.register_image

    def register_image(self: AmisResponse) -> ActionResult:
        answer = register(self)
        image = self.ec2_backend.amis[answer.result["ImageId"]]
        image.architecture = self._get_param("Architecture", "i386")
        image.root_device_name = self._get_param("RootDeviceName", image.root_device_name)
        image.root_device_type = "ebs"
        return answer

    AmisResponse.register_image = register_image
