/** Who took the early or late hour in the series that one person began. */
export interface FairHours {
  /** Counts one for each of these: addresses, '' for the person. The same series counts once. Never throws. */
  note(series: string, takers: string[]): Promise<void>;
  /** The series was taken back. Never throws. */
  forget(series: string): Promise<void>;
  /** How often each had it: addresses in small letters, '' for the person. Throws ServiceUnavailable('store'). */
  scores(): Promise<Record<string, number>>;
}
