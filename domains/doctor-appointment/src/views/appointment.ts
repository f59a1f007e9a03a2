import type { AppointmentRow } from "../tables/tables.ts";

/** What is shown of an appointment. */
export function showAppointment(appointment: AppointmentRow) {
  return {
    appointmentId: appointment.appointment_id,
    patientId: appointment.patient_id,
    doctorId: appointment.doctor_id,
    startsAt: appointment.starts_at,
    durationMinutes: appointment.duration_minutes,
    reason: appointment.reason,
    visitType: appointment.visit_type,
    status: appointment.status,
    room: appointment.room,
    notes: appointment.notes,
  };
}
