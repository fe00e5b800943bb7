import { useRef, useState } from 'react';

export const Compose = ({ hint, onSend }: { hint: string; onSend(text: string): void }) => {
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const send = () => {
    if (text.trim() === '') return;
    onSend(text.trim());
    setText('');
    field.current?.focus();
  };
  return (
    <form
      className="compose"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={field}
        rows={1}
        value={text}
        aria-label={hint}
        placeholder={hint}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
            event.preventDefault();
            send();
          }
        }}
      />
      <button type="submit" aria-label="Send" disabled={text.trim() === ''}>
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
          <path
            d="M2.7 2.3a.6.6 0 0 0-.8.8L4.4 9.4 11 10l-6.6.6-2.5 6.3c-.2.5.3 1 .8.8l15-7.2a.6.6 0 0 0 0-1z"
            fill="currentColor"
          />
        </svg>
      </button>
    </form>
  );
};
