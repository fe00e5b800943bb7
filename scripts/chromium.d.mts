/** Path of a Chromium, or undefined with the reason printed. */
export const findChromium: () => string | undefined;
export const chromiumVersion: (path: string) => string;
