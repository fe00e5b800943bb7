import { setFlagsFromString } from 'node:v8';
import { ConfigError, EXIT_CONFIG, readConfig } from './config.ts';
import { StoreUnfit } from './services/platform/store/prove.ts';
import { createLog } from './shared/log.ts';

/** Longer than any turn may take, shorter than a platform waits before it kills. */
const stopDeadlineMs = 25_000;

/**
 * By default V8 lets garbage grow to four times what lives before it looks, which with our 60 MB of life is most of the memory the
 * process is seen to use. Looking at one and a half times costs nothing that the benchmark can see.
 */
setFlagsFromString('--heap-growing-percent=50');

const main = async () => {
  const config = readConfig();
  const log = createLog(config.logLevel);
  // Not before the settings are known to be good: whoever has to mend them, waits for nothing else.
  const { startApp } = await import('./app.ts');
  const app = await startApp(config, { log, onUnfit: refuse });
  log.info({ url: app.url, metricsUrl: app.metricsUrl }, 'Attaché is ready');
  process.send?.('ready');

  const stop = (signal: string) => {
    log.info({ signal }, 'stopping: turns in flight are finished first');
    setTimeout(() => process.exit(1), stopDeadlineMs).unref();
    app.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a promise was rejected and nobody listened'));
};

const refuse = (error: StoreUnfit): never => {
  process.stderr.write(`Attaché cannot work: ${error.message}\n`);
  process.exit(EXIT_CONFIG);
};

const inWords: Record<string, string> = {
  EADDRINUSE: 'its port is taken. Stop what uses it, or set PORT and METRICS_PORT.',
  EADDRNOTAVAIL: 'this machine does not have the address in HOST. Set another, or leave it out.',
  EACCES: 'it may not listen on that port, or not write to DATA_DIR. Set PORT to one above 1023, or give it the right.',
};

main().catch((error: unknown) => {
  if (error instanceof StoreUnfit) refuse(error);
  if (error instanceof ConfigError) {
    process.stderr.write(
      `Attaché cannot start. These settings need your attention:\n${error.problems.map((line) => `  ${line}`).join('\n')}\n`,
    );
    process.exit(EXIT_CONFIG);
  }
  const said = inWords[(error as NodeJS.ErrnoException | undefined)?.code ?? ''];
  process.stderr.write(`Attaché cannot start: ${said ?? (error instanceof Error ? error.message : error)}\n`);
  process.exit(1);
});
