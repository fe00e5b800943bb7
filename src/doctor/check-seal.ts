import type { Config } from '../config.ts';
import { openStore } from '../services/platform/store/open-store.ts';
import { countSealed, type SealCount } from '../services/platform/store/reseal.ts';
import { createSeal } from '../services/platform/store/seal.ts';
import type { Clock } from '../shared/clock.ts';
import { type Finding, ok, problem } from './finding.ts';

/** How much is sealed under which key, so that an administrator knows when an old one may go. Nothing when the store does not answer: that is said elsewhere. */
export const checkSeal = async ({ mongodbUri, dataDir, storeKey }: Config, clock: Clock): Promise<Finding[]> => {
  try {
    const store = await openStore({ mongodbUri, dataDir, seal: createSeal(storeKey), clock });
    return findings(await countSealed(store).finally(() => store.close()));
  } catch {
    return [];
  }
};

/** What the counts mean for who keeps the keys. */
export const findings = ({ byKey, unknown, unsealed }: SealCount): Finding[] => [
  ...byKey.map(({ keyId, count }, index) =>
    index === 0
      ? ok(`${count} fields are sealed under key ${keyId}, the first of SECRET_STORE_KEY`)
      : ok(
          count === 0
            ? `nothing is sealed under key ${keyId} any more: take it out of SECRET_STORE_KEY`
            : `${count} fields are still sealed under key ${keyId}: keep it in SECRET_STORE_KEY; the app seals them anew every ten minutes`,
        ),
  ),
  ...(unsealed === 0
    ? []
    : [ok(`${unsealed} fields of an older version are not sealed yet; the app does it every ten minutes`)]),
  ...(unknown === 0
    ? []
    : [
        problem(
          `${unknown} fields are sealed under a key that is not in SECRET_STORE_KEY, and count as missing`,
          'put the old key back behind the first, separated by a comma; if it is lost, people sign in again and old cards stay dead',
        ),
      ]),
];
