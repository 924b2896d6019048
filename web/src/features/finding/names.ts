import type { FacetName, Found } from '../../api/types.ts';
import { kinds, languages, named, phases, stages, subjects } from '../../words/codes.ts';
import { useLanguage } from '../../words/language.tsx';
import { textIn } from '../../words/Text.tsx';
import { useInstitutions } from './search.ts';

const codes = { kind: kinds, subject: subjects, phase: phases, stage: stages, language: languages };

/** The name of a filter's value: from the list of codes, or, for an institution, from the results or the register. */
export function useNameOf(found: Found | undefined, institutionsWanted: boolean) {
  const { language } = useLanguage();
  const register = useInstitutions(institutionsWanted).data;
  return (facet: FacetName, value: string): string => {
    if (facet !== 'institution') return named(codes[facet], value, language);
    const institution =
      register?.find(({ id }) => id === value) ??
      found?.items.find((item) => item.institution.id === value)?.institution;
    return institution ? textIn(institution.name, language) || value : value;
  };
}
