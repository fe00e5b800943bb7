/**
 * Who works at Contoso. Object ids never change, so that a test or a script may rely on them.
 * Five layers: Patti leads, then vice presidents, directors, managers and staff.
 */
export interface SeedPerson {
  /** Short name within the seed. */
  key: string;
  id: string;
  name: [given: string, surname: string];
  displayName?: string;
  title: string | null;
  department: string | null;
  office: OfficeName;
  manager?: string;
  noPhoto?: true;
  presence: PresenceName;
}

export type OfficeName = 'Seattle' | 'London' | 'Berlin' | 'Bengaluru' | 'Guest';
export type PresenceName = 'available' | 'busy' | 'meeting' | 'dnd' | 'brb' | 'away' | 'offline' | 'unknown';

/** key | object id | given name | surname | title | department | office | presence | manager's key | display name | photo; `-`: none. */
const table = `
patti     | afa3c51c-955e-4ab0-be51-98b0f6dafc2d | Patti     | Fernandez    | President                       | Executive       | Seattle   | busy      | -         | -
miriam    | d06e5573-267e-4d9e-aea3-820f26e750af | Miriam    | Graham       | VP Marketing                    | Marketing       | Seattle   | available | patti     | -
nestor    | 8d83ecb1-c26e-4734-9de8-b92fa71cc7fd | Nestor    | Wilke        | VP Operations                   | Operations      | Seattle   | meeting   | patti     | -
johanna   | 654d8d51-e07b-46e7-895a-88811faa45ba | Johanna   | Lorenz       | VP Engineering                  | Engineering     | Berlin    | available | patti     | -
lidia     | 363d9bfe-6791-4113-abca-33b933d06545 | Lidia     | Holloway     | Chief Financial Officer         | Finance         | London    | dnd       | patti     | -
debra     | 3fe0852b-10f6-4f73-8bfe-615f7a68db23 | Debra     | Berger       | Executive Assistant             | Executive       | Seattle   | available | patti     | -
megan     | 0f119f26-95b5-41bb-9ca0-b4fecbc63209 | Megan     | Bowen        | Marketing Manager               | Marketing       | Seattle   | available | miriam    | -
christie  | eaf2ba5e-6537-4714-b87c-4040596542d1 | Christie  | Cline        | Sales Director                  | Sales           | Seattle   | meeting   | miriam    | -
lee       | 6eaf07f7-9ab0-457e-9fb5-58834a60037c | Lee       | Gu           | Director of Overseas Expansion  | Operations      | London    | available | nestor    | -
diego     | 75159e15-3d0c-4bf9-8b50-b6bb36b319cb | Diego     | Siciliani    | HR Director                     | Human Resources | London    | away      | nestor    | -
irvin     | 49af1d19-60b7-4c20-b226-d3e6792058ee | Irvin     | Sayers       | Director of Product Engineering | Engineering     | Berlin    | busy      | johanna   | -
allan     | 47d61fa3-56c8-4022-8121-46524f2c976a | Allan     | Deyoung      | Director of IT                  | IT              | London    | available | johanna   | -
enrico    | ff657d92-b314-47de-bc12-330c72d244c9 | Enrico    | Cattaneo     | General Counsel                 | Legal           | Berlin    | available | lidia     | -
pradeep   | be91349d-7e91-4cbc-82d2-efebae05a6c6 | Pradeep   | Gupta        | Finance Manager                 | Finance         | Bengaluru | available | lidia     | -
adele     | 31240a0c-3eda-4429-a9ca-78ee4184c655 | Adele     | Vance        | Retail Manager                  | Retail          | Seattle   | available | lee       | -
henrietta | d238797b-2642-4a64-8c3b-e6784aac2329 | Henrietta | Mueller      | Engineering Manager             | Engineering     | Berlin    | available | irvin     | -
priya     | c7b96a31-3797-4086-b00a-a8abe0649b3d | Priya     | Raman        | Engineering Manager             | Engineering     | Bengaluru | meeting   | irvin     | -
francois  | 17892382-d837-43cb-84d2-a5b0976ec865 | François  | Lefèvre      | Store Operations Manager        | Retail          | Berlin    | available | lee       | -
isaiah    | bc2e0ce5-6d44-4410-902f-f0aa05907347 | Isaiah    | Langer       | Sales Representative            | Sales           | Seattle   | available | christie  | -
raul      | ccff8728-86e8-40ca-bcb9-07e132cb32c4 | Raul      | Razo         | Account Executive               | Sales           | London    | brb       | christie  | -
alex      | d4caec57-39a6-4c11-a783-a257136e8dbb | Alex      | Wilber       | Marketing Assistant             | Marketing       | Seattle   | available | megan     | -
bianca    | f973262b-36c9-42ff-9f18-af19c2cdf6d4 | Bianca    | Pisani       | Content Strategist              | Marketing       | Berlin    | available | megan     | -
lynne     | c6264523-45e9-4a93-9c08-7e9fc3e57bac | Lynne     | Robbins      | Planner                         | Retail          | London    | available | adele     | -
delia     | f98684d5-9bff-402e-bffe-f4fecfc0327a | Delia     | Dennis       | Retail Buyer                    | Retail          | Seattle   | offline   | adele     | -                             | no photo
cameron   | 7d8588ae-2af0-40ec-958d-6a42c24fb3a4 | Cameron   | White        | Store Associate                 | Retail          | London    | unknown   | francois  | -                             | no photo
joni      | d7394e78-e4af-425e-8e8c-f54d97327cb9 | Joni      | Sherman      | Paralegal                       | Legal           | London    | available | enrico    | -
emily     | 1d7f91b4-e669-488d-a718-c3bf2d49a0ce | Emily     | Braun        | Budget Analyst                  | Finance         | London    | busy      | pradeep   | -
adelem    | d8254e5c-40c9-42d9-96f1-9f37703649b5 | Adele     | Moreau       | Product Designer                | Engineering     | Berlin    | available | henrietta | -
zoe       | 5d8c2e50-7763-402b-b862-7fcc6c028c3c | Zoë       | O'Brien      | Software Engineer               | Engineering     | London    | available | henrietta | -
grady     | 5bd10bfc-fe3a-4bc9-ac7f-66c8ba31082a | Grady     | Archie       | Designer                        | Engineering     | Seattle   | dnd       | henrietta | -
gerhart   | 1f6a0845-d4cb-45fe-9825-e6a8e50eff2c | Gerhart   | Møller       | Senior Software Engineer        | Engineering     | Berlin    | available | henrietta | -
anand     | 723eec2e-80bd-4bef-bc66-c77bbb7d345d | Anand     | Krishnan     | Software Engineer               | Engineering     | Bengaluru | available | priya     | -
jose      | 33b17f72-13d3-4638-80a4-46873ddcf787 | José      | Núñez Ortega | Site Reliability Engineer       | IT              | Seattle   | available | allan     | -
kwame     | 1c7c5c51-d92c-4b7c-90aa-775332c488a7 | Kwame     | Mensah       | Support Engineer                | IT              | London    | available | allan     | -                             | no photo
sonia     | 4bc12299-8f27-4057-8c3c-224a50f9907e | Sonia     | Rees         | Adviser to the Board            | Executive       | London    | away      | -         | -
brian     | 1011a328-8976-42a3-bfcd-f3317fcaf95f | Brian     | Johnson      | -                               | -               | Guest     | unknown   | -         | Brian Johnson (Tailspin Toys) | no photo
`;

const readPerson = (line: string): SeedPerson => {
  const cells = line.split('|').map((cell) => cell.trim());
  const [
    key = '',
    id = '',
    given = '',
    surname = '',
    title,
    department,
    office,
    presence,
    manager,
    displayName,
    photo,
  ] = cells.map((cell) => (cell === '-' ? undefined : cell));
  return {
    key,
    id,
    name: [given, surname],
    title: title ?? null,
    department: department ?? null,
    office: office as OfficeName,
    presence: presence as PresenceName,
    ...(manager ? { manager } : {}),
    ...(displayName ? { displayName } : {}),
    ...(photo === 'no photo' ? { noPhoto: true } : {}),
  };
};

export const seedPeople: SeedPerson[] = table.trim().split('\n').map(readPerson);
