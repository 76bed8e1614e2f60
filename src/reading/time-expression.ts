/**
 * What a time expression says before anybody resolves it: the parts of a calendar point, a range of two, a length, or a step.
 */
export const PARTS_OF_DAY = {
  // Minutes from midnight, inclusive. A convention of this reader, marked by precision "part-of-day".
  'early-hours': [0, 359],
  dawn: [240, 479],
  morning: [360, 719],
  forenoon: [480, 719],
  afternoon: [720, 1079],
  dusk: [1020, 1259],
  evening: [1080, 1439],
  /** English "Friday night" is the Friday's; what comes after midnight is told as "early Saturday". */
  night: [1200, 1439],
  /** From the evening before into the morning: both dates. */
  overnight: [-120, 359],
} as const;
export type PartOfDay = keyof typeof PARTS_OF_DAY;
export const isPart = (text: string): text is PartOfDay => Object.hasOwn(PARTS_OF_DAY, text);

export const TIME_UNITS = [
  'second',
  'minute',
  'hour',
  'day',
  'weekend',
  'week',
  'fortnight',
  'month',
  'year',
  'decade',
] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];
export const isUnit = (text: string): text is TimeUnit => TIME_UNITS.some((unit) => unit === text);

export type Stage = 'early' | 'mid' | 'late';

/** Everything that one point in the calendar may be said by; absent = not said. */
export type Slots = Readonly<{
  weekday?: number;
  /** Days from publication: "yesterday". */
  shift?: number;
  /** Days from the time last spoken of: "the next day". */
  same?: number;
  day?: number;
  month?: number;
  year?: number;
  /** First and last month. */
  season?: readonly [number, number];
  part?: PartOfDay;
  stage?: Stage;
  /** A part of day that by itself is one of the day of publication ("вранці"). */
  near?: true;
  /** "last", "this", "next" before a weekday or a unit. */
  modifier?: -1 | 0 | 1;
  unit?: TimeUnit;
  /** Minutes from midnight. */
  clock?: number;
  /** As the table gives it: an offset, an IANA name or "local". */
  zone?: string;
  /** The same moment on another clock: "2:30 am (23:30 GMT)". */
  also?: Readonly<{ clock: number; zone: string }>;
}>;

export type TimeExpression =
  | Readonly<{ kind: 'point'; slots: Slots }>
  | Readonly<{ kind: 'range'; from: Slots; to: Slots; night: boolean }>
  /** "in recent weeks" (amount null), "the past 24 hours". */
  | Readonly<{ kind: 'recent'; unit: TimeUnit; amount: number | null; forward: boolean }>
  /** "three days ago", "two hours later". */
  | Readonly<{ kind: 'step'; unit: TimeUnit; amount: number | null; from: 'published' | 'previous'; sign: 1 | -1 }>
  /** "six hours": dates nothing. */
  | Readonly<{ kind: 'duration'; unit: TimeUnit; amount: number | null }>;
