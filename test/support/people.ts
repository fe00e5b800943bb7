/** People of the seeded tenant by what they are for in stories (sandbox/tenant/seed/people.ts). */
const at = (alias: string) => `${alias}@contoso.onmicrosoft.com`;

/** Marketing, Seattle; manager of Alex. */
export const megan = at('MeganB');
/** Retail, Seattle; one of two called Adele. */
export const adele = at('AdeleV');
export const alex = at('AlexW');
/** London; manager of Adele Vance. */
export const lee = at('LeeG');
/** Has not consented to the app yet. */
export const isaiah = at('IsaiahL');
/** Has no mailbox. */
export const cameron = at('CameronW');
/** Has no manager. */
export const sonia = at('SoniaR');
/** The other Adele, Berlin. */
export const adeleMoreau = at('AdeleM');
export const lynne = at('LynneR');
/** Engineering, Berlin. */
export const johanna = at('JohannaL');
