/** An Adaptive Card 1.5 as JSON, and what it says in one line (notification feed, screen readers, clients without cards). */
export interface Card {
  summary: string;
  content: AdaptiveCard;
}

export interface AdaptiveCard {
  type: 'AdaptiveCard';
  version: '1.5';
  body: CardElement[];
  actions?: CardAction[];
  [property: string]: unknown;
}

export interface CardElement {
  type: string;
  [property: string]: unknown;
}

export interface CardAction {
  type: 'Action.Execute' | 'Action.OpenUrl' | 'Action.ShowCard' | 'Action.ToggleVisibility' | 'Action.Submit';
  title: string;
  [property: string]: unknown;
}
