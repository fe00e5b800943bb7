import { createHash } from 'node:crypto';

/**
 * SHA-256 of the secrets of the sandbox, which everybody can read in this repository. Compiled in, because a server need not have `env/`; a test
 * holds the list against `env/.env.sandbox`. Of a store key it is the bytes that count, however they are written.
 */
const published = new Set([
  '84f180088683c3f772333c7eceac4bb569f4d52bec938e5f87fae93c2eb560d2',
  'bc4d80888c95ecce15f73e2c38b553149b9df8fa54c98fb5eadc976c91f19312',
  'ea42b92a9b234d0761fc78d88b45297b204aa93674f69b8cbab4dce6d49dbdb9',
]);

/** Of 32 random bytes about 30 are different; fewer than 8 happens to nobody. */
const fewestDifferent = 8;

/** Problems of the secrets, one line each and without the secret: `isPublic` says whether strangers can reach the app. */
export const flawsOfSecrets = (values: Record<string, string>, isPublic: boolean): string[] => {
  const flaws = isPublic
    ? Object.entries(values)
        .filter(([name, value]) => name.startsWith('SECRET_') && partsOf(name, value).some(isPublished))
        .map(([name]) => `${name}: is the one of the sandbox, which everybody can read; make one of your own`)
    : [];
  const keys = partsOf(storeKey, values[storeKey] ?? '');
  return keys.some(isGuessable)
    ? [
        ...flaws,
        `${storeKey}: holds a key that is no random one, so it can be guessed; make one with openssl rand -base64 32`,
      ]
    : flaws;
};

const storeKey = 'SECRET_STORE_KEY';

const partsOf = (name: string, value: string): Buffer[] =>
  name === storeKey
    ? value.split(',').map((key) => Buffer.from(key.trim(), 'base64'))
    : [Buffer.from(value.trim(), 'utf8')];

const isPublished = (secret: Buffer): boolean => published.has(createHash('sha256').update(secret).digest('hex'));

/** All bytes equal, hardly any different ones, a pattern that repeats, or a row like 0, 1, 2. Keys of another length have their own message. */
const isGuessable = (key: Buffer): boolean =>
  key.length === 32 && (new Set(key).size < fewestDifferent || repeats(key) || isRow(key));

const repeats = (key: Buffer): boolean =>
  [1, 2, 4, 8, 16].some((period) => key.subarray(period).equals(key.subarray(0, key.length - period)));

const isRow = (key: Buffer): boolean => {
  const steps = [...key.subarray(1)].map((byte, index) => (byte - (key[index] ?? 0) + 256) % 256);
  return new Set(steps).size === 1;
};
