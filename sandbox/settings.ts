import { z } from 'zod';

const schema = z.object({
  SANDBOX_PORT: z.coerce.number().int().min(0).max(65535).default(3979),
  PORT: z.coerce.number().int().min(0).max(65535).default(3978),
  DATA_DIR: z.string().default('data'),
  SANDBOX_TRAFFIC_FILE: z.string().optional(),
  /** Where Teams finds the app: messaging endpoint and tab. */
  PUBLIC_URL: z.string().optional(),
});

export interface SandboxSettings {
  port: number;
  dataDir: string;
  /** Origin of the app, for the messaging endpoint and the tab, e.g. `http://127.0.0.1:3978`. */
  appUrl: string;
  trafficFile?: string;
}

/** Reads the sandbox's settings; throws a ZodError naming every malformed one. */
export const readSandboxSettings = (env: NodeJS.ProcessEnv = process.env): SandboxSettings => {
  const values = schema.parse(env);
  return {
    port: values.SANDBOX_PORT,
    dataDir: `${values.DATA_DIR}/sandbox`,
    appUrl: values.PUBLIC_URL ?? `http://127.0.0.1:${values.PORT}`,
    ...(values.SANDBOX_TRAFFIC_FILE ? { trafficFile: values.SANDBOX_TRAFFIC_FILE } : {}),
  };
};
