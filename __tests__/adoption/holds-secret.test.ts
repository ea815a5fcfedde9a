import { holdsSecret } from "../../adoption/holds-secret";

describe("holdsSecret", () => {
  test.each([
    "export DB_PASSWORD=hunter2hunter2",
    'password: "correct horse"',
    "API_KEY='0123456789'",
    "aws configure set aws_access_key_id AKIAIOSFODNN7EXAMPLE",
    "-----BEGIN RSA PRIVATE KEY-----",
    "git clone https://deploy:s3cr3tvalue@git.example.com/app.git",
    "redis-cli -u redis://:s3cr3tvalue@cache.example.com",
    "curl -H 'Authorization: ghp_0123456789abcdefghijABCDEFGHIJ'",
    '{"token":"abcdef123456"}',
    "installer --password S3cretPass1",
    "installer --admin-password=S3cretPass1",
    "mysql -uroot -pS3cretPass1 < schema.sql",
    "export MYSQL_PWD=S3cretPass1",
    "PGPASSWORD=S3cretPass1 psql",
    "sshpass -p S3cretPass1 ssh root@10.0.0.1",
    "echo 'root:S3cretPass1' | chpasswd",
    "echo root:S3cretPass1 | sudo chpasswd",
    "chpasswd <<EOF\nroot:S3cretPass1\nEOF",
    "net user admin S3cretPass1 /add",
    "$p = ConvertTo-SecureString 'S3cretPass1' -AsPlainText -Force",
    "curl -u svc:S3cretPass1 https://example.com/a.tar.gz",
    "curl -H 'Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIi.c2ln' https://example.com",
    "curl -H 'Authorization: Basic c3ZjOlMzY3JldFBhc3Mx' https://example.com",
    "NEW_RELIC_LICENSE_KEY=0123456789abcdef",
    "PRIVATE_KEY=MIIEvQIBADANBg",
    "DB_PASSWORD='$ecretPass1'",
    "curl -d '{}' https://hooks.slack.com/services/T000/B000/XXXX",
    "AWS_SECRET_ACCESS_KEY wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    "AccountKey=abcd1234efgh;EndpointSuffix=core.windows.net",
    "echo hJ8/kQ2+vX9mZ4pR7tW1sL6dF3gB5nC0yU/aE8iO > key",
    "join-cluster 7Hq2LmZx9Rt4VbNc8KpWs3Yd",
  ])("sees one in %j", (text) => {
    expect(holdsSecret(text)).toBe(true);
  });

  test.each([
    "#!/bin/sh\nsystemctl start web\n",
    'PASSWORD="$(aws secretsmanager get-secret-value --secret-id db)"',
    "password=$DB_PASSWORD",
    "password=${DB_PASSWORD}",
    'installer --password "$DB_PASSWORD"',
    "installer --password-file /etc/app/password",
    'mysql -uroot -p"$DB_PASSWORD"',
    "mysql -u root -p $DATABASE",
    'curl -u "svc:$PASS" https://example.com',
    'curl -H "Authorization: Bearer $TOKEN" https://example.com',
    "TOKEN=$(curl -X PUT http://169.254.169.254/latest/api/token)",
    'TOKEN=`curl -X PUT "http://169.254.169.254/latest/api/token"`',
    'curl -H "X-aws-ec2-metadata-token: $TOKEN" http://169.254.169.254/latest/meta-data/',
    'curl -H "X-aws-ec2-metadata-token-ttl-seconds: 21600" http://169.254.169.254/latest/api/token',
    "curl https://example.com:8443/install.sh",
    "curl -o /tmp/a.rpm https://s3.us-east-1.amazonaws.com/amazon-ssm-us-east-1/latest/linux_amd64/amazon-ssm-agent.rpm",
    "#cloud-config\npackages: [nginx]\n",
    "aws s3 cp s3://example-artifacts/releases/2024-05-01/app-1.2.3.tar.gz /opt/app/",
    "echo ECS_CLUSTER=production-cluster >> /etc/ecs/ecs.config",
    "sha256sum --check <<< 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  app'",
    "/opt/aws/bin/cfn-signal --stack web --resource WebServerAutoScalingGroup1 --region us-east-1",
  ])("sees none in %j", (text) => {
    expect(holdsSecret(text)).toBe(false);
  });
});
