/** A city with its state and what its zip codes begin with. */
export interface City {
  readonly city: string;
  readonly state: string;
  readonly zipStart: string;
}

/** Where the shop's users live. */
export const cities: readonly City[] = [
  { city: "Albuquerque", state: "NM", zipStart: "871" },
  { city: "Atlanta", state: "GA", zipStart: "303" },
  { city: "Austin", state: "TX", zipStart: "787" },
  { city: "Baltimore", state: "MD", zipStart: "212" },
  { city: "Boise", state: "ID", zipStart: "837" },
  { city: "Boston", state: "MA", zipStart: "021" },
  { city: "Charlotte", state: "NC", zipStart: "282" },
  { city: "Chicago", state: "IL", zipStart: "606" },
  { city: "Cincinnati", state: "OH", zipStart: "452" },
  { city: "Denver", state: "CO", zipStart: "802" },
  { city: "Des Moines", state: "IA", zipStart: "503" },
  { city: "Houston", state: "TX", zipStart: "770" },
  { city: "Kansas City", state: "MO", zipStart: "641" },
  { city: "Los Angeles", state: "CA", zipStart: "900" },
  { city: "Madison", state: "WI", zipStart: "537" },
  { city: "Milwaukee", state: "WI", zipStart: "532" },
  { city: "Minneapolis", state: "MN", zipStart: "554" },
  { city: "Nashville", state: "TN", zipStart: "372" },
  { city: "New Orleans", state: "LA", zipStart: "701" },
  { city: "New York", state: "NY", zipStart: "100" },
  { city: "Omaha", state: "NE", zipStart: "681" },
  { city: "Philadelphia", state: "PA", zipStart: "191" },
  { city: "Pittsburgh", state: "PA", zipStart: "152" },
  { city: "Portland", state: "OR", zipStart: "972" },
  { city: "Raleigh", state: "NC", zipStart: "276" },
  { city: "Richmond", state: "VA", zipStart: "232" },
  { city: "Salt Lake City", state: "UT", zipStart: "841" },
  { city: "San Diego", state: "CA", zipStart: "921" },
  { city: "Seattle", state: "WA", zipStart: "981" },
  { city: "Tucson", state: "AZ", zipStart: "857" },
];
