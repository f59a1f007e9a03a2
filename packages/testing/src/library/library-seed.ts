import type { SeedContext, SeedRows } from "@toolworld/contracts";
import type { LibraryTables } from "./library-tables.ts";

const TITLES = [
  ["The Tide Tables", "Ines Moreau"],
  ["A House of Glass", "Ines Moreau"],
  ["Salt Roads", "Jonas Ekman"],
  ["The Cartographer's Sleep", "Jonas Ekman"],
  ["Nine Bridges", "Amara Okoye"],
  ["Letters to a Lighthouse", "Amara Okoye"],
  ["Bees in Winter", "Tomás Ruiz"],
  ["The Small Hours", "Tomás Ruiz"],
  ["An Atlas of Rain", "Yuki Sato"],
  ["The Paper Garden", "Yuki Sato"],
] as const;
const MEMBERS = ["Noor Haddad", "Ben Carter", "Zoë Lindqvist", "Mia Rossi", "Omar Diallo", "Élise Petit"] as const;

/** Opens the library with ten books, six members, some loans and a queue. */
export function seedLibrary({ random, clock, ids }: SeedContext): SeedRows<LibraryTables> {
  const books = TITLES.map(([title, author], index) => ({
    book_id: `B${index + 1}`,
    title,
    author,
    year: random.integer(1950, 2024),
    price: random.integer(800, 4000) / 100,
    lendable: index !== 9,
    tags: random.shuffle(["novel", "travel", "nature", "history"]).slice(0, 2),
    shelf: { room: random.pick(["north", "south"]), number: random.integer(1, 40) },
    ...(index === 7 ? { damage: "torn cover" } : {}),
  }));
  const members = MEMBERS.map((name, index) => {
    const [first, last] = name.split(" ") as [string, string];
    return {
      member_id: `M${index + 1}`,
      name: { first, last },
      email: `${first}.${last}@example.org`.toLowerCase(),
      fees: index === 1 ? 12.5 : random.integer(0, 4),
      cards: {
        [`C${index + 1}`]: { kind: "adult" as const, lost: false },
        [`L${index + 1}`]: { kind: "child" as const, lost: true },
      },
    };
  });
  const loans = books.slice(0, 4).map(({ book_id }, index) => ({
    loan_id: ids.mint({ prefix: "loan-" }),
    book_id,
    member_id: `M${(index % 3) + 1}`,
    due: clock.today(),
    returned: index === 3 ? clock.today() : null,
  }));
  return {
    books,
    members,
    loans,
    reservations: [
      { book_id: "B1", member_id: "M5", place: 1 },
      { book_id: "B1", member_id: "M6", place: 2 },
    ],
    desk_log: [{ entry_id: "first", at: clock.now(), text: "opened" }],
    phones: members.map(({ member_id }) => ({
      member_id,
      silent: false,
      open_loans: loans.filter((loan) => loan.member_id === member_id && loan.returned === null).length,
      read: [],
    })),
  };
}
