/**
 * Places whose clock people name, by zone: cities, and countries with one zone, as English, German and French write them, in small letters
 * and without accents. Names that are words or first names of people as well are left out, but for cities everybody means.
 */
const places: Readonly<Record<string, string>> = {
  'Africa/Abidjan': 'abidjan|ivory coast',
  'Africa/Accra': 'accra|ghana',
  'Africa/Addis_Ababa': 'addis ababa|ethiopia',
  'Africa/Algiers': 'algiers|algeria',
  'Africa/Cairo': 'cairo|kairo|le caire|egypt|agypten',
  'Africa/Casablanca': 'casablanca|rabat|morocco|marokko|maroc',
  'Africa/Dar_es_Salaam': 'dar es salaam|tanzania',
  'Africa/Harare': 'harare|zimbabwe',
  'Africa/Johannesburg': 'johannesburg|cape town|kapstadt|pretoria|durban|south africa|sudafrika',
  'Africa/Kampala': 'kampala|uganda',
  'Africa/Kigali': 'kigali|rwanda',
  'Africa/Lagos': 'lagos|abuja|nigeria',
  'Africa/Nairobi': 'nairobi|kenya|kenia',
  'Africa/Tunis': 'tunis|tunisia',
  'America/Anchorage': 'anchorage|alaska',
  'America/Argentina/Buenos_Aires': 'buenos aires|argentina|argentinien',
  'America/Bogota': 'bogota|medellin|colombia|kolumbien',
  'America/Caracas': 'caracas|venezuela',
  'America/Chicago':
    'chicago|houston|dallas|austin|minneapolis|new orleans|nashville|san antonio|st louis|saint louis|kansas city|milwaukee|texas|illinois|us central|central us|central',
  'America/Costa_Rica': 'costa rica|san jose costa rica',
  'America/Denver': 'denver|salt lake city|colorado|utah|mountain|us mountain',
  'America/Edmonton': 'edmonton|calgary|alberta',
  'America/Guatemala': 'guatemala',
  'America/Halifax': 'halifax|nova scotia|atlantic',
  'America/Havana': 'havana|cuba',
  'America/Jamaica': 'jamaica|kingston',
  'America/La_Paz': 'la paz|bolivia',
  'America/Lima': 'lima|peru',
  'America/Los_Angeles':
    'los angeles|la|san francisco|sf|seattle|redmond|san diego|portland|palo alto|mountain view|silicon valley|cupertino|sacramento|oakland|las vegas|california|kalifornien|oregon|west coast|us pacific|pacific',
  'America/Mexico_City': 'mexico city|mexico df|cdmx|guadalajara|monterrey|mexiko-stadt',
  'America/Montevideo': 'montevideo|uruguay',
  'America/New_York':
    'new york|new york city|nyc|ny|manhattan|brooklyn|boston|washington|washington dc|dc|philadelphia|atlanta|miami|orlando|tampa|pittsburgh|baltimore|cleveland|raleigh|cincinnati|east coast|us eastern|eastern',
  'America/Detroit': 'detroit|michigan',
  'America/Panama': 'panama|panama city',
  'America/Phoenix': 'phoenix|arizona|scottsdale',
  'America/Puerto_Rico': 'puerto rico|san juan',
  'America/Regina': 'saskatchewan|saskatoon',
  'America/Santiago': 'santiago|santiago de chile|chile',
  'America/Sao_Paulo': 'sao paulo|rio de janeiro|rio|brasilia|belo horizonte',
  'America/St_Johns': "st john's|newfoundland",
  'America/Toronto': 'toronto|ottawa|montreal|quebec|ontario',
  'America/Vancouver': 'vancouver|british columbia',
  'America/Winnipeg': 'winnipeg|manitoba',
  'Asia/Almaty': 'almaty|astana|kazakhstan',
  'Asia/Amman': 'amman',
  'Asia/Baghdad': 'baghdad|iraq',
  'Asia/Baku': 'baku|azerbaijan',
  'Asia/Bangkok': 'bangkok|thailand',
  'Asia/Beirut': 'beirut|lebanon',
  'Asia/Colombo': 'colombo|sri lanka',
  'Asia/Dhaka': 'dhaka|bangladesh',
  'Asia/Dubai': 'dubai|abu dhabi|uae|emirates|united arab emirates',
  'Asia/Ho_Chi_Minh': 'ho chi minh|ho chi minh city|saigon|hanoi|vietnam',
  'Asia/Hong_Kong': 'hong kong|hongkong|hk',
  'Asia/Jakarta': 'jakarta',
  'Asia/Jerusalem': 'jerusalem|tel aviv|haifa|israel',
  'Asia/Kabul': 'kabul|afghanistan',
  'Asia/Karachi': 'karachi|lahore|islamabad|pakistan',
  'Asia/Kathmandu': 'kathmandu|nepal',
  'Asia/Kolkata':
    'kolkata|calcutta|mumbai|bombay|delhi|new delhi|neu-delhi|bengaluru|bangalore|chennai|madras|hyderabad|pune|gurgaon|gurugram|noida|ahmedabad|kochi|jaipur|india|indian|indien|inde',
  'Asia/Kuala_Lumpur': 'kuala lumpur|kl|malaysia',
  'Asia/Kuwait': 'kuwait',
  'Asia/Manila': 'manila|philippines|cebu',
  'Asia/Muscat': 'muscat|oman',
  'Asia/Qatar': 'doha|qatar|katar',
  'Asia/Riyadh': 'riyadh|jeddah|saudi arabia|saudi',
  'Asia/Seoul': 'seoul|busan|korea|south korea|korean',
  'Asia/Shanghai': 'shanghai|beijing|peking|shenzhen|guangzhou|hangzhou|chengdu|china|chinese|chine',
  'Asia/Singapore': 'singapore|singapur|singapour',
  'Asia/Taipei': 'taipei|taiwan',
  'Asia/Tashkent': 'tashkent|uzbekistan',
  'Asia/Tbilisi': 'tbilisi',
  'Asia/Tehran': 'tehran|teheran|iran',
  'Asia/Tokyo': 'tokyo|tokio|osaka|kyoto|yokohama|nagoya|japan|japanese|japon',
  'Asia/Yangon': 'yangon|rangoon|myanmar',
  'Asia/Yerevan': 'yerevan|armenia',
  'Atlantic/Azores': 'azores',
  'Atlantic/Reykjavik': 'reykjavik|iceland|island',
  'Australia/Adelaide': 'adelaide',
  'Australia/Brisbane': 'brisbane|queensland',
  'Australia/Darwin': 'darwin',
  'Australia/Hobart': 'hobart|tasmania',
  'Australia/Melbourne': 'melbourne',
  'Australia/Perth': 'perth',
  'Australia/Sydney': 'sydney|canberra',
  'Europe/Amsterdam':
    'amsterdam|rotterdam|the hague|den haag|eindhoven|utrecht|netherlands|the netherlands|holland|dutch',
  'Europe/Athens': 'athens|athen|athenes|greece|griechenland|greek',
  'Europe/Belgrade': 'belgrade|belgrad|serbia|serbien',
  'Europe/Berlin':
    'berlin|munich|munchen|hamburg|frankfurt|cologne|koln|stuttgart|dusseldorf|leipzig|dresden|hannover|nuremberg|nurnberg|germany|deutschland|german|allemagne',
  'Europe/Bratislava': 'bratislava|slovakia',
  'Europe/Brussels': 'brussels|brussel|bruxelles|antwerp|antwerpen|ghent|belgium|belgien|belgique|belgian',
  'Europe/Bucharest': 'bucharest|bukarest|cluj|romania|rumanien|romanian|eastern european',
  'Europe/Budapest': 'budapest|hungary|ungarn|hungarian',
  'Europe/Chisinau': 'chisinau|moldova',
  'Europe/Copenhagen': 'copenhagen|kopenhagen|copenhague|denmark|danemark|danish|aarhus',
  'Europe/Dublin': 'dublin|cork|ireland|irland|irlande|irish',
  'Europe/Helsinki': 'helsinki|espoo|finland|finnland|finnish',
  'Europe/Istanbul': 'istanbul|ankara|izmir|turkey|turkiye|turkei|turkish',
  'Europe/Kyiv': 'kyiv|kiev|kiew|lviv|ukraine',
  'Europe/Lisbon': 'lisbon|lissabon|lisbonne|porto',
  'Europe/Ljubljana': 'ljubljana|slovenia',
  'Europe/London':
    'london|londres|manchester|edinburgh|glasgow|birmingham|belfast|cardiff|bristol|leeds|liverpool|cambridge|oxford|uk|gb|britain|great britain|united kingdom|england|scotland|wales|british|grossbritannien',
  'Europe/Luxembourg': 'luxembourg|luxemburg',
  'Europe/Madrid': 'madrid|barcelona|barcelone|valencia|seville|sevilla|bilbao|malaga|spanish',
  'Europe/Malta': 'malta|valletta',
  'Europe/Minsk': 'minsk|belarus',
  'Europe/Moscow': 'moscow|moskau|moscou|st petersburg|saint petersburg',
  'Europe/Oslo': 'oslo|bergen|norway|norwegen|norvege|norwegian',
  'Europe/Paris':
    'paris|lyon|marseille|toulouse|lille|bordeaux|strasbourg|strassburg|france|frankreich|french|central european',
  'Europe/Prague': 'prague|prag|brno|czech republic|czechia|tschechien|czech',
  'Europe/Riga': 'riga|latvia|lettland',
  'Europe/Rome': 'rome|rom|milan|mailand|milano|turin|torino|naples|bologna|italy|italien|italie|italian',
  'Europe/Sofia': 'sofia|bulgaria|bulgarien',
  'Europe/Stockholm': 'stockholm|gothenburg|goteborg|malmo|sweden|schweden|suede|swedish',
  'Europe/Tallinn': 'tallinn|estonia|estland',
  'Europe/Vienna': 'vienna|wien|vienne|graz|salzburg|austria|osterreich|autriche|austrian',
  'Europe/Vilnius': 'vilnius|lithuania|litauen',
  'Europe/Warsaw': 'warsaw|warschau|varsovie|krakow|cracow|krakau|wroclaw|gdansk|poznan|poland|polen|pologne|polish',
  'Europe/Zagreb': 'zagreb|croatia|kroatien',
  'Europe/Zurich': 'zurich|geneva|genf|geneve|basel|bern|lausanne|switzerland|schweiz|suisse|swiss',
  'Pacific/Auckland': 'auckland|wellington|christchurch|new zealand|neuseeland|nz',
  'Pacific/Fiji': 'fiji',
  'Pacific/Honolulu': 'honolulu|hawaii',
  UTC: 'zulu|greenwich',
};

const zones: ReadonlyMap<string, string> = new Map(
  Object.entries(places).flatMap(([zone, names]) => names.split('|').map((name) => [name, zone] as const)),
);

/** First names as well: `3pm Austin` may be somebody. */
const alsoPeople = new Set(
  'paris|austin|sydney|adelaide|santiago|dallas|phoenix|denver|houston|jordan|chad|georgia|lima|rio|sofia|darwin|rom|la|ny|kl|dc|island|porto|cork|oxford|cambridge|bern|german|perth|turkey|china|bergen|atlantic|kingston'.split(
    '|',
  ),
);

const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}|\./gu, '')
    .replace(/ß/g, 'ss')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** The zone whose clock hangs in a place; undefined for a place nobody here knows, or one with several. */
export const zoneOfPlace = (name: string): string | undefined => zones.get(folded(name));

/** Is it certainly a place, also where nothing else says so? */
export const isOnlyAPlace = (name: string): boolean => zones.has(folded(name)) && !alsoPeople.has(folded(name));

/** All the zones here. */
export const zonesOfPlaces: readonly string[] = Object.keys(places);
