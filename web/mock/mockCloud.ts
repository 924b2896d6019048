import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Connect, Plugin } from 'vite';
import { answerCatalogue } from './answerCatalogue.ts';
import { answerExposure } from './answerExposure.ts';
import { answerHarvests } from './answerHarvests.ts';
import { answerLearning } from './answerLearning.ts';
import { answerPath } from './answerPath.ts';
import { answerReuse } from './answerReuse.ts';
import { people } from './people.ts';

export type Ask = {
  method: string;
  path: string;
  params: URLSearchParams;
  english: boolean;
  who: keyof typeof people | null;
  body: Record<string, unknown>;
};
export type Reply = { status?: number; body?: unknown; headers?: Record<string, string> };

/** Stands in for the gateway while the page is developed: `npm run dev`. It is no part of the build. */
export function mockCloud(): Plugin {
  return {
    name: 'mock-cloud',
    configureServer: ({ middlewares }) => void middlewares.use(answer),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(answer),
  };
}

const answer: Connect.NextHandleFunction = (request, response, next) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const who = /mock=(\w+)/.exec(request.headers.cookie ?? '')?.[1] ?? null;
  if (url.pathname === '/login') {
    const as = url.searchParams.get('as') ?? 'teacher';
    return redirect(response, url.searchParams.get('return') ?? '/', `mock=${as}; Path=/`);
  }
  if (url.pathname === '/logout') return redirect(response, '/', 'mock=; Path=/; Max-Age=0');
  if (!url.pathname.startsWith('/api/v1/')) return next();
  if (url.pathname === '/api/v1/stream') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.write(': here\n\n');
    return;
  }
  read(request).then(async (text) => {
    const ask: Ask = {
      method: request.method ?? 'GET',
      path: url.pathname.slice('/api/v1'.length),
      params: url.searchParams,
      english: (request.headers['accept-language'] ?? '').startsWith('en'),
      who: who && people[who] ? who : null,
      body: /json/.test(request.headers['content-type'] ?? '') ? JSON.parse(text || '{}') : {},
    };
    const wait = Number(process.env.MOCK_WAIT ?? 0);
    if (wait) await new Promise((resolve) => setTimeout(resolve, wait));
    const reply =
      answerCatalogue(ask) ??
      answerHarvests(ask) ??
      answerExposure(ask) ??
      answerPath(ask) ??
      answerReuse(ask) ??
      answerLearning(ask) ??
      problem(404, 'NOT_FOUND', ask);
    response.writeHead(reply.status ?? 200, {
      'Content-Type': (reply.status ?? 200) >= 400 ? 'application/problem+json' : 'application/json',
      ETag: '"1"',
      ...reply.headers,
    });
    response.end(reply.body === undefined ? '' : JSON.stringify(reply.body));
  });
};

export function problem(status: number, code: string, { english }: Ask, errors?: unknown): Reply {
  const title = english ? 'That is not possible' : '无法完成这一步';
  const detail = english ? `The reason is ${code}.` : `原因：${code}。`;
  return { status, body: { type: 'about:blank', title, detail, status, code, errors } };
}

function redirect(response: ServerResponse, to: string, cookie: string) {
  response.writeHead(302, { Location: to, 'Set-Cookie': cookie });
  response.end();
}

function read(request: IncomingMessage): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
  });
}
