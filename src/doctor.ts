import { pathToFileURL } from 'node:url';
import { type Config, ConfigError, EXIT_CONFIG, readCommandConfig, readCommandSettings } from './config.ts';
import { checkAppToken, checkBotToken, checkSigningKeys } from './doctor/check-identity.ts';
import { checkPackage } from './doctor/check-package.ts';
import { checkGraph, checkPublicUrl, checkStore } from './doctor/check-reach.ts';
import { checkSeal } from './doctor/check-seal.ts';
import { type Finding, lineOf, ok } from './doctor/finding.ts';
import { type Clock, systemClock } from './shared/clock.ts';

/**
 * Looks at everything an environment needs, in the order in which things depend on one another. Changes nothing; the app may be running.
 * Each finding says what is fine, or what is wrong and how to mend it.
 */
export const examine = async (
  config: Config,
  environment: ReturnType<typeof readCommandSettings>,
  clock: Clock = systemClock,
): Promise<Finding[]> => {
  const ofApp = checkAppToken(config, clock);
  const findings = await Promise.all([
    checkStore(config, clock),
    checkSeal(config, clock),
    checkSigningKeys(config, clock),
    checkBotToken(config, clock),
    ofApp.then(({ findings }) => findings),
    ofApp.then(({ token }) => checkGraph(config, token, clock)),
    checkPublicUrl(config),
    checkPackage(config, environment),
  ]);
  return [ok(`settings of ${environment.name ?? 'the process environment'} are complete`), ...findings.flat()];
};

/** The command line; returns the exit code: 0 all is well, 1 something is wrong, 78 settings missing or malformed. */
export const main = async (): Promise<number> => {
  let config: Config;
  try {
    config = readCommandConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const line of error.problems) process.stdout.write(`problem: ${line}\n`);
    return EXIT_CONFIG;
  }
  const findings = await examine(config, readCommandSettings());
  for (const finding of findings) process.stdout.write(`${lineOf(finding)}\n`);
  const wrong = findings.filter((finding) => !finding.ok).length;
  process.stdout.write(wrong === 0 ? 'All is well.\n' : `${wrong} of ${findings.length} need your attention.\n`);
  return wrong === 0 ? 0 : 1;
};

// Kept-alive connections would hold the process for some seconds: everything is said.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exit(await main());
