import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, get } from '../../api/http.ts';
import type { Localized } from '../../api/types.ts';

export type UnitKind = 'COMPLETED' | 'VIEW' | 'TIME' | 'SCORE' | 'SUBMISSION' | 'ATTENDANCE' | 'SIGN_OFF';
export type JoinKind = 'ALL' | 'ANY' | 'N_OF';
export type RuleKind = UnitKind | JoinKind | 'EVERY_UNIT' | 'COURSE';

/** What a resource asks for: one thing, or several taken together. */
export type Rule = {
  kind: RuleKind;
  unitId?: string | null;
  resourceId?: string;
  minutes?: number;
  percent?: number;
  needed?: number;
  rules?: Rule[];
};

export type DecisionKind = 'ATTENDED' | 'SIGNED_OFF' | 'RECOGNISED' | 'OVERRIDDEN';

/** What is asked, and what of it is done. */
export type Asked = {
  kind: RuleKind;
  itemId: string | null;
  title: Localized | null;
  needed: number;
  have: number;
  met: boolean;
  settledBy: DecisionKind | null;
  parts: Asked[];
};
export type Decided = {
  id: string;
  kind: DecisionKind;
  itemId: string | null;
  title: Localized | null;
  reason: string | null;
  evidence: string | null;
  at: string;
  /** Why it holds no longer. */
  takenBack: { reason: string; at: string } | null;
};
export type Completion = {
  enrollmentId: string;
  rulesVersion: number;
  met: boolean;
  progress: number;
  rule: Asked;
  decisions: Decided[];
};

/** Below the enrolments, so that it is asked for again whenever they are. */
export const useCompletion = (id: string) =>
  useQuery({
    queryKey: ['enrollments', 'completion', id],
    queryFn: ({ signal }) => get<Completion>(`/enrollments/${id}/completion`, signal),
  });

export type Decision = { kind: DecisionKind; itemId: string | null; reason?: string; evidence?: string };

export function useDecideAbout(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (decision: Decision) => {
      const seen = decision.kind === 'ATTENDED' || decision.kind === 'SIGNED_OFF';
      const path = seen ? 'attestations' : 'exceptions';
      return call(`/enrollments/${id}/completion/${path}`, { method: 'POST', body: decision });
    },
    onSettled: () => {
      queries.invalidateQueries({ queryKey: ['enrollments', 'completion', id] });
      queries.invalidateQueries({ queryKey: ['offerings'] });
    },
  });
}

export function useTakeBack(enrollment: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ decision, reason }: { decision: string; reason: string }) =>
      call(`/enrollments/${enrollment}/completion/decisions/${decision}/take-back`, {
        method: 'POST',
        body: { reason },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['enrollments', 'completion', enrollment] }),
  });
}

export type RuleSet = { resourceId: string; version: number; rule: Rule };

export const useRules = (resource: string) =>
  useQuery({
    queryKey: ['completion-rules', resource],
    queryFn: async ({ signal }) => {
      const { body, etag } = await call<RuleSet>(`/completion-rules/${resource}`, { signal });
      return { set: body, etag };
    },
  });

export function useSetRules(resource: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ rule, etag }: { rule: Rule; etag: string | null }) =>
      call<RuleSet>(`/completion-rules/${resource}`, { method: 'PUT', body: { rule }, ifMatch: etag }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['completion-rules', resource] }),
  });
}

/** Every single thing below what is asked. */
export const singles = (asked: Asked): Asked[] =>
  asked.parts.length === 0 ? [asked] : asked.parts.flatMap(singles);
