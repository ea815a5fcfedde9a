import { holdsSecret } from "../../adoption/holds-secret";

describe("holdsSecret", () => {
  test.each([
    "export DB_PASSWORD=hunter2hunter2",
    'password: "correct horse"',
    "API_KEY='0123456789'",
    "aws configure set aws_access_key_id AKIAIOSFODNN7EXAMPLE",
    "-----BEGIN RSA PRIVATE KEY-----",
    "git clone https://deploy:s3cr3tvalue@git.example.com/app.git",
    "curl -H 'Authorization: ghp_0123456789abcdefghijABCDEFGHIJ'",
    '{"token":"abcdef123456"}',
  ])("sees one in %j", (text) => {
    expect(holdsSecret(text)).toBe(true);
  });

  test.each([
    "#!/bin/sh\nsystemctl start web\n",
    'PASSWORD="$(aws secretsmanager get-secret-value --secret-id db)"',
    "password=$DB_PASSWORD",
    "TOKEN=$(curl -X PUT http://169.254.169.254/latest/api/token)",
    "curl https://example.com:8443/install.sh",
    "#cloud-config\npackages: [nginx]\n",
  ])("sees none in %j", (text) => {
    expect(holdsSecret(text)).toBe(false);
  });
});
