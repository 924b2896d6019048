import { ForMe } from '../../app/ForMe.tsx';
import { mayAdminister } from '../../app/session.ts';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { useWords } from '../../words/language.tsx';
import { Text } from '../../words/Text.tsx';
import { homeOf } from '../record/writing.ts';
import { type Award, useAwards } from './awards.ts';
import './awarding.css';
import { DefineAward } from './DefineAward.tsx';
import { words } from './words.ts';

/** For administrators of an institution: what it awards, and which standards that proves. */
export default function AwardsPage() {
  const say = useWords(words);
  return (
    <ForMe title={say.title}>
      {(me) => (
        <div className="stack awarding">
          <Heading title={say.title}>{say.title}</Heading>
          <p>{mayAdminister(me) ? say.about : say.notYours}</p>
          {mayAdminister(me) && (
            <>
              <section aria-labelledby="define">
                <h2 id="define">{say.define}</h2>
                <DefineAward institution={homeOf(me)} />
              </section>
              <Awards institution={homeOf(me)} />
            </>
          )}
        </div>
      )}
    </ForMe>
  );
}

function Awards({ institution }: { institution: string }) {
  const say = useWords(words);
  const { data, isError, error, refetch } = useAwards(institution);
  if (!data) return isError ? <Trouble error={error} retry={() => refetch()} /> : <Wait lines={4} />;
  return (
    <section aria-labelledby="awards">
      <h2 id="awards">{say.there}</h2>
      {data.items.length === 0 && <p className="soft">{say.none}</p>}
      <ul className="awards">
        {data.items.map((one) => (
          <Entry key={one.id} one={one} />
        ))}
      </ul>
    </section>
  );
}

function Entry({ one }: { one: Award }) {
  const say = useWords(words);
  return (
    <li>
      <h3>
        <Text of={one.title} />
      </h3>
      <ul className="meta">
        <li>{say[one.level]}</li>
        {one.state === 'CLOSED' && <li>{say.CLOSED}</li>}
        {one.alignments.length === 0 && <li>{say.provesNothing}</li>}
      </ul>
      <ul className="small">
        {one.alignments.map(({ item, name }) => (
          <li key={item}>
            <Text of={name} />
          </li>
        ))}
      </ul>
    </li>
  );
}
