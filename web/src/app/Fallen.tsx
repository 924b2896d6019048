import { Component, type ReactNode } from 'react';
import { useWords } from '../words/language.tsx';
import { words } from './words.ts';

/** The last net: a defect in a page shows what is safe and what to do, instead of a blank window. */
export class Fallen extends Component<{ children: ReactNode }, { fallen: boolean }> {
  override state = { fallen: false };

  static getDerivedStateFromError() {
    return { fallen: true };
  }

  override render() {
    return this.state.fallen ? <Words /> : this.props.children;
  }
}

function Words() {
  const say = useWords(words);
  return (
    <main className="page empty">
      <h1>{say.fallenTitle}</h1>
      <p>{say.fallenDetail}</p>
      <button type="button" className="button" onClick={() => window.location.reload()}>
        {say.reload}
      </button>
    </main>
  );
}
