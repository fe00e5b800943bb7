import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** This near the end counts as at the end: pixels. */
const nearPx = 48;

/**
 * Keeps a scrolled list at its end while things in it grow, as cards do when they are drawn or replaced; leaves alone somebody who
 * scrolled up to read. `scroller` scrolls, `content` is what grows inside it.
 */
export const useStayAtEnd = (scroller: RefObject<HTMLElement | null>, content: RefObject<HTMLElement | null>) => {
  const following = useRef(true);
  const [away, setAway] = useState(false);

  const toEnd = useCallback(() => {
    following.current = true;
    setAway(false);
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, [scroller]);

  useEffect(() => {
    const frame = scroller.current;
    if (!frame || !content.current) return;
    let height = frame.scrollHeight;
    const onScroll = () => {
      // A scroll that comes with a new height is the browser's doing, not the reader's.
      if (frame.scrollHeight !== height) return;
      following.current = frame.scrollHeight - frame.scrollTop - frame.clientHeight < nearPx;
      setAway(!following.current);
    };
    const watch = new ResizeObserver(() => {
      if (following.current) frame.scrollTo({ top: frame.scrollHeight });
      height = frame.scrollHeight;
    });
    watch.observe(frame);
    watch.observe(content.current);
    frame.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      watch.disconnect();
      frame.removeEventListener('scroll', onScroll);
    };
  }, [scroller, content]);

  return { away, toEnd };
};
