import { Component, type ReactNode } from 'react';
import { useWords } from '../speech.ts';
import { ErrorBanner } from './states.tsx';

/** Says so when a page breaks while it is drawn, or its part of the program cannot be fetched any more after an update. */
export class CrashGuard extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    return this.state.crashed ? <Crashed /> : this.props.children;
  }
}

const Crashed = () => {
  const { failures, reload } = useWords();
  return <ErrorBanner message={failures.page} action={reload} onAction={() => location.reload()} />;
};
