import { useCallback, useEffect, useRef } from 'react';
import type { StreamEvent } from './use-conversation.ts';

const kinds = ['created', 'updated', 'deleted', 'typing', 'reset'] as const;

/** One stream of everything that happens to `user`; hands out a way to listen to it. */
export const useStream = (user: string | undefined) => {
  const handlers = useRef(new Set<(event: StreamEvent) => void>());
  useEffect(() => {
    if (!user) return;
    const source = new EventSource(`/chat/api/stream?user=${user}`);
    let opened = false;
    const tell = (event: StreamEvent) => {
      for (const handler of handlers.current) handler(event);
    };
    // What happened while the line was cut is not repeated: load again.
    source.onopen = () => {
      if (opened) tell({ kind: 'reset', conversation: '' });
      opened = true;
    };
    for (const kind of kinds) {
      source.addEventListener(kind, (message) =>
        tell({ ...(JSON.parse((message as MessageEvent<string>).data) as StreamEvent), kind }),
      );
    }
    return () => source.close();
  }, [user]);
  return useCallback((handler: (event: StreamEvent) => void) => {
    handlers.current.add(handler);
    return () => {
      handlers.current.delete(handler);
    };
  }, []);
};
