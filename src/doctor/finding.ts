/** One line of the report: what is fine, or what is wrong and how to mend it. */
export interface Finding {
  ok: boolean;
  text: string;
}

export const ok = (text: string): Finding => ({ ok: true, text });

/** `mend` completes "do this:". */
export const problem = (what: string, mend: string): Finding => ({ ok: false, text: `${what}. Do this: ${mend}` });

/** How a finding is printed. */
export const lineOf = ({ ok, text }: Finding): string => `${ok ? 'ok' : 'problem'}: ${text}`;
