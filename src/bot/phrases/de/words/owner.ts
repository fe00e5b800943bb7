/** Given names that end in s by themselves: `Lukas Kalender` is Lukas', `Adeles Kalender` Adele's. */
const endInS =
  /(?:^|\s)(?:lukas|lucas|thomas|andreas|markus|marcus|johannes|tobias|matthias|mathias|jonas|niklas|nicolas|nikolas|klaus|claus|hans|jens|lars|nils|niels|elias|julius|marius|linus|dennis|boris|chris|alexis|agnes|iris|ines|doris|james|charles|lewis|robbins|williams|jones|davis|silas|joris|luis|louis|moritz|franz|max|felix|alex|fritz|heinz|lutz|beatrix|rhys|kris|phoenix|hannes|mathis|thies|anders|magnus|jesus|carlos|marcos)$/iu;

/** Whose it is, from a word that says so: `Adeles`, `Adele's`, `Markus'`; as it is where it says nobody's. */
export const ownerOf = (said: string): string => {
  const name = said.trim();
  if (/['](?:s)?$/iu.test(name)) return name.replace(/['](?:s)?$/iu, '');
  return endInS.test(name) || !/[^s]s$/iu.test(name) ? name : name.slice(0, -1);
};
