/** « de Megan », « d’Adele » : an H may be aspirated, so it is left alone. */
export const de = (name: string): string =>
  /^[aeiouy]/i.test(name.trim().normalize('NFD')) ? `d’${name}` : `de ${name}`;
