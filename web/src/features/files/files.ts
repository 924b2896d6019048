import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, get, Problem, problemFrom } from '../../api/http.ts';
import type { Me } from '../../api/types.ts';
import { type Language, tagOf } from '../../words/language.tsx';

export type TeachingFile = {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  licence: string;
  preview?: 'IMAGE' | 'TEXT';
};

export type Shelf = { items: TeachingFile[]; mayCopy: boolean };

/** The files of what is published, or of its draft; who is asked for matters to whether she may take them. */
export const useFiles = (resource: string, draft: boolean, me: Me | null | undefined) =>
  useQuery({
    queryKey: ['files', resource, draft, me?.id],
    enabled: me !== undefined,
    queryFn: ({ signal }) => get<Shelf>(`/resources/${resource}/files?draft=${draft}`, signal),
  });

/** The beginning of a text. */
export const useBeginning = (file: TeachingFile) =>
  useQuery({
    queryKey: ['files', 'beginning', file.id],
    enabled: file.preview === 'TEXT',
    queryFn: async ({ signal }) => {
      const answer = await fetch(previewOf(file), { signal });
      if (!answer.ok) throw problemFrom(answer.status, undefined);
      return answer.text();
    },
  });

/** After any change, also one that was refused, the files are asked for again. */
function useChange<T>(change: (wish: T) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: ['files'] }),
  });
}

export const usePutUp = (resource: string) =>
  useChange(({ file, licence, key }: { file: File; licence: string; key: string }) => {
    const said = new URLSearchParams({ name: file.name, licence });
    if (file.size > mostBytes) throw new Problem(413, 'FILE_OVER_LIMIT');
    return call(`/files/of/${resource}?${said}`, { method: 'POST', file, mediaType: typeOf(file), key });
  });

export const useTakeDown = () => useChange((id: string) => call(`/files/${id}`, { method: 'DELETE' }));

/** What the door lets through. */
export const mostBytes = 16 << 20;

export const previewOf = (file: TeachingFile) => `/api/v1/files/${file.id}/preview`;
export const contentOf = (file: TeachingFile) => `/api/v1/files/${file.id}/content`;

const office = 'application/vnd.openxmlformats-officedocument.';

/** Endings that are taken, with their types: not every system knows all of them. */
export const types: Record<string, string> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  docx: `${office}wordprocessingml.document`,
  pptx: `${office}presentationml.presentation`,
  xlsx: `${office}spreadsheetml.sheet`,
  zip: 'application/zip',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
};

export const endingOf = (name: string) => name.toLowerCase().split('.').at(-1) ?? '';

export const typeOf = ({ name, type }: { name: string; type: string }) =>
  types[endingOf(name)] ?? (type || 'application/octet-stream');

/** What a teacher calls a type: the usual ending of its files. */
export const kindOf = (mediaType: string) =>
  (Object.keys(types).find((ending) => types[ending] === mediaType) ?? mediaType).toUpperCase();

/** A size in the reader's figures. */
export function size(bytes: number, language: Language): string {
  const [share, unit] =
    bytes < 1 << 10 ? [bytes, 'B'] : bytes < 1 << 20 ? [bytes / 1024, 'kB'] : [bytes / (1 << 20), 'MB'];
  return `${share.toLocaleString(tagOf[language], { maximumFractionDigits: share < 10 ? 1 : 0 })} ${unit}`;
}
