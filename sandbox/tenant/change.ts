/** Something in somebody's mailbox or the directory changed; what change notifications and delta are made from. */
export interface TenantChange {
  changeType: 'created' | 'updated' | 'deleted';
  /** Whose mailbox. */
  userId: string;
  /** Resource path without a leading slash, as notifications carry it: `Users/{id}/Events/{id}`. */
  resource: string;
  odataType: '#Microsoft.Graph.Event' | '#Microsoft.Graph.Message' | '#Microsoft.Graph.User';
  itemId: string;
  etag: string;
}
