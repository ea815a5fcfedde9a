/**
 * Shell functions `deb_version`, `apt_get` and `install_deb`. Curl is on most images, wget on the rest;
 * apt waits for the lock that unattended upgrades hold after a boot.
 */
export const installDeb = `deb_version() {
  dpkg-query --show --showformat '\${db:Status-Status} \${Version}' amazon-ssm-agent 2>/dev/null |
    sed -n 's/^installed //p'
}

download() {
  if command -v curl >/dev/null; then
    curl --fail --silent --show-error --max-time 300 --output "$2" "$1"
  else
    wget --quiet --max-redirect=0 --output-document="$2" "$1"
  fi
}

apt_get() {
  DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 "$@"
}

install_deb() {
  folder=$(mktemp -d) &&
    download "$1" "$folder/amazon-ssm-agent.deb" &&
    apt_get install --yes "$folder/amazon-ssm-agent.deb" &&
    rm -r "$folder"
}`;
