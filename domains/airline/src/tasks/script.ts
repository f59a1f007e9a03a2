import type { Fact } from "@toolworld/contracts";
import type { Cabin } from "../tables/cabin.ts";

/** The user can give their user id. */
export function userIs(value: string): Fact {
  return { name: "user id", value, say: `My user id is ${value}.`, askedBy: ["username", "account", "profile"] };
}

/** The user has the number of a reservation at hand. Where there are several, `which` tells them apart. */
export function reservationIs(value: string, which = ""): Fact {
  const name = which === "" ? "reservation id" : `reservation id of ${which}`;
  return { name, value, say: `The ${name} is ${value}.`, askedBy: ["reservation", "reservation number", "booking"] };
}

/** The user can say from where to where. */
export function routeIs(origin: string, destination: string): readonly Fact[] {
  return [
    {
      name: "origin",
      value: origin,
      say: `I fly from ${origin}.`,
      askedBy: ["from where", "departure airport", "route"],
    },
    {
      name: "destination",
      value: destination,
      say: `I fly to ${destination}.`,
      askedBy: ["to where", "where to", "route"],
    },
  ];
}

/** The user can say on which day; `which` tells several days apart. */
export function dayIs(value: string, which = "day of travel"): Fact {
  return { name: which, value, say: `The ${which} is ${value}.`, askedBy: ["date", "day", "when"] };
}

/** The user knows where to sit. */
export function cabinIs(value: Cabin): Fact {
  return { name: "cabin", value, say: `I would like ${value.replace("_", " ")}.`, askedBy: ["class", "which cabin"] };
}

/** The user can tell with what to pay, or where a refund shall go. */
export function paymentIs(value: string): Fact {
  return {
    name: "payment method",
    value,
    say: `Please use my ${value}.`,
    askedBy: ["pay", "refund", "card", "method"],
  };
}

/** The user knows how many bags there are. */
export function bagsAre(value: string, say: string): Fact {
  return { name: "number of bags", value, say, askedBy: ["bags", "baggage", "luggage", "how many bags"] };
}

/** The user has made up their mind about insurance. */
export function insuranceIs(value: "yes" | "no"): Fact {
  const say = value === "yes" ? "Yes, with insurance." : "No insurance, please.";
  return { name: "wish for insurance", value, say, askedBy: ["insurance", "insured"] };
}

/** The user has a reason. */
export function reasonIs(value: string, say: string): Fact {
  return { name: "reason", value, say, askedBy: ["why"] };
}

/** The user can say who flies. */
export function flierIs(value: string, say: string): Fact {
  return { name: "passenger", value, say, askedBy: ["who", "passengers", "traveller"] };
}
