import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { usePending } from '../features/learning/pending.ts';
import { useSending } from '../features/learning/sending.ts';
import { tagOf, useLanguage, useWords } from '../words/language.tsx';
import { useLiveStream } from './live.ts';
import { mainPages } from './mainPages.ts';
import { useOnline } from './online.ts';
import {
  coaches,
  decides,
  learns,
  loginAddress,
  logoutAddress,
  mayAdapt,
  mayAdminister,
  mayHarvest,
  mayImport,
  mayPublish,
  readsFlows,
  readsReuse,
  maySeeFairness,
  operates,
  registerAddress,
  teaches,
  useMe,
} from './session.ts';
import { UnderWay } from './UnderWay.tsx';
import { words } from './words.ts';

export function Shell({ children }: { children: ReactNode }) {
  const say = useWords(words);
  const me = useMe();
  useLiveStream(me ?? null);
  useSending(me ?? null);
  return (
    <>
      <a className="skip" href="#main">
        {say.skip}
      </a>
      <header className="masthead">
        <div className="masthead-in">
          <Link href="/" className="brand">
            <span className="stamp" aria-hidden="true" lang="zh-CN">
              师
            </span>
            {say.site}
          </Link>
          <MainPages />
          <div className="masthead-end">
            <LanguageSwitch />
            <Account />
          </div>
        </div>
      </header>
      <Waiting />
      <UnderWay />
      <main id="main" className="page" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">
        <p>{say.foot}</p>
      </footer>
    </>
  );
}

function MainPages() {
  const say = useWords(words);
  const [path] = useLocation();
  const me = useMe();
  const pages = mainPages.filter(
    ({ href }) => !me || learns(me) || !['/learning', '/path', '/next'].includes(href),
  );
  return (
    <nav className="main-pages" aria-label={say.mainPages}>
      <ul>
        {pages.map(({ href, name }) => (
          <li key={href}>
            <Link href={href} aria-current={isHere(href, path) ? 'page' : undefined}>
              {say[name]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function isHere(href: string, path: string): boolean {
  if (href === '/') return path === '/' || path.startsWith('/resources');
  return path.startsWith(href) || (href === '/standards' && path === '/crosswalks');
}

function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const next = language === 'zh' ? 'en' : 'zh';
  return (
    <button type="button" className="quiet" lang={tagOf[next]} onClick={() => choose(next)}>
      {next === 'en' ? 'English' : '中文'}
    </button>
  );
}

function Account() {
  const say = useWords(words);
  const me = useMe();
  const [path] = useLocation();
  if (me === undefined) return <span className="account-space" />;
  if (me === null) {
    return (
      <>
        <a className="quiet wide-only" href={registerAddress()}>
          {say.register}
        </a>
        <a className="quiet" href={loginAddress()}>
          {say.signIn}
        </a>
      </>
    );
  }
  return (
    <details className="account" key={path}>
      <summary className="quiet" aria-label={`${say.account}: ${me.name}`}>
        {me.name}
      </summary>
      <ul>
        <li>
          <Link href="/profile">{say.profile}</Link>
        </li>
        {learns(me) && (
          <li>
            <Link href="/record">{say.record}</Link>
          </li>
        )}
        {learns(me) && (
          <li>
            <Link href="/certificates">{say.certificates}</Link>
          </li>
        )}
        {learns(me) && (
          <li>
            <Link href="/bookings">{say.bookings}</Link>
          </li>
        )}
        {coaches(me) && (
          <li>
            <Link href="/coaching">{say.coaching}</Link>
          </li>
        )}
        {mayPublish(me) && (
          <li>
            <Link href="/publishing">{say.publishing}</Link>
          </li>
        )}
        {mayAdapt(me) && !mayPublish(me) && (
          <li>
            <Link href="/publishing">{say.drafts}</Link>
          </li>
        )}
        {readsReuse(me) && (
          <li>
            <Link href="/reuse">{say.reuse}</Link>
          </li>
        )}
        {teaches(me) && (
          <li>
            <Link href="/contributions">{say.contributions}</Link>
          </li>
        )}
        {readsFlows(me) && (
          <li>
            <Link href="/flows">{say.flows}</Link>
          </li>
        )}
        {mayPublish(me) && (
          <li>
            <Link href="/proposals">{say.proposals}</Link>
          </li>
        )}
        {decides(me) && (
          <li>
            <Link href="/requests">{say.requests}</Link>
          </li>
        )}
        {mayImport(me) && (
          <li>
            <Link href="/imports">{say.importing}</Link>
          </li>
        )}
        {mayImport(me) && (
          <li>
            <Link href="/standards/import">{say.importingStandards}</Link>
          </li>
        )}
        {mayHarvest(me) && (
          <li>
            <Link href="/harvests">{say.harvesting}</Link>
          </li>
        )}
        {maySeeFairness(me) && (
          <li>
            <Link href="/fairness">{say.fairness}</Link>
          </li>
        )}
        {operates(me) && (
          <li>
            <Link href="/models">{say.models}</Link>
          </li>
        )}
        {mayAdminister(me) && (
          <li>
            <Link href="/records">{say.records}</Link>
          </li>
        )}
        {mayAdminister(me) && (
          <li>
            <Link href="/teachers">{say.teachers}</Link>
          </li>
        )}
        {mayAdminister(me) && (
          <li>
            <Link href="/awards">{say.awards}</Link>
          </li>
        )}
        {mayAdminister(me) && (
          <li>
            <Link href="/xapi-keys">{say.keys}</Link>
          </li>
        )}
        <li>
          <a href={logoutAddress}>{say.signOut}</a>
        </li>
      </ul>
    </details>
  );
}

/** What is kept here and not yet sent, and why. */
function Waiting() {
  const say = useWords(words);
  const online = useOnline();
  const me = useMe();
  const waiting = usePending().filter((event) => event.learner === me?.id).length;
  return (
    <div role="status" className="waiting">
      {!online && <p>{say.offline}</p>}
      {waiting > 0 && <p>{say.waiting(waiting)}</p>}
    </div>
  );
}
