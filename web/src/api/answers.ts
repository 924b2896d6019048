import { type InvalidateOptions, type InvalidateQueryFilters, QueryClient } from '@tanstack/react-query';
import { Problem } from './http.ts';

/** What the API has answered, for every page; where it is to be asked again, it is really asked again. */
export class Answers extends QueryClient {
  constructor() {
    super({
      defaultOptions: {
        queries: {
          staleTime: 10_000,
          refetchOnWindowFocus: false,
          retry: (failures, error) =>
            failures < 2 && (!(error instanceof Problem) || error.status >= 500 || error.status === 429),
        },
      },
    });
  }

  override async invalidateQueries<Key extends readonly unknown[] = readonly unknown[]>(
    filters?: InvalidateQueryFilters<Key>,
    options?: InvalidateOptions,
  ): Promise<void> {
    // A first answer that is still on its way tells of the time before the change, and would stay.
    await this.cancelQueries(filters);
    return super.invalidateQueries(filters, options);
  }
}
