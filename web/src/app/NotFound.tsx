import { Link } from 'wouter';
import { Heading } from '../design/Heading.tsx';
import { useWords } from '../words/language.tsx';
import { words } from './words.ts';

export function NotFound() {
  const say = useWords(words);
  return (
    <div className="empty">
      <Heading title={say.notFoundTitle}>{say.notFoundTitle}</Heading>
      <p>{say.notFoundDetail}</p>
      <Link href="/" className="button">
        {say.toCatalogue}
      </Link>
    </div>
  );
}
