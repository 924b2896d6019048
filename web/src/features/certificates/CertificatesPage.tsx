import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { get } from '../../api/http.ts';
import type { List } from '../../api/types.ts';
import { ForMe } from '../../app/ForMe.tsx';
import { Heading } from '../../design/Heading.tsx';
import { Trouble } from '../../design/Trouble.tsx';
import { Wait } from '../../design/Wait.tsx';
import { moment } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { Text } from '../../words/Text.tsx';
import type { Certificate } from './certificates.ts';
import './certificates.css';
import { words } from './words.ts';

export default function CertificatesPage() {
  const say = useWords(words);
  return <ForMe title={say.title}>{() => <Certificates />}</ForMe>;
}

function Certificates() {
  const say = useWords(words);
  const { data, isError, error, refetch } = useQuery({
    queryKey: ['certificates'],
    queryFn: ({ signal }) => get<List<Certificate>>('/certificates?size=50', signal),
  });
  if (!data)
    return isError ? <Trouble page={say.title} error={error} retry={() => refetch()} /> : <Wait lines={4} />;
  return (
    <div className="stack certificate">
      <Heading title={say.title}>{say.heading}</Heading>
      {data.items.length === 0 && <p className="notice">{say.none}</p>}
      <ul className="earned">
        {data.items.map((certificate) => (
          <Entry key={certificate.id} of={certificate} />
        ))}
      </ul>
    </div>
  );
}

function Entry({ of }: { of: Certificate }) {
  const say = useWords(words);
  const { language } = useLanguage();
  return (
    <li>
      <h2>
        <Text of={of.award.title} />
      </h2>
      <p className="soft">
        <Text of={of.institution.name} /> · {moment(of.issuedAt, language)}
      </p>
      {of.state !== 'VALID' && <p className="notice bad">{say[of.state]}</p>}
      <p className="row">
        <a href={`/api/v1/certificates/${of.id}/pdf`} className="button second" download>
          {say.pdf}
        </a>
        <Link href={`/verify/${of.code}`} className="quiet">
          {say.publicPage}
        </Link>
      </p>
    </li>
  );
}
