import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/http.ts';
import { ForMe } from '../../app/ForMe.tsx';
import { operates } from '../../app/session.ts';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { moment } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { countOf, gainOf, type Learning, type LearntModel, shareOf } from './models.ts';
import { modelWords } from './modelWords.ts';
import './recommending.css';

/** What judges recommendations, and how it did where it was tried. */
export default function ModelsPage() {
  const say = useWords(modelWords);
  return (
    <ForMe title={say.title}>
      {(me) => (
        <div className="stack models">
          <Heading title={say.title}>{say.heading}</Heading>
          {operates(me) ? <Models /> : <p>{say.notYours}</p>}
        </div>
      )}
    </ForMe>
  );
}

function Models() {
  const say = useWords(modelWords);
  const { data, error, refetch } = useQuery({
    queryKey: ['models'],
    queryFn: ({ signal }) => get<Learning>('/operations/recommendation/learning', signal),
  });
  if (!data) return error ? <Trouble error={error} retry={() => void refetch()} /> : <Wait lines={6} />;
  return (
    <>
      <p>{say.about}</p>
      <p>{say.serving(data.serving)}</p>
      {data.running && <p role="status">{say.running(data.running.step, data.running.of)}</p>}
      {data.failure && <p>{say.failed(data.failure)}</p>}
      {data.models.length === 0 && <p>{say.none}</p>}
      {data.models.map((one) => (
        <Model key={one.version} one={one} />
      ))}
    </>
  );
}

function Model({ one }: { one: LearntModel }) {
  const say = useWords(modelWords);
  const { language } = useLanguage();
  const { people, counts, learnt, error } = one.proof;
  return (
    <section aria-labelledby={`model-${one.version}`}>
      <h2 id={`model-${one.version}`}>{say.model(one.version)}</h2>
      {people === 0 ? (
        <p>{say.untried}</p>
      ) : (
        <>
          <p>{say.gains(countOf(people, language))}</p>
          <dl className="gains">
            <div>
              <dt>{say.counts}</dt>
              <dd>{gainOf(counts, language)}</dd>
            </div>
            <div>
              <dt>{say.learnt}</dt>
              <dd>{gainOf(learnt, language)}</dd>
            </div>
            <div>
              <dt>{say.difference}</dt>
              <dd>
                {gainOf(learnt - counts, language)}{' '}
                <span className="soft">{say.error(gainOf(error, language))}</span>
              </dd>
            </div>
          </dl>
          <p>{one.serves ? say.serves : say.refused}</p>
        </>
      )}
      <ul className="meta">
        <li>{say.madeAt(moment(one.madeAt, language))}</li>
        <li>{say.from(countOf(one.histories, language), countOf(one.items, language))}</li>
        <li>{say.fit(shareOf(one.fit, language))}</li>
      </ul>
    </section>
  );
}
