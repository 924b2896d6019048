import { useState } from 'react';
import { ForMe } from '../../app/ForMe.tsx';
import { mayAdminister } from '../../app/session.ts';
import { Heading } from '../../design/Heading.tsx';
import { useWords } from '../../words/language.tsx';
import { KeyForm } from './KeyForm.tsx';
import { KeyList } from './KeyList.tsx';
import type { NewXapiKey } from './keys.ts';
import { words } from './words.ts';

export default function KeysPage() {
  const say = useWords(words);
  return <ForMe title={say.title}>{(me) => (mayAdminister(me) ? <Keys /> : <NotYours />)}</ForMe>;
}

function NotYours() {
  const say = useWords(words);
  return (
    <div className="empty">
      <Heading title={say.title}>{say.heading}</Heading>
      <p>{say.notYours}</p>
    </div>
  );
}

function Keys() {
  const say = useWords(words);
  const [made, setMade] = useState<NewXapiKey | null>(null);
  return (
    <div className="stack">
      <Heading title={say.title}>{say.heading}</Heading>
      <p>{say.about}</p>
      <KeyForm onMade={setMade} />
      <div role="status">
        {made && (
          <div className="notice">
            <p>
              <strong>{say.made}</strong>
            </p>
            <p>{say.madeNote}</p>
            <dl>
              <dt>{say.key}</dt>
              <dd className="key-text">{made.key.id}</dd>
              <dt>{say.secret}</dt>
              <dd className="key-text">{made.secret}</dd>
            </dl>
          </div>
        )}
      </div>
      <KeyList />
    </div>
  );
}
