/** How something is taken back: which undoer does it, and what it needs. */
export interface Undo {
  /** `calendar.cancel` */
  kind: string;
  /** Ids and former values; only the undoer of this kind reads them. */
  values: Record<string, unknown>;
  /** Afterwards there is nothing left to take back. */
  until: Date;
}

/** Something that was done for a person. */
export interface Done {
  /** `meetingBooked` */
  kind: string;
  /** Id of what it was done to, at Microsoft 365. */
  item: string;
  /** How the person calls that: the subject of the meeting. */
  title: string;
  /** The same act, however often it is recorded; left out: an act of its own. */
  actId?: string;
  /** Why it did not go as usual: a code. */
  why?: string;
  /** Left out: it cannot be taken back. */
  undo?: Undo;
}

/** One line of what was done, in the order in which it was recorded. */
export interface Entry extends Omit<Done, 'actId'> {
  /** 1, 2, 3 …, for each person; none is left out, and none appears below one that could be seen already. */
  seq: number;
  at: Date;
  state: 'done' | 'undone';
}

/** Takes back one kind of thing as one person. Looks at the present first: throws ChangedMeanwhile or Gone when it is not as it was left. */
export interface Undoer {
  kind: string;
  /** `comment`: what others are told, where others are told something. */
  undo(values: unknown, how: { comment?: string }): Promise<void>;
}

/** What was done for one person. Everything throws ServiceUnavailable('store'). */
export interface Activity {
  /** Records what was done; the same `actId` is recorded once. Returns its number. */
  record(done: Done): Promise<number>;
  /** `record` for those whose work is done anyway: a failure is logged, and there is no number. Never throws. */
  note(done: Done): Promise<number | undefined>;
  /** What came after `since`, oldest first, at most `limit` (default 100); `next` is the `since` of the next call. */
  list(options?: { since?: number; limit?: number }): Promise<{ entries: Entry[]; next: number }>;
  /** The newest that was done and not taken back, whether it can be or not. */
  lastDone(): Promise<Entry | undefined>;
  /** The newest that was done, is still to be had back, and was not taken back yet. */
  lastUndoable(): Promise<Entry | undefined>;
  /** True when it was not undone before. */
  markUndone(seq: number): Promise<boolean>;
  /**
   * Takes it back, and returns what that was. Throws InvalidRequest when it is undone already or cannot be undone (any more), and what its
   * undoer throws.
   */
  undo(seq: number, how?: { comment?: string }): Promise<Entry>;
}
