import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Resource } from '../../api/types.ts';
import { languages, named, phases, stages, subjects } from '../../words/codes.ts';
import { duration, moment, number } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text } from '../../words/Text.tsx';
import { words } from './words.ts';

export function Facts({ resource }: { resource: Resource }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const list = (codes: string[] | undefined, names: typeof phases) =>
    (codes ?? []).map((code) => named(names, code, language)).join(language === 'zh' ? '、' : ', ');
  const facts: [string, ReactNode][] = [
    [
      say.owner,
      <Link key="owner" href={`/?institution=${encodeURIComponent(resource.institution.id)}`}>
        <Text of={resource.institution.name} />
      </Link>,
    ],
    [say.subject, named(subjects, resource.subject, language)],
    [say.phase, list(resource.phases, phases)],
    [say.stage, list(resource.stages, stages)],
    [say.language, list(resource.languages, languages)],
    [say.time, resource.minutes ? duration(resource.minutes, language) : ''],
    [say.licence, resource.licence],
    [say.version, resource.version ? number(resource.version, language) : ''],
    [say.updated, resource.updatedAt ? moment(resource.updatedAt, language) : ''],
    [say.source, resource.source ? <Source key="source" source={resource.source} /> : ''],
  ];
  return (
    <section className="facts" aria-labelledby="facts">
      <h2 id="facts">{say.facts}</h2>
      <dl className="figures">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

const webAddress = /^https?:\/\//i;

/** Where it comes from and what is known there; figures that are not known are left out, not shown as nought. */
function Source({ source }: { source: NonNullable<Resource['source']> }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { url, learners, ratings, score } = source;
  return (
    <>
      {url && webAddress.test(url) && (
        <p>
          <a href={url} target="_blank" rel="noopener noreferrer">
            {say.openSource}
            <span className="unseen">{say.newTab}</span>
          </a>
        </p>
      )}
      {learners != null && <p>{say.learners(number(learners, language))}</p>}
      {score != null && (
        <p>
          {ratings != null
            ? say.score(number(score, language), number(ratings, language))
            : say.scoreAlone(number(score, language))}
        </p>
      )}
    </>
  );
}
