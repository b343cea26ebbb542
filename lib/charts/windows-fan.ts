/** One past window of one area. */
export interface FanWindow {
  /** The area. */
  readonly name: string;
  /** First and last period in words. */
  readonly from: string;
  readonly to: string;
  readonly isOwn: boolean;
  /** Change since the start by month, `changes[0]` = 0; null where a month is not held. */
  readonly changes: readonly (number | null)[];
}

/** Every past window as change from its start, beside what is asked. */
export interface WindowsFan {
  /** The finding. */
  readonly title: string;
  readonly unit: string;
  readonly decimals: number;
  /** Length of a window in months, 1 or more. */
  readonly months: number;
  readonly windows: readonly FanWindow[];
  /** Place of the best window; null where none is named. */
  readonly best: number | null;
  /** Change that is needed by the end of the window; null where nothing is. */
  readonly needed: number | null;
  /** Words at the end of the reader's own lines, such as "this board". */
  readonly own: string;
}

/** What a window came to by its end; null where its last month is not held. */
export function changeAtEnd({ changes }: FanWindow, months: number): number | null {
  return changes[months] ?? null;
}
