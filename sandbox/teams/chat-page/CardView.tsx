import * as AC from 'adaptivecards';
import MarkdownIt from 'markdown-it';
import { useEffect, useRef, useState } from 'react';
import { hostConfig } from './card-host-config.ts';
import type { Theme } from './theme.ts';

// The package declares no side effects, so bundlers drop the registration that its Table does by itself.
AC.GlobalRegistry.defaultElements.register('Table', AC.Table, AC.Versions.v1_5);

const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true });
AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

export interface Pressed {
  type: 'Action.Execute' | 'Action.Submit';
  verb?: string;
  data: Record<string, unknown>;
}

interface Props {
  content: unknown;
  theme: Theme;
  busy: boolean;
  onPress(pressed: Pressed): void;
}

/** What Teams sends: inputs as text, those left empty not at all. */
const asTeamsSends = (data: Record<string, unknown>, inputs: AC.Input[]): Record<string, unknown> => {
  const sent = { ...data };
  for (const { id, value } of inputs) {
    if (!id) continue;
    if (value === undefined || value === null || value === '') delete sent[id];
    else sent[id] = String(value);
  }
  return sent;
};

const focusOn = (place: HTMLElement | null): void =>
  place?.querySelector<HTMLElement>('[tabindex], button, input')?.focus({ preventScroll: true });

export const CardView = ({ content, theme, busy, onPress }: Props) => {
  const place = useRef<HTMLDivElement>(null);
  const press = useRef(onPress);
  press.current = onPress;
  const [problem, setProblem] = useState<string>();
  const text = JSON.stringify(content);
  useEffect(() => {
    const card = new AC.AdaptiveCard();
    card.hostConfig = new AC.HostConfig(hostConfig(theme));
    card.onExecuteAction = (action) => {
      if (action instanceof AC.OpenUrlAction) {
        if (action.url && /^https?:/.test(action.url)) window.open(action.url, '_blank', 'noopener');
      } else if (action instanceof AC.ExecuteAction || action instanceof AC.SubmitAction) {
        const data = asTeamsSends((action.data ?? {}) as Record<string, unknown>, card.getAllInputs());
        if (action instanceof AC.ExecuteAction)
          press.current({ type: 'Action.Execute', ...(action.verb ? { verb: action.verb } : {}), data });
        else press.current({ type: 'Action.Submit', data });
      }
    };
    try {
      card.parse(JSON.parse(text));
      const element = card.render();
      for (const link of element?.querySelectorAll('a') ?? [])
        Object.assign(link, { target: '_blank', rel: 'noopener noreferrer' });
      const heldFocus = place.current?.contains(document.activeElement);
      place.current?.replaceChildren(...(element ? [element] : []));
      if (heldFocus) focusOn(place.current);
    } catch {
      setProblem('This card cannot be shown.');
    }
  }, [text, theme]);
  // A card at work is inert and loses the focus: it goes on where it was, unless the person went elsewhere meanwhile.
  const wasBusy = useRef(false);
  useEffect(() => {
    if (wasBusy.current && !busy && document.activeElement === document.body) focusOn(place.current);
    wasBusy.current = busy;
  }, [busy]);
  return (
    <div className="card" aria-busy={busy} inert={busy}>
      <div ref={place} />
      {problem ? <p role="alert">{problem}</p> : null}
    </div>
  );
};
