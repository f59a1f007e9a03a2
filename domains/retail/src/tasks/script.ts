import type { Fact } from "@toolworld/contracts";
import type { Address } from "../tables/address.ts";

/** The user can give the e-mail address of the account. */
export function emailIs(value: string): Fact {
  return { name: "email address", value, say: `My email address is ${value}.`, askedBy: ["email", "e-mail"] };
}

/** The user can give name and zip code. */
export function nameIs(first: string, last: string, zip: string): readonly Fact[] {
  return [
    { name: "first name", value: first, say: `My first name is ${first}.`, askedBy: ["name"] },
    { name: "last name", value: last, say: `My last name is ${last}.`, askedBy: ["name", "surname"] },
    { name: "zip code", value: zip, say: `I live in ${zip}.`, askedBy: ["zip"] },
  ];
}

/** The user has an order number at hand. Where there are several, `which` tells them apart. */
export function orderIs(value: string, which = "order"): Fact {
  const name = which === "order" ? "order number" : `order number of ${which}`;
  return { name, value, say: `The ${name} is ${value}.`, askedBy: ["order number", "which order", "order id"] };
}

/** The user has a reason to cancel, in the words that the shop knows. */
export function reasonIs(value: "no longer needed" | "ordered by mistake", which = ""): Fact {
  const name = which === "" ? "reason" : `reason for ${which}`;
  const say = { "no longer needed": "it is no longer needed", "ordered by mistake": "it was ordered by mistake" }[
    value
  ];
  return { name, value, say: `The ${name} is that ${say}.`, askedBy: ["reason", "why"] };
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

/** The user can tell a new address, line by line. */
export function newAddressIs(address: Address): readonly Fact[] {
  const askedBy = ["new address", "shipping address", "full address", "which address", "address"];
  return [
    { name: "new street", value: address.address1, say: `The street is ${address.address1}.`, askedBy },
    address.address2 === ""
      ? { name: "new flat", value: "", say: "There is no second line.", askedBy }
      : { name: "new flat", value: address.address2, say: `The second line is ${address.address2}.`, askedBy },
    { name: "new city", value: address.city, say: `The city is ${address.city}.`, askedBy },
    { name: "new state", value: address.state, say: `The state is ${address.state}.`, askedBy },
    { name: "new country", value: address.country, say: `The country is ${address.country}.`, askedBy },
    { name: "new zip code", value: address.zip, say: `The zip code there is ${address.zip}.`, askedBy },
  ];
}
