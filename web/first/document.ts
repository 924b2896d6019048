import { mainPages } from '../src/app/mainPages.ts';
import { words as shell } from '../src/app/words.ts';
import { begunField } from '../src/features/finding/begun.ts';
import { words as finding } from '../src/features/finding/words.ts';

export type Language = 'zh' | 'en';

const tags = { zh: 'zh-CN', en: 'en' };
const needed = {
  zh: '课程列表和其他页面需要启用 JavaScript。',
  en: 'The list and all other pages need JavaScript to be switched on.',
};
const other = { zh: 'English', en: '中文' };
const coming = { zh: '正在打开……', en: 'Opening …' };

const inHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * A document that can be read before the program is there. What it shows stands where the program will show the same
 * (`Shell`, `FindPage`, `SearchField`): the classes and their order are theirs.
 */
export function documentOf(
  page: 'first' | 'other',
  language: Language,
  built: string,
  style: string,
): string {
  const say = <K extends string>(dictionary: Record<K, { zh: unknown; en: unknown }>, key: K) =>
    inHtml(String(dictionary[key][language]));
  const first = page === 'first';
  const title = first
    ? `${finding.title[language]} · ${shell.site[language]}`
    : `${shell.site.zh} · ${shell.site.en}`;
  const links = mainPages.map(
    ({ href, name }) =>
      `<li><a href="${href}"${first && href === '/' ? ' aria-current="page"' : ''}>${say(shell, name)}</a></li>`,
  );
  const signIn = `/login?return=%2F&amp;lang=${tags[language]}`;
  const find = `<div class="finding">
<h1 tabindex="-1">${say(finding, 'heading')}</h1>
<search><form class="search" action="/">
<div class="search-field"><input id="${begunField}" type="search" name="q" aria-label="${say(finding, 'searchField')}" placeholder="${say(finding, 'example')}" maxlength="200" autocomplete="off" enterkeyhint="search"></div>
<button type="submit" class="button">${say(finding, 'search')}</button>
</form></search>`;
  const body = `<a class="skip" href="#main">${say(shell, 'skip')}</a>
<header class="masthead"><div class="masthead-in">
<a href="/" class="brand"><span class="stamp" aria-hidden="true" lang="zh-CN">师</span>${say(shell, 'site')}</a>
<nav class="main-pages" aria-label="${say(shell, 'mainPages')}"><ul>${links.join('')}</ul></nav>
<div class="masthead-end before"><span class="quiet to-come" aria-hidden="true">${other[language]}</span><a class="quiet wide-only" href="${signIn}&amp;register=1">${say(shell, 'register')}</a><a class="quiet" href="${signIn}">${say(shell, 'signIn')}</a></div>
</div></header>
<main id="main" class="page" tabindex="-1">${first ? find : '<div>'}
<div class="found-line"><p class="count soft before">${coming[language]}</p></div>
<noscript><p>${needed[language]}</p></noscript>
</div></main>
<footer class="foot"><p>${say(shell, 'foot')}</p></footer>`;
  return replaced(built, [
    ['<html lang="zh-CN">', `<html lang="${tags[language]}">`],
    [/<title>.*<\/title>/, `<title>${inHtml(title)}</title>`],
    ['<!--style-->', `<style>${style}</style>`],
    ['<!--first-->', body],
  ]);
}

/** A place that is not there any more would go unnoticed until somebody with a weak signal sees a blank page. */
function replaced(text: string, places: [string | RegExp, string][]): string {
  return places.reduce((before, [place, by]) => {
    const after = before.replace(place, () => by);
    if (after === before && !before.includes(by)) throw new Error(`index.html has no ${place}`);
    return after;
  }, text);
}
