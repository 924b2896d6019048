import { Link } from 'wouter';
import { ForMe } from '../../app/ForMe.tsx';
import { mayPublish } from '../../app/session.ts';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { number } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text } from '../../words/Text.tsx';
import { Decide } from './Decide.tsx';
import { type Proposal, useProposals, useTakeBack } from './contributing.ts';
import './contributing.css';
import { words } from './words.ts';

/** What others propose to take back into our works, and what we propose to others. */
export default function ProposalsPage() {
  const say = useWords(words);
  return (
    <ForMe title={say.title}>
      {(me) => (
        <div className="stack">
          <Heading title={say.title}>{say.title}</Heading>
          {mayPublish(me) ? (
            <>
              <p>{say.about}</p>
              <Listed side="RECEIVED" />
              <Listed side="SENT" />
            </>
          ) : (
            <p>{say.notYours}</p>
          )}
        </div>
      )}
    </ForMe>
  );
}

function Listed({ side }: { side: 'RECEIVED' | 'SENT' }) {
  const say = useWords(words);
  const { data, isError, error, refetch, hasNextPage, fetchNextPage } = useProposals(side);
  return (
    <section aria-labelledby={`proposals-${side}`}>
      <h2 id={`proposals-${side}`}>{side === 'SENT' ? say.sent : say.received}</h2>
      {!data && !isError && <Wait lines={3} />}
      {isError && <Trouble error={error} retry={() => refetch()} />}
      {data?.length === 0 && <p className="soft">{side === 'SENT' ? say.noneSent : say.noneReceived}</p>}
      <ul className="proposals">
        {data?.map((one) => (
          <Row key={one.id} one={one} />
        ))}
      </ul>
      {hasNextPage && (
        <button type="button" className="button second" onClick={() => fetchNextPage()}>
          {say.more}
        </button>
      )}
    </section>
  );
}

function Row({ one }: { one: Proposal }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const takeBack = useTakeBack();
  return (
    <li className="stack">
      <h3>
        <Text of={one.words} />
      </h3>
      <dl>
        <dt>{say.from}</dt>
        <dd>
          <Text of={one.work.title} />, {say.version(number(one.work.version, language))} ·{' '}
          <Text of={one.work.institution.name} />
        </dd>
        <dt>{say.into}</dt>
        <dd>
          <Link href={`/resources/${one.source.resource}`}>
            <Text of={one.source.title} />
          </Link>{' '}
          · <Text of={one.source.institution.name} />
        </dd>
      </dl>
      <p>
        <strong>{say[one.state]}</strong>
        {one.mergedVersion && <> · {say.version(number(one.mergedVersion, language))}</>}
      </p>
      {one.answer && (
        <p>
          {say.answer}: <Text of={one.answer} />
        </p>
      )}
      {one.mayDecide && one.state === 'ACCEPTED' && (
        <p>
          <Link href={`/publishing/${one.source.resource}`}>{say.writeNext}</Link>
        </p>
      )}
      {one.mayDecide && <Decide one={one} />}
      {one.mayTakeBack && (
        <div>
          <button
            type="button"
            className="quiet"
            aria-disabled={takeBack.isPending}
            onClick={() => !takeBack.isPending && takeBack.mutate(one.id)}
          >
            {say.takeBack}
          </button>
        </div>
      )}
      {takeBack.isError && <Trouble error={takeBack.error} />}
    </li>
  );
}
