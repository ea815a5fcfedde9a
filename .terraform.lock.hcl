# The public packages of the providers that the stacks require: runs compare what is installed with
# these hashes, and never write here. Where they come from: docs/decisions/0008.

provider "registry.terraform.io/hashicorp/aws" {
  version     = "5.100.0"
  constraints = "5.100.0"
  hashes = [
    "h1:+X3t1uVrM0z4K/lAYUV1SYmO7UBd9/Y4XC11zI9wcQQ=",
    "h1:95JvzqH8cVlNqTBgqfg5UfMZXT2a8K+vygOQ9afj4mQ=",
    "h1:FAfHhUISfZ2hS9itjVfBi71TltLVAHS2ZnQXlldUva0=",
    "h1:FZ4tAR+rsfmMatrfK9BrB6k+EhvolUNR67pSlc8bacs=",
    "h1:H3mU/7URhP0uCRGK8jeQRKxx2XFzEqLiOq/L2Bbiaxs=",
    "h1:Ijt7pOlB7Tr7maGQIqtsLFbl7pSMIj06TVdkoSBcYOw=",
    "h1:MLOPC8C1bKpbqPgtdkn26PSI/zYJZQc35vTLF4GNkXc=",
    "h1:edXOJWE4ORX8Fm+dpVpICzMZJat4AX0VRCAy/xkcOc0=",
    "h1:hVDEfiQis2sEFhiqQUL2MFc3YGyA3NNnk/vNz2J1nfI=",
    "h1:hd45qFU5cFuJMpFGdUniU9mVIr5LYVWP1uMeunBpYYs=",
    "h1:jAEZ9zxrrwIdsPm0ycSiAX0HqnssEN7VdA6B8FC9NqI=",
    "h1:lcDxx0Nx+ifFqTBpxz8Un27O0s+I7UNJAr/rUpSqlig=",
    "h1:qvzqmkxybGRKK4ttHbp4+lvYMOwoDsZKNIT1nRyCEK8=",
    "h1:wOhTPz6apLBuF7/FYZuCoXRK/MLgrNprZ3vXmq83g5k=",
    "zh:054b8dd49f0549c9a7cc27d159e45327b7b65cf404da5e5a20da154b90b8a644",
    "zh:0b97bf8d5e03d15d83cc40b0530a1f84b459354939ba6f135a0086c20ebbe6b2",
    "zh:1589a2266af699cbd5d80737a0fe02e54ec9cf2ca54e7e00ac51c7359056f274",
    "zh:6330766f1d85f01ae6ea90d1b214b8b74cc8c1badc4696b165b36ddd4cc15f7b",
    "zh:7c8c2e30d8e55291b86fcb64bdf6c25489d538688545eb48fd74ad622e5d3862",
    "zh:99b1003bd9bd32ee323544da897148f46a527f622dc3971af63ea3e251596342",
    "zh:9b12af85486a96aedd8d7984b0ff811a4b42e3d88dad1a3fb4c0b580d04fa425",
    "zh:9f8b909d3ec50ade83c8062290378b1ec553edef6a447c56dadc01a99f4eaa93",
    "zh:aaef921ff9aabaf8b1869a86d692ebd24fbd4e12c21205034bb679b9caf883a2",
    "zh:ac882313207aba00dd5a76dbd572a0ddc818bb9cbf5c9d61b28fe30efaec951e",
    "zh:bb64e8aff37becab373a1a0cc1080990785304141af42ed6aa3dd4913b000421",
    "zh:dfe495f6621df5540d9c92ad40b8067376350b005c637ea6efac5dc15028add4",
    "zh:f0ddf0eaf052766cfe09dea8200a946519f653c384ab4336e2a4a64fdd6310e9",
    "zh:f1b7e684f4c7ae1eed272b6de7d2049bb87a0275cb04dbb7cda6636f600699c9",
    "zh:ff461571e3f233699bf690db319dfe46aec75e58726636a0d97dd9ac6e32fb70",
  ]
}

provider "registry.terraform.io/okta/okta" {
  version     = "4.20.0"
  constraints = "4.20.0"
  hashes = [
    "h1:BK32iStDZDf7GIIB8u0DplmYtHqpS6B2CuXIxrkCmWk=",
    "h1:SKFQq74AQ0tC3twkos22z7ucuBe3jgqP4imN+jKcmyg=",
    "h1:TCd3jn0eVv+IA/BKOnK3BIeMlrCUkLkhqJRRyKgW7po=",
    "h1:Zw6irtjQf052rbi1cPgipu7hT4/jCWecspxtbr13mDU=",
    "h1:b+g2+u4rMBXWt3Mv+L6MJTQRHR5f230AejfDoe1zjsc=",
    "zh:0b51e0d7b2cb3090308e654b33f7ad39aa0dbed4ad6e6d9c4fbf542eea373f08",
    "zh:1507611d64869d7fe62a5e2fd163370b113bcc3c54ee8eb9da03e11a0e794f11",
    "zh:1a174d218c07ca00d6a9b46d9131c3cadc2893af8f384e9c6a61011014423fde",
    "zh:2514cd8cdb00c99faa667f47135a3d42e3e541ea712da000b645d71183edcd4c",
    "zh:2dfe9b7da85590d46e747bb8e30e09765e21629e31b434583ebf8902b2548a84",
    "zh:518f867b5c334c2dfa1e924ffdd86ad63529e54bc3e7094ec7190b6dc7dc2f79",
    "zh:586cf9cd790229294e01fd3b8090141a3dfd63a0207cff22b44d00e943adcbf3",
    "zh:7088f8102651566b030b6702280a8c497ae1ce2e1277daef80db71b97afa3075",
    "zh:79d3479480ee38f074eff9ab087bf20b9b82d8b5be7689fabe399f4bfa35a78e",
    "zh:c97d2052c008a93c4ee8b3e3c4c4a1e3e6edc4a2976fb9471fd6ced595a1694a",
    "zh:cc581cce4b1426b99ca37e5b8dbe2d17d7c0785d132047884243a0f6107c0869",
    "zh:d1ba53abbba6f12b79919e9e9b4f5a3f6ad45595b8686383ccaab26f44d3433f",
    "zh:f1a6753a11a748490097c401e4cdf433e9d386447df2c1f2a4c6f39fb06fb71c",
    "zh:f60963a191b54d700ea86fe60c4d4b9f843635ec3ae76f337867dd98635a6d9d",
  ]
}
