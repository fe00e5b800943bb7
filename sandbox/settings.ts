import { z } from 'zod';

const isLoopbackOrigin = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, search } = new URL(text);
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  return /^https?:$/.test(protocol) && isHere && pathname === '/' && search === '';
};

const schema = z.object({
  SANDBOX_PORT: z.coerce.number().int().min(0).max(65535).default(3979),
  PORT: z.coerce.number().int().min(0).max(65535).default(3978),
  DATA_DIR: z.string().default('data'),
  SANDBOX_TRAFFIC_FILE: z.string().optional(),
  /** Where Teams finds the app: messaging endpoint and tab. */
  PUBLIC_URL: z.string().optional(),
  /** Where change notifications may go beside the app, comma-separated. */
  SANDBOX_NOTIFY_ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((each) => each.trim() || []))
    .refine((list) => list.every(isLoopbackOrigin), 'origins of this machine, such as http://127.0.0.1:5000')
    .transform((list) => list.map((each) => new URL(each).origin)),
});

export interface SandboxSettings {
  port: number;
  dataDir: string;
  /** Origin of the app, for the messaging endpoint and the tab, e.g. `http://127.0.0.1:3978`. */
  appUrl: string;
  trafficFile?: string;
  /** Origins that may get change notifications beside the app's own. */
  notifyOrigins: string[];
}

/** Reads the sandbox's settings; throws a ZodError naming every malformed one. */
export const readSandboxSettings = (env: NodeJS.ProcessEnv = process.env): SandboxSettings => {
  const values = schema.parse(env);
  return {
    port: values.SANDBOX_PORT,
    dataDir: `${values.DATA_DIR}/sandbox`,
    appUrl: values.PUBLIC_URL ?? `http://127.0.0.1:${values.PORT}`,
    notifyOrigins: values.SANDBOX_NOTIFY_ORIGINS,
    ...(values.SANDBOX_TRAFFIC_FILE ? { trafficFile: values.SANDBOX_TRAFFIC_FILE } : {}),
  };
};
