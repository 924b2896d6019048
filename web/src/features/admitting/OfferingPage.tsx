import { useState } from 'react';
import { Link } from 'wouter';
import type { Me } from '../../api/types.ts';
import { ForMe } from '../../app/ForMe.tsx';
import { publishesFor } from '../../app/session.ts';
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
  return <ForMe title={say.heading}>{(me) => <Desk me={me} id={id} />}</ForMe>;
}

function Desk({ me, id }: { me: Me; id: string }) {
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
      {publishesFor(me, data.institution.id) && <Inside one={data} />}
    </div>
  );
}

/** For those who decide: who waits, who is in, and how it ends. */
function Inside({ one }: { one: Offering }) {
  const say = useWords(words);
  return (
    <>
      {one.admission === 'APPROVAL' && <People offering={one.id} state="REQUESTED" heading={say.toDecide} />}
      {one.admission === 'INVITATION' && one.state === 'OPEN' && <Invitations offering={one.id} />}
      {one.capacity !== null && <People offering={one.id} state="WAITLISTED" heading={say.onTheList} />}
      <People offering={one.id} state="ACTIVE" heading={say.inside} />
      <People offering={one.id} state="COMPLETED" heading={say.completed} />
      {one.state === 'OPEN' && <Close one={one} />}
    </>
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
