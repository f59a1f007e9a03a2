import { defineTool } from "@toolworld/kit";
import { z } from "zod";
import type { DoctorAppointmentTables } from "../tables/tables.ts";
import { showAppointment } from "../views/appointment.ts";

/** Get an appointment */
export const getAppointment = defineTool<DoctorAppointmentTables>()({
  name: "get_appointment",
  kind: "read",
  description: "Get an appointment",
  parameters: z.object({
    appointmentId: z.string().meta({ description: "The appointment.", references: "appointments.appointment_id" }),
  }),
  execute({ state, refuse }, input) {
    const appointment =
      state.appointments.get(input.appointmentId) ?? refuse(`There is no appointment ${input.appointmentId}.`);
    return showAppointment(appointment);
  },
  semantics: {
    action: "get",
    table: "appointments",
    parameters: { appointmentId: { role: "key" } },
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
