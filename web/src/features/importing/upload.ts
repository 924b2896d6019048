import { newKey, Problem, problemFrom } from '../../api/http.ts';
import { spokenTag } from '../../words/language.tsx';

/** The largest file that the cloud imports, bytes; what is larger is not sent at all. */
export const mostBytes = 256 * 2 ** 20;

export type Upload = { done: Promise<string>; stop: () => void };

/**
 * Sends the file and says how far it has got (0 to 1); `fetch` cannot tell. Answers the id of the import, which goes on
 * at the server whether or not anyone watches.
 */
export function upload(file: File, mapping: string, progress: (share: number) => void): Upload {
  const request = new XMLHttpRequest();
  const done = new Promise<string>((resolve, reject) => {
    const form = new FormData();
    form.append('format', 'csv');
    if (mapping) form.append('mapping', mapping);
    form.append('file', file);
    request.open('POST', '/api/v1/imports');
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    request.setRequestHeader('Accept-Language', spokenTag());
    request.setRequestHeader('X-Requested-With', 'teacher-cloud');
    request.setRequestHeader('Idempotency-Key', newKey());
    request.responseType = 'json';
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total);
    };
    request.onerror = () => reject(new Problem(0, navigator.onLine ? 'UNREACHABLE' : 'OFFLINE'));
    request.onabort = () => reject(new Problem(0, 'STOPPED'));
    request.onload = () => {
      const id =
        request.getResponseHeader('Location')?.split('/').filter(Boolean).at(-1) ?? request.response?.id;
      if (request.status >= 200 && request.status < 300 && id) resolve(id);
      else reject(problemFrom(request.status, request.response));
    };
    request.send(form);
  });
  return { done, stop: () => request.abort() };
}
