import { useQuery } from '@tanstack/react-query';
import { Fragment, lazy, Suspense } from 'react';
import { Link } from 'wouter';
import { get } from '../../api/http.ts';
import type { Lineage as Found, Resource } from '../../api/types.ts';
import { mayAdapt, publishesFor, useMe } from '../../app/session.ts';
import { number } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text } from '../../words/Text.tsx';
import { Adapt } from './Adapt.tsx';
import { sourcesOf } from './sources.ts';
import { words } from './words.ts';

const Propose = lazy(() => import('../contributing/Propose.tsx'));

/** Whom a work credits, what was made from it, and for who may: to make something from it. */
export default function Lineage({ resource }: { resource: Resource }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const me = useMe();
  // Without an answer the page says all that it says of what was made from nothing.
  const { data } = useQuery({
    queryKey: ['resources', 'lineage', resource.id],
    queryFn: ({ signal }) => get<Found>(`/resources/${resource.id}/lineage`, signal),
  });
  if (!data) return null;
  const source = data.credits[0];
  const publishes = resource.state === 'PUBLISHED' && publishesFor(me, resource.institution.id);
  return (
    <>
      {data.credits.length > 0 && (
        <section aria-labelledby="credits">
          <h2 id="credits">{say.credits}</h2>
          {sourcesOf(data.credits).map((credits, at, all) => (
            <Fragment key={at}>
              {all.length > 1 && <h3>{say.sourceAt(number(at + 1, language))}</h3>}
              <ol className="hops">
                {credits.map((one, hop) => (
                  <li key={hop}>
                    {one.resource ? (
                      <Link href={`/resources/${one.resource}`}>
                        <Text of={one.title} />
                      </Link>
                    ) : (
                      <Text of={one.title} />
                    )}
                    <ul className="meta figures">
                      <li>
                        <Text of={one.institution.name} />
                      </li>
                      <li>{say.version(number(one.version, language))}</li>
                      <li>{one.licence}</li>
                      <li>{say[one.kind]}</li>
                    </ul>
                    {one.notes && (
                      <p>
                        <Text of={one.notes} />
                      </p>
                    )}
                  </li>
                ))}
              </ol>
            </Fragment>
          ))}
        </section>
      )}
      {data.contributions.length > 0 && (
        <section aria-labelledby="contributions">
          <h2 id="contributions">{say.contributions}</h2>
          <ul className="before">
            {data.contributions.map((one, at) => (
              <li key={at}>
                <Text of={one.institution.name} />:{' '}
                {one.resource ? (
                  <Link href={`/resources/${one.resource}`}>
                    <Text of={one.title} />
                  </Link>
                ) : (
                  <Text of={one.title} />
                )}{' '}
                <span className="soft small figures">{say.version(number(one.version, language))}</span>
                <p>
                  <Text of={one.words} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {data.made.length > 0 && (
        <section aria-labelledby="made">
          <h2 id="made">{say.made}</h2>
          <ul className="before">
            {data.made.map((one) => (
              <li key={one.resource}>
                <Link href={`/resources/${one.resource}`}>
                  <Text of={one.title} />
                </Link>{' '}
                <span className="soft small">
                  <Text of={one.institution.name} /> · {say[one.kind]}
                  {!one.direct && ` · ${say.further}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {source?.resource && source.institution.id !== resource.institution.id && publishes && (
        <Suspense fallback={null}>
          <Propose work={resource} source={source} />
        </Suspense>
      )}
      {data.mayAdapt && mayAdapt(me) && (
        <Adapt
          key={resource.id}
          source={{ id: resource.id, units: resource.units, languages: resource.languages ?? [] }}
          rule={data.licence.text}
          institutions={data.adaptFor}
        />
      )}
    </>
  );
}
