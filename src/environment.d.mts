type Env = Record<string, string | undefined>;

/** Is there a Microsoft 365 tenant to work with? Without one, what runs on this machine means the sandbox. */
export const isConfigured: (env: Env) => boolean;

/** The environment in `env/` that a command means; undefined when the process environment holds the settings. */
export const environmentOf: (env: Env) => string | undefined;
