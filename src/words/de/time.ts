import type { Words } from '../en/index.ts';
/** Lengths of time. */
export const time: Words['time'] = {
  /** `30 Min.`, `1 Std.`, `1 Std. 30 Min.` */
  duration: (minutes: number) => {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    return [hours > 0 ? `${hours} Std.` : '', rest > 0 || hours === 0 ? `${rest} Min.` : ''].filter(Boolean).join(' ');
  },
};
