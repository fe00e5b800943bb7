// Finds Chromium for the browser tests, installing Debian's where that is possible; says what to do where it is not.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Path of a Chromium, or undefined with the reason printed. */
export const findChromium = () => {
  const found = () => places.find((path) => path && existsSync(path));
  if (found()) return found();
  const debian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (debian) {
    console.log('Chromium is not here; installing Debian’s package (about 110 MB) …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const run = (...words) => spawnSync('apt-get', words, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
    if (
      run('update', '-qq') &&
      run(
        'install',
        '-y',
        '-qq',
        '--no-install-recommends',
        'chromium',
        'fonts-liberation',
        'fonts-noto-color-emoji',
      ) &&
      found()
    )
      return found();
    console.log('Debian’s chromium could not be installed.');
  }
  console.log(
    'No Chromium: the browser tests cannot run. Install it (Debian/Ubuntu: apt-get install chromium; macOS: brew install --cask chromium) or set CHROMIUM_PATH.',
  );
  return undefined;
};

/** Version line, for the record. */
export const chromiumVersion = (path) => execFileSync(path, ['--version', '--no-sandbox'], { encoding: 'utf8' }).trim();
