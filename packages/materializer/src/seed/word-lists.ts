import { faker } from "@faker-js/faker/locale/en";

/**
 * Where each list of words comes from: a path into faker's definitions, or words of our own. Printed domains read the same
 * lists, so that a seed gives the same rows there.
 */
export const wordSources = {
  firstNames: "person.first_name.generic",
  lastNames: "person.last_name.generic",
  jobAreas: "person.job_area",
  jobTypes: "person.job_type",
  cities: "location.city_name",
  states: "location.state",
  streets: "location.street_name",
  companyForms: "company.legal_entity_type",
  departments: [
    ..."Sales Finance Support Marketing Operations Logistics Research Legal Purchasing Maintenance Training Security".split(
      " ",
    ),
    ..."Reception Planning Quality Accounting Dispatch Outreach".split(" "),
  ],
  mailNames: [
    ..."ada ben carla dora emil fay gus hana ivan jade kai lena milo nora omar pia quinn rosa sami tess uma vera".split(
      " ",
    ),
    ..."walt xenia yara zoe".split(" "),
  ],
  adjectives: "commerce.product_name.adjective",
  materials: "commerce.product_name.material",
  products: "commerce.product_name.product",
  apps: "app.name",
  books: "book.title",
  authors: "book.author",
  publishers: "book.publisher",
  bookGenres: "book.genre",
  songs: "music.song_name",
  artists: "music.artist",
  albums: "music.album",
  musicGenres: "music.genre",
  dishes: "food.dish",
  ingredients: "food.ingredient",
  colors: "color.human",
  carMakers: "vehicle.manufacturer",
  carTypes: "vehicle.type",
  pets: "animal.pet_name",
  breeds: "animal.dog",
  airlines: [
    "Northwind Air",
    "Blue Heron Airways",
    "Summit Airlines",
    "Coastline Air",
    "Polar Jet",
    "Meridian Airways",
  ],
  countries: [
    ..."Argentina Australia Austria Belgium Brazil Canada Chile Denmark Egypt Finland France Germany Greece India".split(
      " ",
    ),
    ..."Ireland Italy Japan Kenya Mexico Netherlands Norway Peru Poland Portugal Spain Sweden Switzerland Turkey".split(
      " ",
    ),
  ],
  countryCodes: "AT AU BE BR CA CH CL DE DK ES FI FR GB GR IE IN IT JP MX NL NO PL PT SE US".split(" "),
  currencies: "USD EUR GBP CHF CAD AUD JPY SEK NOK DKK".split(" "),
  languages: "English French German Spanish Italian Dutch Portuguese Swedish Polish Japanese".split(" "),
  languageCodes: "en fr de es it nl pt sv pl ja".split(" "),
  timeZones: [
    "Europe/Berlin",
    "Europe/London",
    "America/New_York",
    "America/Chicago",
    "America/Los_Angeles",
    "Asia/Tokyo",
    "Australia/Sydney",
  ],
  occasions: [
    ..."Spring Summer Autumn Winter Weekly Monthly Quarterly Annual Morning Evening Regional Local Global Customer".split(
      " ",
    ),
    ..."Partner Team Staff Supplier Visitor Member Project Product Office Factory Weekend Holiday Opening Closing".split(
      " ",
    ),
  ],
  matters: [
    ..."review plan launch meeting update budget survey campaign workshop checklist report migration survey audit".split(
      " ",
    ),
    ..."training reception delivery inventory newsletter festival auction rehearsal inspection interview briefing tour".split(
      " ",
    ),
  ],
  woods: [
    ..."Amber Birch Cedar Coral Crystal Ebony Falcon Golden Granite Hazel Indigo Ivory Jasper Juniper Laurel Linden".split(
      " ",
    ),
    ..."Maple Misty Northern Olive Opal Pearl Raven Ruby Saffron Scarlet Silver Southern Velvet Willow Winter Zephyr".split(
      " ",
    ),
  ],
  landmarks: [
    ..."Bay Beacon Bridge Brook Canyon Cliff Cove Creek Crossing Falls Field Forest Gate Glen Grove Harbor Haven Hill".split(
      " ",
    ),
    ..."Island Lagoon Lake Lane Meadow Mill Orchard Peak Point Ridge River Shore Spring Summit Valley View Woods Yard".split(
      " ",
    ),
  ],
  weekdays: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" "),
  rooms: "Aspen Birch Cedar Elm Juniper Larch Linden Magnolia Maple Oak Pine Poplar Rowan Spruce Sycamore Willow".split(
    " ",
  ),
  domains: "example.com example.org example.net".split(" "),
  tags: "urgent new seasonal popular internal draft archive premium basic featured local online weekend family".split(
    " ",
  ),
  units: "piece box pair set bottle bag meter kilogram liter hour".split(" "),
  sizes: "small medium large extra-large".split(" "),
  levels: "low medium high".split(" "),
  reasons: [
    "changed plans",
    "ordered by mistake",
    "found a better price",
    "arrived too late",
    "no longer needed",
    "asked for by the customer",
  ],
  plans: "basic standard plus premium business enterprise".split(" "),
  kinds: "standard special temporary internal external regular".split(" "),
} as const satisfies Readonly<Record<string, string | readonly string[]>>;

/** The name of a list of words. */
export type WordList = keyof typeof wordSources;

/** The words of a list. */
export function wordsOf(list: WordList): readonly string[] {
  let known = lists.get(list);
  if (!known) {
    const source: string | readonly string[] = wordSources[list];
    known = typeof source === "string" ? readDefinition(source) : source;
    lists.set(list, known);
  }
  return known;
}

const lists = new Map<WordList, readonly string[]>();

function readDefinition(path: string): readonly string[] {
  let value: unknown = faker.rawDefinitions;
  for (const name of path.split(".")) value = (value as Readonly<Record<string, unknown>> | undefined)?.[name];
  return value as readonly string[];
}
