import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/http.ts';
import { ForMe } from '../../app/ForMe.tsx';
import { maySeeFairness } from '../../app/session.ts';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { languages, named } from '../../words/codes.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text } from '../../words/Text.tsx';
import { type Exposure, type ExposureOfGroup, figure, share } from './exposure.ts';
import './fairness.css';
import { words } from './words.ts';

export default function FairnessPage() {
  const say = useWords(words);
  return (
    <ForMe title={say.title}>
      {(me) => (
        <div className="stack fairness">
          <Heading title={say.title}>{say.heading}</Heading>
          {maySeeFairness(me) ? <Figures /> : <p>{say.notYours}</p>}
        </div>
      )}
    </ForMe>
  );
}

function Figures() {
  const say = useWords(words);
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery({
    queryKey: ['exposure'],
    queryFn: ({ signal }) => get<Exposure>('/operations/recommendation/exposure', signal),
  });
  return (
    <>
      <p>{say.about}</p>
      {error ? (
        <Trouble error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Wait lines={6} />
      ) : (
        <>
          <ul className="meta figures">
            <li>{say.days(data.from, data.until)}</li>
            <li>{say.lists(figure(data.lists, language), data.lists)}</li>
            <li>{say.all(figure(data.exposure, language))}</li>
          </ul>
          {data.groups.map((one) => (
            <Group key={one.group} of={one} least={data.least} lists={data.lists} />
          ))}
          <p className="soft">{say.lost(share(data.mostLost, language))}</p>
          <Fresh of={data.shownAsNew} />
        </>
      )}
    </>
  );
}

/** What it brought to show some teachers something new. */
function Fresh({ of: sums }: { of: Exposure['shownAsNew'] }) {
  const say = useWords(words);
  const { language } = useLanguage();
  return (
    <section aria-labelledby="fresh">
      <h2 id="fresh">{say.fresh}</h2>
      <p className="soft">{say.freshAbout}</p>
      {sums.rate === null || sums.error === null ? (
        <p className="soft">{say.freshNone}</p>
      ) : (
        <dl className="sums">
          <div>
            <dt>{say.freshShown}</dt>
            <dd>{figure(sums.shown, language)}</dd>
          </div>
          <div>
            <dt>{say.freshTaken}</dt>
            <dd>{figure(sums.taken, language)}</dd>
          </div>
          <div>
            <dt>{say.freshRate}</dt>
            <dd>
              {share(sums.rate, language)}{' '}
              <span className="soft">{say.freshError(share(sums.error, language))}</span>
            </dd>
          </div>
        </dl>
      )}
    </section>
  );
}

type Props = { of: ExposureOfGroup; least: number; lists: number };

function Group({ of: one, least, lists }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  return (
    <section aria-labelledby={one.group}>
      <h2 id={one.group}>{say[one.group]}</h2>
      <dl className="sums">
        <div>
          <dt>{say.shown}</dt>
          <dd>{figure(one.shown, language)}</dd>
        </div>
        <div>
          <dt>{say.merited}</dt>
          <dd>{figure(one.merited, language)}</dd>
        </div>
        {one.ratio !== null && (
          <div>
            <dt>{say.ratio}</dt>
            <dd>
              {figure(one.ratio, language)}{' '}
              <span className="soft">{one.enough ? say.enough : say.short}</span>
            </dd>
          </div>
        )}
      </dl>
      <ul className="meta figures">
        <li>{say.resources(figure(one.resources, language))}</li>
        <li>{say.least(figure(least, language))}</li>
        <li>{one.bonus > 0 ? say.bonus(share(one.bonus, language)) : say.noBonus}</li>
      </ul>
      {one.ratio === null && (
        <p className="soft">
          {lists === 0 ? say.noLists : one.resources === 0 ? say.noResources : say.nothing}
        </p>
      )}
      {one.members.length > 0 && (
        <details>
          <summary>{say.members}</summary>
          <ul className="members-of">
            {one.members.map(({ id, name }) => (
              <li key={id}>
                {Object.keys(name).length ? <Text of={name} /> : named(languages, id, language)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
