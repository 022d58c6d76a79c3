/**
 * Vectors of the FI encryption. The nonces and the X25519 keys are those of the sample published with rahasya (the keys
 * are RFC 7748 section 6.1); the Weierstrass ones were made with BouncyCastle 1.72 and agreed by OpenSSL 3.0 and by
 * plain arithmetic. Throw-away keys.
 */
export const NONCES = {
  local: "2OZz6xYAnS6a83WcOZFLQH/0YVcl1vWE+zespfGAWFo=",
  remote: "WY9hFnr4WLFd9mVvItMIdBjFygVDpPpoi/BZ3Z3lBfY=",
} as const;

export const SALT = "816912fd6cf8c59fc70510f31b4243346731ab52";
export const IV = "66720fec70c7f5786c655dac";
export const PLAINTEXT = "Hello, Account Aggregator";

export const VECTORS = {
  X25519: {
    localPrivate: "77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a",
    localPublic: "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a",
    remotePublic: "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f",
    shared: "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742",
    key: "3b434ed3f93ce5ef1115a89955a50c0fa3ef09f449a842fed3bf81c2939f4261",
    ciphertext: "uli/S8dWke9WSfp95XVEixjzPktx3jiCoB6/LpitNBL2Z9OGbeCgx7c=",
  },
  Curve25519: {
    localPrivate: "0a1b2c3d4e5f60718293a4b5c6d7e8f9000102030405060708090a0b0c0d0e0f",
    localPublic:
      "0475061e09ed9de82954ce37e7133ee3347f8d4f4b01de8b5b716cd4c36f5a9e19" +
      "63fc06aa7efca1509aabdf25c44065ef350cf113e332e4a5f403bbb6f9071d80",
    remotePublic:
      "0453fa455a5c834ac92351927b667118b1c2b330c8fe1c33214983e23d34517842" +
      "68b907beb2ac1cbb6dd5b4654220ae9269fbe242158e37cbd2e953950832ee7f",
    shared: "60e5edbbead5dcd7e6c128d2a1b994c4f79d68f86896ac4c708fb3d92133ac89",
    key: "566fa14fdab2e3ae7802dd632dfbc8450ad57b0b1dada7c731c428aaac8e65b8",
    ciphertext: "QvT16zJ01UCAEbJroMFnIyADQqisIxM6OpmzoULM2Y/bMv4dMkRdzSU=",
  },
} as const;

/** The remote party's private scalar of the Weierstrass vector. */
export const REMOTE_SCALAR = "0f0e0d0c0b0a090807060504030201000f1e2d3c4b5a69788796a5b4c3d2e1f0";

/** SubjectPublicKeyInfo of the Weierstrass vector's local key, as BouncyCastle writes it. */
export const LOCAL_SPKI =
  "MIIBMTCB6gYHKoZIzj0CATCB3gIBATArBgcqhkjOPQEBAiB/////////////////////////////////////////7TBEBCAqqqqq" +
  "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqYSRShRAQge0Je0Je0Je0Je0Je0Je0Je0Je0Je0Je0JgtenHcQyGQEQQQqqqqqqqqqqqqq" +
  "qqqqqqqqqqqqqqqqqqqqqqqqqq0kWiCuGaG4oIa04B7dLHdI0UySPU1+bXxhsinpxaJ+ztPZAiAQAAAAAAAAAAAAAAAAAAAAFN75" +
  "3qL3nNZYEmMaXPXT7QIBCANCAAR1Bh4J7Z3oKVTON+cTPuM0f41PSwHei1txbNTDb1qeGWP8Bqp+/KFQmqvfJcRAZe81DPET4zLk" +
  "pfQDu7b5Bx2A";
