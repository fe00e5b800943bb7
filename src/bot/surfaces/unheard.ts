import type { Surface } from '../turn/turn.ts';

/** What nobody hears: reactions, edits, invokes of features that we do not have. Stands last in the list. */
export const unheard: Surface = {
  name: 'unheard',
  hears: () => true,
  patienceMs: 12_000,
  late: ({ activity }) => (activity.type === 'invoke' ? { status: 200 } : undefined),
  // 501 lets Teams fall back where it can.
  handle: async ({ activity }) => (activity.type === 'invoke' ? { status: 501 } : undefined),
  explain: async ({ activity, requestId }, { text }) =>
    activity.type === 'invoke' ? { status: 500, body: { code: 'failed', message: text, requestId } } : undefined,
};
