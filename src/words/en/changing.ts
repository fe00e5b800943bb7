/** Changing a meeting that exists: what will change, what it does to others, and what cannot be changed. */
export const changing = {
  notYours: ({ organiser }: { organiser: string }) =>
    `Only ${organiser} can change that, who organises it. You can answer it, propose another time or write to ${organiser}.`,
};
