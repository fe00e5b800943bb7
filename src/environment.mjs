// Plain JavaScript: `npm start` asks before anything is built.

/** Is there a Microsoft 365 tenant to work with? Without one, what runs on this machine means the sandbox. */
export const isConfigured = (env) => {
  const named = env.ATTACHE_ENV || undefined;
  return Boolean(env.BOT_ID || env.AAD_APP_CLIENT_ID || (named && named !== 'sandbox'));
};

/** The environment in `env/` that a command means; undefined when the process environment holds the settings. */
export const environmentOf = (env) => env.ATTACHE_ENV || (isConfigured(env) ? undefined : 'sandbox');
