import { table } from "@toolworld/kit";
import { z } from "zod";

/** The doctors. */
export const doctors = table(
  z.object({
    /** Id of the doctor. */
    doctor_id: z.string(),
    /** Where the doctor works. */
    department_id: z.string().nullable().default(null),
    /** Name with title. */
    full_name: z.string().nullable().default(null),
    /** Work address. */
    email: z.string().nullable().default(null),
    /** What the doctor is trained in. */
    specialty: z
      .enum(["general", "cardiology", "dermatology", "orthopedics", "pediatrics", "neurology"])
      .nullable()
      .default(null),
    /** Whether new patients are seen. */
    accepts_new_patients: z.boolean().nullable().default(null),
    /** Euros for a first visit. */
    consultation_fee: z.number().nullable().default(null),
  }),
  {
    key: "doctor_id",
    references: { department_id: "departments" },
    semantics: {
      singular: "doctor",
      plural: "doctors",
      label: "full_name",
      columns: {
        doctor_id: { phrase: "ID", speech: "identifier" },
        department_id: { phrase: "department", speech: "identifier" },
        full_name: { phrase: "full name", speech: "name" },
        email: { phrase: "email", speech: "email" },
        specialty: { phrase: "specialty", speech: "choice" },
        accepts_new_patients: { phrase: "accepts new patients", speech: "yes-no" },
        consultation_fee: { phrase: "consultation fee", speech: "money" },
      },
    },
  },
);
