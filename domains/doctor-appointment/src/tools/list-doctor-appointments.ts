import { defineTool, given } from "@toolworld/kit";
import { z } from "zod";
import type { DoctorAppointmentTables } from "../tables/tables.ts";
import { showAppointment } from "../views/appointment.ts";

/** List the appointments of a doctor */
export const listDoctorAppointments = defineTool<DoctorAppointmentTables>()({
  name: "list_doctor_appointments",
  kind: "read",
  description: "List the appointments of a doctor",
  parameters: z.object({
    doctorId: z.string().meta({ description: "The doctor.", references: "doctors.doctor_id" }),
    status: z
      .enum(["booked", "checked_in", "completed", "cancelled", "no_show"])
      .meta({ description: "Only those in this state." })
      .optional(),
    pageSize: z.int().min(1).max(50).meta({ description: "How many entries a page holds." }).optional(),
  }),
  execute({ state }, input) {
    const found = state.appointments.find(given({ doctor_id: input.doctorId, status: input.status }));
    const shown = found.slice(0, Math.min(input.pageSize ?? 50, 50));
    return { data: shown.map(showAppointment) };
  },
  semantics: {
    action: "list",
    table: "appointments",
    parameters: {
      doctorId: { role: "filter", column: "doctor_id" },
      status: { role: "filter", column: "status" },
      pageSize: { role: "limit" },
    },
    shows: {
      rows: "data",
      many: true,
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
