import { table } from "@toolworld/kit";
import { z } from "zod";

/** The branches. */
export const branches = table(
  z.object({
    /** Id of the branch. */
    branch_id: z.string(),
    /** What people call it. */
    name: z.string().nullable().default(null),
    /** Town or village. */
    city: z.string().nullable().default(null),
    /** Street and house number. */
    street: z.string().nullable().default(null),
    /** Phone number of the desk. */
    phone: z.string().nullable().default(null),
    /** Time at which it opens on weekdays, such as 09:00. */
    opens_at: z.string().nullable().default(null),
    /** Time at which it closes on weekdays. */
    closes_at: z.string().nullable().default(null),
  }),
  {
    key: "branch_id",
    semantics: {
      singular: "branch",
      plural: "branches",
      label: "name",
      columns: {
        branch_id: { phrase: "ID", speech: "identifier" },
        name: { phrase: "name", speech: "name" },
        city: { phrase: "city", speech: "name" },
        street: { phrase: "street", speech: "text" },
        phone: { phrase: "phone", speech: "phone" },
        opens_at: { phrase: "opens time", speech: "moment" },
        closes_at: { phrase: "closes time", speech: "moment" },
      },
    },
  },
);
