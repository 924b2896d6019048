import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { StandingApproval } from '../../api/types.ts';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { number } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text, textIn } from '../../words/Text.tsx';
import { everyInstitution } from '../network/institutions.ts';
import { useApprovals, useGive, useTakeBack } from './approvals.ts';
import { words } from './approvalWords.ts';

/** Whose publications for everyone the platform has approved in advance; the operator changes it. */
export function Approvals({ gives }: { gives: boolean }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { data, isError, error, refetch } = useApprovals();
  const takeBack = useTakeBack();
  if (!data) return isError ? <Trouble error={error} retry={() => refetch()} /> : <Wait lines={2} />;
  return (
    <section className="sharing" aria-labelledby="approvals">
      <h2 id="approvals">{say.heading}</h2>
      {gives ? (
        <>
          <p className="soft">{say.about}</p>
          <details>
            <summary className="quiet">{say.all(number(data.length, language))}</summary>
            <ul>
              {data.map((one) => (
                <Line key={one.institution.id} approval={one}>
                  <button
                    type="button"
                    className="quiet"
                    aria-label={say.takeBackOf(textIn(one.institution.name, language))}
                    aria-disabled={takeBack.isPending}
                    onClick={() => !takeBack.isPending && takeBack.mutate(one.institution.id)}
                  >
                    {say.takeBack}
                  </button>
                </Line>
              ))}
            </ul>
          </details>
          <div role="status">{takeBack.isSuccess && <p>{say.takenBack}</p>}</div>
          {takeBack.isError && <Trouble error={takeBack.error} />}
          <Give />
        </>
      ) : (
        <>
          <p>{data.some(({ holds }) => holds) ? say.own : say.ownNone}</p>
          <ul>
            {data.map((one) => (
              <Line key={one.institution.id} approval={one} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Line({ approval, children }: { approval: StandingApproval; children?: React.ReactNode }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const parts = [
    say.since(approval.from),
    approval.to && say.until(approval.to),
    approval.fromNetwork && say.fromNetwork,
    !approval.holds && say.notNow,
  ].filter(Boolean);
  return (
    <li>
      <span>
        <strong>
          <Text of={approval.institution.name} />
        </strong>{' '}
        <span className="soft">{parts.join(language === 'zh' ? '，' : ', ')}</span>
      </span>
      {children}
    </li>
  );
}

function Give() {
  const say = useWords(words);
  const { language } = useLanguage();
  const give = useGive();
  const { data } = useQuery({
    queryKey: ['institutions'],
    staleTime: 10 * 60_000,
    queryFn: ({ signal }) => everyInstitution(signal),
  });
  const [institution, setInstitution] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [waiting, setWaiting] = useState(false);
  return (
    <form
      aria-label={say.give}
      onSubmit={(event) => {
        event.preventDefault();
        const terms = { institution, from: from || undefined, to: to || undefined, waiting };
        if (!give.isPending) give.mutate(terms);
      }}
    >
      <h3>{say.give}</h3>
      <div className="field">
        <label htmlFor="approve-institution">{say.institution}</label>
        <select
          id="approve-institution"
          required
          value={institution}
          onChange={({ target }) => setInstitution(target.value)}
        >
          <option value="">{say.choose}</option>
          {(data ?? []).map(({ id, name }) => (
            <option key={id} value={id}>
              {textIn(name, language)}
            </option>
          ))}
        </select>
      </div>
      <div className="term">
        <div className="field">
          <label htmlFor="approve-from">{say.from}</label>
          <input
            id="approve-from"
            type="date"
            value={from}
            onChange={({ target }) => setFrom(target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor="approve-to">{say.to}</label>
          <input id="approve-to" type="date" value={to} onChange={({ target }) => setTo(target.value)} />
        </div>
      </div>
      <div className="choices">
        <label className="choice">
          <input type="checkbox" checked={waiting} onChange={({ target }) => setWaiting(target.checked)} />{' '}
          {say.waiting}
        </label>
      </div>
      <button type="submit" className="button" aria-disabled={give.isPending}>
        {say.approve}
      </button>
      <div role="status">{give.isSuccess && <p>{say.given}</p>}</div>
      {give.isError && <Trouble error={give.error} />}
    </form>
  );
}
