import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { get, Problem } from '../../api/http.ts';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { named } from '../../words/codes.ts';
import { moment } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { OtherText, Text } from '../../words/Text.tsx';
import type { Verification } from './certificates.ts';
import './certificates.css';
import { Standards } from './Standards.tsx';
import { levels, revocations, words } from './words.ts';

/** Where the QR code of a printed certificate leads, for anyone who holds the paper. */
export default function VerifyPage({ code }: { code: string }) {
  const say = useWords(words);
  const { data, isError, error, refetch } = useQuery({
    queryKey: ['verifications', code],
    queryFn: ({ signal }) => get<Verification>(`/verifications/${encodeURIComponent(code)}`, signal),
    staleTime: 0,
  });
  if (data) return <Verdict of={data} />;
  if (!isError) return <Wait lines={6} />;
  if (!(error instanceof Problem) || (error.status !== 404 && error.status !== 400))
    return <Trouble page={say.verifyTitle} error={error} retry={() => refetch()} />;
  return (
    <div className="stack">
      <Heading title={say.verifyTitle}>{say.unknown}</Heading>
      <p className="notice bad">{say.unknownDetail}</p>
    </div>
  );
}

function Verdict({ of }: { of: Verification }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const verdict = of.genuine ? say[of.state] : say.forged;
  const good = of.genuine && of.state === 'VALID';
  return (
    <div className="stack certificate">
      <Heading title={say.verifyTitle}>{verdict}</Heading>
      {of.genuine && <p className={good ? 'notice good' : 'notice bad'}>{say.genuine}</p>}
      <dl>
        <Row name={named(levels, of.award.level, language)}>
          <strong>
            <Text of={of.award.title} />
          </strong>
          <br />
          <OtherText of={of.award.title} />
        </Row>
        <Row name={say.holder}>{of.learnerName}</Row>
        <Row name={say.issuer}>
          <Text of={of.institution.name} />
        </Row>
        <Row name={say.issuedAt}>{moment(of.issuedAt, language)}</Row>
        {of.validUntil && <Row name={say.validUntil}>{moment(of.validUntil, language)}</Row>}
        {of.proves.length > 0 && (
          <Row name={say.proves}>
            <Standards of={of.proves} />
          </Row>
        )}
        {of.revokedAt && <Row name={say.revokedAt}>{moment(of.revokedAt, language)}</Row>}
        {of.revokedFor && <Row name={say.why}>{named(revocations, of.revokedFor, language)}</Row>}
        <Row name={say.code}>
          <span className="figures">{of.code}</span>
        </Row>
      </dl>
      <p>
        <a href={`/api/v1/verifications/${encodeURIComponent(of.code)}/credential`} download>
          {say.credential}
        </a>
      </p>
    </div>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
