import type { LearningPath, PathStep } from './path.ts';
import { isAhead, isBehind } from './path.ts';

export type Spot = {
  step: PathStep;
  x: number;
  y: number;
  /** Its number among the steps ahead, from 1; 0 where it is behind her. */
  number: number;
  /** The week in which it begins, where it is the first to begin in it. */
  week: number | null;
};
export type Trail = { spots: Spot[]; width: number; height: number; ways: Way[]; opens: string[] };
export type Way = { d: string; behind: boolean };

const cell = { width: 176, height: 152, top: 64 };
const mostBehind = 3;
const mostAhead = 18;

/** A winding trail: rows that turn at their ends, so that as many stones as there are fit any width. */
export function trailOf(path: LearningPath, columns: number): Trail {
  const behind = path.steps.filter(isBehind).slice(-mostBehind);
  const ahead = path.steps.filter(isAhead).slice(0, mostAhead);
  const weeks = firstWeeks(path);
  let told = 0;
  const spots = [...behind, ...ahead].map((step, at): Spot => {
    const row = Math.floor(at / columns);
    const across = row % 2 === 0 ? at % columns : columns - 1 - (at % columns);
    const week = isAhead(step) ? (weeks.get(step.resource.id) ?? null) : null;
    const first = week !== null && week > told;
    if (first) told = week;
    return {
      step,
      x: cell.width * (across + 0.5),
      y: cell.top + cell.height * row + (at % 2 ? 10 : -6),
      number: isAhead(step) ? at - behind.length + 1 : 0,
      week: first ? week : null,
    };
  });
  const rows = Math.ceil(spots.length / columns);
  return {
    spots,
    width: cell.width * columns,
    height: cell.top + cell.height * Math.max(1, rows) - 24,
    ways: spots.slice(1).map((to, at) => ({
      d: wayBetween(spots[at] as Spot, to, columns),
      behind: isBehind(to.step),
    })),
    opens: opens(spots),
  };
}

function wayBetween(from: Spot, to: Spot, columns: number): string {
  if (Math.abs(from.y - to.y) < cell.height / 2) {
    const half = (to.x - from.x) / 2;
    return `M${from.x} ${from.y}C${from.x + half} ${from.y} ${to.x - half} ${to.y} ${to.x} ${to.y}`;
  }
  const out = from.x > (cell.width * columns) / 2 ? 76 : -76;
  return `M${from.x} ${from.y}C${from.x + out} ${from.y} ${to.x + out} ${to.y} ${to.x} ${to.y}`;
}

/** Arcs from a step to what it opens, where that is not simply the next one. */
function opens(spots: Spot[]): string[] {
  const arcs: string[] = [];
  spots.forEach((to, at) => {
    for (const required of to.step.prerequisites) {
      const from = spots.findIndex(({ step }) => step.resource.id === required);
      if (from < 0 || at - from < 2) continue;
      const start = spots[from] as Spot;
      const rise = Math.min(start.y, to.y) - 52;
      arcs.push(`M${start.x} ${start.y - 18}Q${(start.x + to.x) / 2} ${rise} ${to.x} ${to.y - 18}`);
    }
  });
  return arcs;
}

/** The number of the week, from 1, in which each step begins. */
export function firstWeeks(path: LearningPath): Map<string, number> {
  const first = new Map<string, number>();
  path.weeks.forEach((week, at) => {
    for (const { resource } of week.portions) if (!first.has(resource)) first.set(resource, at + 1);
  });
  return first;
}

/** Latin letters are wider than half of a Chinese character, so fewer of them fit between two stones. */
const roomFor = (title: string) => ([...title].some((sign) => sign > '⺀') ? 22 : 20);

/** Breaks a title into at most two lines of so many Latin letters; a Chinese character takes two. */
export function linesOf(title: string, room = roomFor(title)): string[] {
  const pieces = title.match(/[⺀-鿿＀-￯]|[^\s⺀-鿿＀-￯]+|\s+/g) ?? [];
  const widthOf = (text: string) => [...text].reduce((sum, sign) => sum + (sign > '⺀' ? 2 : 1), 0);
  const lines: string[] = [''];
  for (const piece of pieces) {
    const line = lines[lines.length - 1] as string;
    if (widthOf(line + piece) <= room || !line) lines[lines.length - 1] = line + piece;
    else if (piece.trim()) lines.push(piece);
  }
  if (lines.length <= 2) return lines.map((line) => line.trim());
  return [lines[0]?.trim() ?? '', `${(lines[1] ?? '').trim().slice(0, room - 2)}…`];
}
