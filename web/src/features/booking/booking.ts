import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, get } from '../../api/http.ts';
import { everyOne } from '../../api/lists.ts';
import type { Institution, List, Localized, Me } from '../../api/types.ts';

export type BookingState =
  'WAITLISTED' | 'REQUESTED' | 'CONFIRMED' | 'CHECKED_IN' | 'DONE' | 'CANCELLED' | 'NO_SHOW';
export type Place = 'REMOTE' | 'VIRTUAL' | 'ON_SITE';

/** A time; `from` and `to` are moments, `zone` is the laboratory's. */
export type Span = { from: string; to: string; zone: string };

export type Slot = Span & {
  id: string;
  place: Place;
  capacity: number;
  free: number;
  waiting: number;
  briefing?: Localized;
  priorityUntil?: string;
  cancelled?: boolean;
  mayBook: boolean;
  mine?: { id: string; state: BookingState; placeInLine?: number };
};

export type Booking = Span & {
  id: string;
  slot: string;
  resource: { id: string; title: Localized };
  place: Place;
  state: BookingState;
  placeInLine?: number;
  byOwner?: boolean;
  reason?: 'NO_LONGER_OFFERED';
};

export type Guest = { id: string; name: string; institution?: Institution; state: BookingState };

export type Load = {
  slots: number;
  places: number;
  bookings: Partial<Record<BookingState, number>>;
  institutions: { institution: Institution; bookings: number }[];
};

export type Step = 'confirm' | 'decline' | 'check-in' | 'done' | 'no-show';

export type Offer = {
  place: Place;
  zone: string;
  from: string;
  minutes: number;
  capacity: number;
  weeks: number;
  briefing?: Localized;
  priorityHours: number;
};

/** States in which a booking can still be given up. */
export const open: BookingState[] = ['WAITLISTED', 'REQUESTED', 'CONFIRMED'];

/** The times of a laboratory that are not over; asked for anew for whoever signs in. */
export const useSlots = (resource: string, me: Me | null | undefined) =>
  useQuery({
    queryKey: ['slots', resource, me?.id],
    enabled: me !== undefined,
    queryFn: ({ signal }) => get<List<Slot>>(`/resources/${resource}/slots?size=50`, signal),
  });

/** All times of one's own laboratory, the latest first. */
export const useAllSlots = (resource: string) =>
  useQuery({
    queryKey: ['slots', resource, 'all'],
    queryFn: ({ signal }) => get<List<Slot>>(`/resources/${resource}/slots?all=true&size=50`, signal),
  });

export const useBookings = (me: Me) =>
  useQuery({
    queryKey: ['slots', 'bookings', me.id],
    queryFn: ({ signal }) => get<List<Booking>>('/bookings?size=50', signal),
  });

export const useGuests = (slot: string) =>
  useQuery({
    queryKey: ['slots', 'guests', slot],
    queryFn: ({ signal }) => everyOne<Guest>(`/slots/${slot}/bookings`, signal),
  });

export const useLoad = (resource: string) =>
  useQuery({
    queryKey: ['slots', 'load', resource],
    queryFn: ({ signal }) => get<Load>(`/resources/${resource}/load`, signal),
  });

/** After any change, also one that was refused, everything that shows places is asked for again. */
function useChange<T>(change: (wish: T) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: ['slots'] }),
  });
}

export const useBook = () =>
  useChange(({ slot, briefed, key }: { slot: string; briefed: boolean; key: string }) =>
    call(`/slots/${slot}/bookings`, { method: 'POST', body: { briefed }, key }),
  );

export const useGiveUp = () => useChange((id: string) => call(`/bookings/${id}`, { method: 'DELETE' }));

export const useTake = () =>
  useChange(({ id, step }: { id: string; step: Step }) =>
    call(`/bookings/${id}/${step}`, { method: 'POST' }),
  );

export const useOffer = (resource: string) =>
  useChange(({ offer, key }: { offer: Offer; key: string }) =>
    call(`/resources/${resource}/slots`, { method: 'POST', body: offer, key }),
  );

export const useCancelSlot = () => useChange((id: string) => call(`/slots/${id}`, { method: 'DELETE' }));
