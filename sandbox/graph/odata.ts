/** System query options of one request, read once. Interpreted by `applyQuery` against a list of rows. */
export interface ODataQuery {
  select?: string[];
  filter?: string;
  orderby?: string;
  top?: number;
  skip?: number;
  count?: boolean;
  search?: string;
  expand?: string;
  skiptoken?: string;
  deltatoken?: string;
  /** Query parameters that are not system options: startDateTime, endDateTime … Names in lower case. */
  custom: Record<string, string>;
}
