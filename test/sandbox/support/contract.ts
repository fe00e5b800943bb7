import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

interface Exchange {
  method: string;
  url: string;
  status: number;
}

interface Problem {
  where: string;
  what: string;
}

/** Microsoft's published contract and its checker, beside the project where there is one. */
const checker = fileURLToPath(new URL('../../../../shared/contracts/graph/contract.mjs', import.meta.url));

/** Is Graph's contract there to hold traffic against? */
export const hasContract = (): boolean => existsSync(checker);

/** Why tests that need it are skipped. */
export const noContract = 'no ../shared/contracts/graph beside the project';

/**
 * What the contract says against the exchanges recorded in `trafficFile`. Of calls that were answered with an error, and so may have been
 * wrong on purpose, the answer alone is judged.
 */
export const contractProblems = async (trafficFile: string): Promise<string[]> => {
  const { check } = (await import(pathToFileURL(checker).href)) as { check(exchange: Exchange): Problem[] };
  const exchanges = readFileSync(trafficFile, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Exchange);
  return exchanges.flatMap((exchange) =>
    check(exchange)
      .filter(({ where }) => exchange.status < 400 || where === 'response')
      .map(({ where, what }) => `${where}: ${what}`),
  );
};

/** What the published permission table says against exchanges: which of them a single permission should not have opened. */
export const permissionProblems = async (exchanges: Exchange[]): Promise<string[]> => {
  const { check } = (await import(pathToFileURL(checker).href)) as {
    check(exchange: Exchange & { permissions?: string[] }): Problem[];
  };
  return exchanges.flatMap((exchange) =>
    check(exchange)
      .filter(({ where }) => where === 'permission')
      .map(({ what }) => `${(exchange as { permissions?: string[] }).permissions?.join()}: ${what}`),
  );
};
