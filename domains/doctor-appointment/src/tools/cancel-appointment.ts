import { defineTool, given } from "@toolworld/kit";
import { z } from "zod";
import type { DoctorAppointmentTables } from "../tables/tables.ts";
import { showAppointment } from "../views/appointment.ts";

/** Cancel an appointment. */
export const cancelAppointment = defineTool<DoctorAppointmentTables>()({
  name: "cancel_appointment",
  kind: "write",
  description: "Cancel an appointment.",
  parameters: z.object({
    appointmentId: z.string().meta({ description: "The appointment.", references: "appointments.appointment_id" }),
    reason: z.string().meta({ description: "Why the patient cannot come." }).optional(),
  }),
  execute({ state, refuse }, input) {
    const appointment =
      state.appointments.get(input.appointmentId) ?? refuse(`There is no appointment ${input.appointmentId}.`);
    if (appointment.status === "cancelled")
      refuse(`The appointment ${appointment.appointment_id} is already cancelled.`);
    const columns = { status: "cancelled" as const, ...given({ reason: input.reason }) };
    const changed = state.appointments.update(appointment.appointment_id, columns);
    return showAppointment(changed);
  },
  semantics: {
    action: "act",
    table: "appointments",
    verb: "cancel",
    parameters: { appointmentId: { role: "key" }, reason: { role: "value", column: "reason" } },
    sets: { status: "cancelled" },
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
