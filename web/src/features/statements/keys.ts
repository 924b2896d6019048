export const scopes = [
  'STATEMENTS_WRITE',
  'STATEMENTS_READ_MINE',
  'STATEMENTS_READ',
  'STATE',
  'PROFILE',
  'ALL_READ',
  'ALL',
] as const;
export type Scope = (typeof scopes)[number];

export type XapiKey = {
  id: string;
  tool: string | null;
  name: string;
  scopes: Scope[];
  version: string;
  madeAt: string;
  revokedAt: string | null;
};

export type NewXapiKey = { key: XapiKey; secret: string };
