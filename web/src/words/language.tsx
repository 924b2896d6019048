import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';

export type Language = 'zh' | 'en';

/** BCP 47 tags, for `lang` attributes, `Accept-Language` and number formats. */
export const tagOf: Record<Language, string> = { zh: 'zh-CN', en: 'en' };

const remembered = 'teachercloud.language';

/** What the person chose here before, else the first of the browser's languages that is spoken here. */
export function firstLanguage(
  chosen: string | null = localStorage.getItem(remembered),
  wished: readonly string[] = navigator.languages,
): Language {
  if (chosen === 'zh' || chosen === 'en') return chosen;
  for (const tag of wished) {
    if (tag.toLowerCase().startsWith('zh')) return 'zh';
    if (tag.toLowerCase().startsWith('en')) return 'en';
  }
  return 'zh';
}

let spoken: Language = 'zh';

/** The language now shown, for code outside components (request headers). */
export const spokenTag = () => tagOf[spoken];

const Context = createContext<{ language: Language; choose: (language: Language) => void }>({
  language: 'zh',
  choose: () => {},
});

export function LanguageProvider({ children, first }: { children: ReactNode; first?: Language }) {
  const [language, setLanguage] = useState<Language>(() => {
    spoken = first ?? firstLanguage();
    return spoken;
  });
  useEffect(() => {
    document.documentElement.lang = tagOf[language];
  }, [language]);
  const choose = useCallback((next: Language) => {
    spoken = next;
    localStorage.setItem(remembered, next);
    // The gateway chooses by it in which language the document is, before any program runs here.
    document.cookie = `language=${tagOf[next]}; path=/; max-age=31536000; samesite=lax`;
    setLanguage(next);
  }, []);
  const value = useMemo(() => ({ language, choose }), [language, choose]);
  return <Context value={value}>{children}</Context>;
}

export const useLanguage = () => useContext(Context);

type Word = string | ((...values: never[]) => string);
type Dictionary = Record<string, { zh: Word; en: Word }>;
type Spoken<D extends Dictionary> = { [K in keyof D]: D[K]['zh'] };

/** The words of one feature in the language shown. Both languages stand side by side in the dictionary. */
export function useWords<D extends Dictionary>(dictionary: D): Spoken<D> {
  const { language } = useLanguage();
  return useMemo(
    () => Object.fromEntries(Object.entries(dictionary).map(([key, word]) => [key, word[language]])),
    [dictionary, language],
  ) as Spoken<D>;
}
