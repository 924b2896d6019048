import type { Suspension } from '../../api/types.ts';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { moment } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text, textIn } from '../../words/Text.tsx';
import Suspend from './Suspend.tsx';
import { words } from './suspensionWords.ts';
import { useLift, useSuspensions } from './suspensions.ts';

/** What the platform has suspended; the operator lifts it and suspends more, others read theirs. */
export function Suspensions({ lifts }: { lifts: boolean }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { data, isError, error, refetch } = useSuspensions();
  const lift = useLift();
  if (!data) return isError ? <Trouble error={error} retry={() => refetch()} /> : <Wait lines={2} />;
  if (!lifts && data.items.length === 0) return null;
  return (
    <section className="sharing" aria-labelledby="suspensions">
      <h2 id="suspensions">{say.heading}</h2>
      <p className="soft">{lifts ? say.about : say.own}</p>
      {data.items.length === 0 && <p>{say.none}</p>}
      <ul>
        {data.items.map((one) => (
          <Line key={one.resource.id} suspension={one}>
            {lifts && (
              <button
                type="button"
                className="quiet"
                aria-label={say.liftOf(textIn(one.resource.title, language))}
                aria-disabled={lift.isPending}
                onClick={() => !lift.isPending && lift.mutate(one.resource.id)}
              >
                {say.lift}
              </button>
            )}
          </Line>
        ))}
      </ul>
      <div role="status">{lift.isSuccess && <p>{say.lifted}</p>}</div>
      {lift.isError && <Trouble error={lift.error} />}
      {lifts && <Suspend />}
    </section>
  );
}

function Line({ suspension, children }: { suspension: Suspension; children?: React.ReactNode }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { resource, reason, suspendedAt } = suspension;
  return (
    <li>
      <span>
        <strong>
          <Text of={resource.title} />
        </strong>{' '}
        <span className="soft">
          <Text of={resource.institution.name} />
          {language === 'zh' ? '，' : ', '}
          {say.since(moment(suspendedAt, language))}
        </span>
        <br />
        {say.because(reason)}
      </span>
      {children}
    </li>
  );
}
