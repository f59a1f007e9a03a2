/** Where an airport lies, and the city around it. */
export interface Place {
  readonly iata: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly city: string;
  readonly state: string;
  /** What the city's zip codes begin with. */
  readonly zipStart: string;
}

/** The airports of the timetable and where the airline's users live. */
export const places: readonly Place[] = [
  place("SFO", 37.6, -122.4, "San Francisco", "CA", "941"),
  place("JFK", 40.6, -73.8, "New York", "NY", "100"),
  place("LAX", 33.9, -118.4, "Los Angeles", "CA", "900"),
  place("ORD", 42.0, -87.9, "Chicago", "IL", "606"),
  place("DFW", 32.9, -97.0, "Dallas", "TX", "752"),
  place("DEN", 39.9, -104.7, "Denver", "CO", "802"),
  place("SEA", 47.4, -122.3, "Seattle", "WA", "981"),
  place("ATL", 33.6, -84.4, "Atlanta", "GA", "303"),
  place("MIA", 25.8, -80.3, "Miami", "FL", "331"),
  place("BOS", 42.4, -71.0, "Boston", "MA", "021"),
  place("PHX", 33.4, -112.0, "Phoenix", "AZ", "850"),
  place("IAH", 30.0, -95.3, "Houston", "TX", "770"),
  place("LAS", 36.1, -115.2, "Las Vegas", "NV", "891"),
  place("MCO", 28.4, -81.3, "Orlando", "FL", "328"),
  place("EWR", 40.7, -74.2, "Newark", "NJ", "071"),
  place("CLT", 35.2, -80.9, "Charlotte", "NC", "282"),
  place("MSP", 44.9, -93.2, "Minneapolis", "MN", "554"),
  place("DTW", 42.2, -83.4, "Detroit", "MI", "482"),
  place("PHL", 39.9, -75.2, "Philadelphia", "PA", "191"),
  place("LGA", 40.8, -73.9, "Queens", "NY", "113"),
];

/** The distance between two places as the crow flies, in whole statute miles (haversine formula). */
export function milesBetween(from: Place, to: Place): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const latitude = Math.sin(radians(to.latitude - from.latitude) / 2) ** 2;
  const longitude = Math.sin(radians(to.longitude - from.longitude) / 2) ** 2;
  const chord = latitude + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * longitude;
  return Math.round(2 * EARTH_RADIUS * Math.asin(Math.sqrt(chord)));
}

const EARTH_RADIUS = 3_959;

function place(
  iata: string,
  latitude: number,
  longitude: number,
  city: string,
  state: string,
  zipStart: string,
): Place {
  return { iata, latitude, longitude, city, state, zipStart };
}
