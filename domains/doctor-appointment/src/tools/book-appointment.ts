import { defineTool, given } from "@toolworld/kit";
import { z } from "zod";
import type { DoctorAppointmentTables } from "../tables/tables.ts";
import { showAppointment } from "../views/appointment.ts";

/** Book an appointment. */
export const bookAppointment = defineTool<DoctorAppointmentTables>()({
  name: "book_appointment",
  kind: "write",
  description: "Book an appointment.",
  parameters: z.object({
    patientId: z.string().meta({ description: "Who comes." }),
    doctorId: z.string().meta({ description: "Whom the patient wants to see.", references: "doctors.doctor_id" }),
    startsAt: z.string().meta({ description: "When it begins." }),
    reason: z.string().meta({ description: "What it is about." }),
    visitType: z
      .enum(["first_visit", "follow_up", "check_up", "vaccination"])
      .meta({ description: "Kind of visit." })
      .optional(),
    durationMinutes: z.int().min(5).max(180).meta({ description: "How long it is planned to take." }).optional(),
  }),
  execute({ state, ids, refuse }, input) {
    if (!state.doctors.get(input.doctorId)) refuse(`There is no doctor ${input.doctorId}.`);
    const appointment = state.appointments.insert({
      appointment_id: ids.mint({ prefix: "app_" }),
      status: "booked" as const,
      patient_id: input.patientId,
      doctor_id: input.doctorId,
      starts_at: input.startsAt,
      reason: input.reason,
      ...given({ visit_type: input.visitType, duration_minutes: input.durationMinutes }),
    });
    return showAppointment(appointment);
  },
  semantics: {
    action: "create",
    table: "appointments",
    parameters: {
      patientId: { role: "value", column: "patient_id" },
      doctorId: { role: "value", column: "doctor_id" },
      startsAt: { role: "value", column: "starts_at" },
      reason: { role: "value", column: "reason" },
      visitType: { role: "value", column: "visit_type" },
      durationMinutes: { role: "value", column: "duration_minutes" },
    },
    shows: {
      rows: "",
      many: false,
      columns: {
        appointment_id: "appointmentId",
        patient_id: "patientId",
        doctor_id: "doctorId",
        starts_at: "startsAt",
        duration_minutes: "durationMinutes",
        reason: "reason",
        visit_type: "visitType",
        status: "status",
        room: "room",
        notes: "notes",
      },
    },
  },
});
