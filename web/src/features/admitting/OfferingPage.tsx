import { useState } from 'react';
import { Link } from 'wouter';
import { ForMe } from '../../app/ForMe.tsx';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text, textIn } from '../../words/Text.tsx';
import './admitting.css';
import { Invitations } from './Invitations.tsx';
import { Numbers } from './Numbers.tsx';
import { type Offering, useClose, useOffering } from './offerings.ts';
import { People } from './People.tsx';
import { words } from './words.ts';

export default function OfferingPage({ id }: { id: string }) {
  const say = useWords(words);
  return <ForMe title={say.heading}>{() => <Desk id={id} />}</ForMe>;
}

function Desk({ id }: { id: string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { data, isError, error, refetch } = useOffering(id);
  if (!data) return isError ? <Trouble page={say.heading} error={error} retry={() => refetch()} /> : <Wait />;
  return (
    <div className="offering-page">
      <Heading title={textIn(data.name, language)}>
        <Text of={data.name} />
      </Heading>
      <Numbers one={data} />
      <p>
        <Link href={`/resources/${data.resourceId}`} className="quiet">
          {say.about_course}
        </Link>
      </p>
      {data.admission === 'APPROVAL' && <People offering={id} state="REQUESTED" heading={say.toDecide} />}
      {data.admission === 'INVITATION' && data.state === 'OPEN' && <Invitations offering={id} />}
      {data.capacity !== null && <People offering={id} state="WAITLISTED" heading={say.onTheList} />}
      <People offering={id} state="ACTIVE" heading={say.inside} />
      {data.state === 'OPEN' && <Close one={data} />}
    </div>
  );
}

function Close({ one }: { one: Offering }) {
  const say = useWords(words);
  const close = useClose(one.id);
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <p>
        <button type="button" className="quiet" onClick={() => setAsking(true)}>
          {say.close}
        </button>
      </p>
    );
  }
  return (
    <div className="notice" role="alert">
      <p>{say.closeNote}</p>
      <p className="row">
        <button
          type="button"
          className="button"
          aria-disabled={close.isPending}
          onClick={() => !close.isPending && close.mutate(undefined)}
        >
          {say.close}
        </button>
        <button type="button" className="button second" onClick={() => setAsking(false)}>
          {say.keep}
        </button>
      </p>
      {close.isError && <Trouble error={close.error} />}
    </div>
  );
}
