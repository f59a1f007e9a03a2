import { defineTool, given } from "@toolworld/kit";
import { z } from "zod";
import type { DoctorAppointmentTables } from "../tables/tables.ts";
import { showAppointment } from "../views/appointment.ts";

/** Close a visit. */
export const completeAppointment = defineTool<DoctorAppointmentTables>()({
  name: "complete_appointment",
  kind: "write",
  description: "Close a visit.",
  parameters: z.object({
    appointmentId: z.string().meta({ description: "The appointment.", references: "appointments.appointment_id" }),
    notes: z.string().meta({ description: "What the doctor noted." }).optional(),
  }),
  execute({ state, refuse }, input) {
    const appointment =
      state.appointments.get(input.appointmentId) ?? refuse(`There is no appointment ${input.appointmentId}.`);
    if (appointment.status === "completed")
      refuse(`The appointment ${appointment.appointment_id} is already completed.`);
    const columns = { status: "completed" as const, ...given({ notes: input.notes }) };
    const changed = state.appointments.update(appointment.appointment_id, columns);
    return showAppointment(changed);
  },
  semantics: {
    action: "act",
    table: "appointments",
    verb: "complete",
    parameters: { appointmentId: { role: "key" }, notes: { role: "value", column: "notes" } },
    sets: { status: "completed" },
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
