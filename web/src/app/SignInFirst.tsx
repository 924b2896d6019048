import { Heading } from '../design/Heading.tsx';
import { useWords } from '../words/language.tsx';
import { loginAddress, registerAddress } from './session.ts';
import { words } from './words.ts';

/** A page that needs to know who is there: the page's name stays, with the two ways in. */
export function SignInFirst({ title }: { title: string }) {
  const say = useWords(words);
  return (
    <div className="empty">
      <Heading title={title}>{title}</Heading>
      <p>
        <strong>{say.signInFirst}</strong>
      </p>
      <p>{say.signInWhy}</p>
      <p className="row">
        <a className="button" href={loginAddress()}>
          {say.signIn}
        </a>
        <a className="button second" href={registerAddress()}>
          {say.register}
        </a>
      </p>
    </div>
  );
}
