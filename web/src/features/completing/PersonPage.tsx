import { Link } from 'wouter';
import type { Me } from '../../api/types.ts';
import { ForMe } from '../../app/ForMe.tsx';
import { mayAdminister } from '../../app/session.ts';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { percent } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { AskedList } from './AskedList.tsx';
import { useCompletion } from './completion.ts';
import { DecideForm } from './DecideForm.tsx';
import { Decisions } from './Decisions.tsx';
import { TakeBack } from './TakeBack.tsx';
import { words } from './words.ts';

/** For the institution: how far one of its learners is, and what it decides about it. */
export default function PersonPage({ offering, id }: { offering: string; id: string }) {
  const say = useWords(words);
  return <ForMe title={say.person}>{(me) => <Person me={me} offering={offering} id={id} />}</ForMe>;
}

function Person({ me, offering, id }: { me: Me; offering: string; id: string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { data, isError, error, refetch } = useCompletion(id);
  if (!data) return isError ? <Trouble page={say.person} error={error} retry={() => refetch()} /> : <Wait />;
  return (
    <div className="person-page">
      <Heading title={say.person}>{say.person}</Heading>
      <p className="figures">{percent(data.progress, language)}</p>
      <p>
        <Link href={`/offerings/${offering}`} className="quiet">
          {say.back}
        </Link>
      </p>
      <section aria-labelledby="what">
        <h2 id="what">{say.what}</h2>
        {data.met && <p>{say.allMet}</p>}
        <AskedList asked={data.rule} />
      </section>
      <DecideForm me={me} completion={data} />
      <Decisions
        all={data.decisions}
        more={(one) =>
          (mayAdminister(me) || one.kind === 'ATTENDED' || one.kind === 'SIGNED_OFF') && (
            <TakeBack enrollment={id} one={one} />
          )
        }
      />
    </div>
  );
}
