import { table } from "@toolworld/kit";
import { z } from "zod";

/** The departments. */
export const departments = table(
  z.object({
    /** Id of the department. */
    department_id: z.string(),
    /** Name on the door, such as Cardiology. */
    name: z.string().nullable().default(null),
    /** Floor on which it lies. */
    floor: z.int().nullable().default(null),
    /** Number of its front desk. */
    phone: z.string().nullable().default(null),
  }),
  {
    key: "department_id",
    semantics: {
      singular: "department",
      plural: "departments",
      label: "name",
      columns: {
        department_id: { phrase: "ID", speech: "identifier" },
        name: { phrase: "name", speech: "name" },
        floor: { phrase: "floor", speech: "number" },
        phone: { phrase: "phone", speech: "phone" },
      },
    },
  },
);
