import type { Me } from '../../api/types.ts';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { dayOf } from '../paths/day.ts';
import { type Coaching, isOpen, useArranging, useCoachings } from './coachings.ts';
import { useProposalWords } from './ProposalWords.tsx';
import { words } from './words.ts';

/** On her path: who may see it, what they propose, and her answers. */
export function MyCoach({ me, onlyWhoIsThere }: { me: Me; onlyWhoIsThere?: boolean }) {
  const say = useWords(words);
  const { data, isError, error, refetch } = useCoachings(me.id);
  const { invite } = useArranging();
  if (!data) return isError ? <Trouble error={error} retry={() => refetch()} /> : <Wait lines={2} />;
  const mine = data.filter((one) => one.as === 'TEACHER');
  if (onlyWhoIsThere && mine.length === 0) return null;
  const invited = mine.some(({ state }) => state === 'INVITED');
  return (
    <section className="stack" aria-labelledby="coach">
      <h2 id="coach">{say.coach}</h2>
      <p className="soft">{say.coachAbout}</p>
      {mine.map((one) =>
        one.state === 'INVITED' ? <Invited key={one.id} of={one} /> : <GoingOn key={one.id} of={one} />,
      )}
      {invite.isError && <Trouble error={invite.error} />}
      <p className="row">
        <button
          type="button"
          className="button second"
          aria-disabled={invite.isPending}
          onClick={() => !invite.isPending && invite.mutate()}
        >
          {invited ? say.inviteAgain : say.invite}
        </button>
      </p>
    </section>
  );
}

function Invited({ of }: { of: Coaching }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { end } = useArranging();
  return (
    <div className="notice">
      <p>
        {say.handOver} <strong className="figures">{of.code?.replace(/(.{4})(?=.)/g, '$1-')}</strong>
      </p>
      {of.expiresAt && (
        <p className="small soft">{say.holdsUntil(dayOf(of.expiresAt.slice(0, 10), language))}</p>
      )}
      <p className="row">
        <button
          type="button"
          className="quiet"
          aria-disabled={end.isPending}
          onClick={() => !end.isPending && end.mutate(of.id)}
        >
          {say.takeBack}
        </button>
      </p>
    </div>
  );
}

function GoingOn({ of }: { of: Coaching }) {
  const say = useWords(words);
  const inWords = useProposalWords();
  const { answer, end } = useArranging();
  const name = of.with ?? '';
  const open = of.proposals.filter(isOpen);
  return (
    <div className="stack">
      {open.map((proposal) => (
        <article key={proposal.id} className="notice">
          <h3>
            {say.proposes(name)}: {inWords(proposal)}
          </h3>
          <blockquote>{proposal.words}</blockquote>
          <p className="row">
            {(['accept', 'decline'] as const).map((verb) => (
              <button
                key={verb}
                type="button"
                className={verb === 'accept' ? 'button' : 'quiet'}
                aria-label={`${say[verb]}: ${inWords(proposal)}`}
                aria-disabled={answer.isPending}
                onClick={() => !answer.isPending && answer.mutate({ id: of.id, proposal: proposal.id, verb })}
              >
                {say[verb]}
              </button>
            ))}
          </p>
        </article>
      ))}
      {answer.isError && <Trouble error={answer.error} />}
      <p className="row">
        <span>{say.sees(name)}</span>
        <button
          type="button"
          className="quiet"
          aria-label={say.endWith(name)}
          aria-disabled={end.isPending}
          onClick={() => !end.isPending && end.mutate(of.id)}
        >
          {say.end}
        </button>
      </p>
    </div>
  );
}
