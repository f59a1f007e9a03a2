import { table } from "@toolworld/kit";
import { z } from "zod";

/** The appointments. */
export const appointments = table(
  z.object({
    /** Id of the appointment. */
    appointment_id: z.string(),
    /** Who sees the patient. */
    doctor_id: z.string().nullable().default(null),
    /** Who comes. */
    patient_id: z.string().nullable().default(null),
    /** When it begins. */
    starts_at: z.string().nullable().default(null),
    /** How long it is planned to take. */
    duration_minutes: z.int().nullable().default(null),
    /** What the patient wrote. */
    reason: z.string().nullable().default(null),
    /** Kind of visit. */
    visit_type: z.enum(["first_visit", "follow_up", "check_up", "vaccination"]).nullable().default(null),
    /** How it stands. */
    status: z.enum(["booked", "checked_in", "completed", "cancelled", "no_show"]).nullable().default(null),
    /** What the doctor noted. */
    notes: z.string().nullable().default(null),
    /** Room where it takes place. */
    room: z.string().nullable().default(null),
  }),
  {
    key: "appointment_id",
    references: { doctor_id: "doctors" },
    semantics: {
      singular: "appointment",
      plural: "appointments",
      columns: {
        appointment_id: { phrase: "ID", speech: "identifier" },
        doctor_id: { phrase: "doctor", speech: "identifier" },
        patient_id: { phrase: "patient ID", speech: "identifier" },
        starts_at: { phrase: "starts time", speech: "moment" },
        duration_minutes: { phrase: "duration minutes", speech: "number" },
        reason: { phrase: "reason", speech: "text" },
        visit_type: { phrase: "visit type", speech: "choice" },
        status: { phrase: "status", speech: "choice", system: true },
        notes: { phrase: "notes", speech: "text" },
        room: { phrase: "room", speech: "name" },
      },
    },
  },
);
