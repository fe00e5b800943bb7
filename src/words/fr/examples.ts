import type { Words } from '../en/index.ts';

/** Le français n’est pas encore compris : les exemples restent en anglais, et les textes qui les entourent le disent. */
export const examples: Words['examples'] = {};
